using Dateline.Model.Pictures;

namespace Dateline.Scaling;

/// <summary>Provides the renditions of one picture: from the cache, else encoded. The file is not read when the cache has all.</summary>
internal sealed class RenditionMaker(RenditionCache cache, string original, DecodingLimit limit) : IDisposable
{
    private PictureEncoder? _encoder;

    /// <summary>Why the picture can't be decoded; null when it can. Its header was right.</summary>
    public string? Fault { get; private set; }

    /// <summary>The bytes of a rendition of the picture; null when it can't be decoded.</summary>
    public byte[]? Provide(Rendition rendition)
    {
        if (cache.Find(rendition) is { } kept)
        {
            return kept;
        }

        if (Fault is not null)
        {
            return null;
        }

        try
        {
            _encoder ??= new PictureEncoder(rendition.Source, original, limit);
            var bytes = _encoder.Encode(rendition);
            cache.Save(rendition, bytes);
            return bytes;
        }
        catch (Exception exception) when (PictureDecoder.IsOfPicture(exception))
        {
            Fault = PictureDecoder.WordsOf(exception);
            return null;
        }
    }

    public void Dispose() => _encoder?.Dispose();
}
