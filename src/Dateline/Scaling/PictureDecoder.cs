using Dateline.Model;
using Dateline.Model.Pictures;
using NetVips;

namespace Dateline.Scaling;

/// <summary>Decodes a picture from its first line to its last, in the colours of the web. A picture that lacks lines is refused.</summary>
internal sealed class PictureDecoder(MediaFile source, string path)
{
    // Pictures of this size are decoded several times faster where the decoder can leave out pixels.
    private const int Small = 96;

    // The words of libjpeg for what cameras and editors write beside the picture: more bytes, unknown versions, damaged profiles.
    private static readonly string[] Harmless = ["extraneous bytes", "JFIF", "Adobe", "ICC", "progression"];

    private static readonly object Doubt = new();

    /// <summary>
    /// Why a picture can't be decoded; null when it can. It is decoded once: <paramref name="cache"/> knows of it afterwards, as it knows
    /// of a picture that has renditions.
    /// </summary>
    public string? Fault(RenditionCache cache, DecodingLimit limit)
    {
        var key = Rendition.KeyOf(source, null);
        if (cache.HasAny(key))
        {
            return null;
        }

        try
        {
            using var memory = limit.Take(source.DecodingBytes);
            using var small = Decode(Small, Small);
            cache.Save(key, "decoded", "whole"u8);
            return null;
        }
        catch (Exception exception) when (IsOfPicture(exception))
        {
            return WordsOf(exception);
        }
    }

    /// <summary>Whether an exception says that a picture is damaged.</summary>
    public static bool IsOfPicture(Exception exception) => exception is VipsException or InvalidDataException;

    /// <summary>
    /// What is wrong with a picture. What the library says is left out: it collects the words of all threads, so they may be another's.
    /// </summary>
    public static string WordsOf(Exception exception) =>
        exception is InvalidDataException ? exception.Message : "it can't be decoded to its last line";

    /// <summary>The pixels, scaled.</summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    /// <exception cref="InvalidDataException">It lacks lines, or has another size than its header says.</exception>
    public Image Decode(int width, int height)
    {
        CheckSize();
        if (source.Type != Rendition.Jpeg)
        {
            return Decode(width, height, Enums.FailOn.Error);
        }

        try
        {
            return Decode(width, height, Enums.FailOn.Warning);
        }
        catch (VipsException)
        {
            lock (Doubt)
            {
                return DecodeDoubtful(width, height);
            }
        }
    }

    /// <summary>
    /// Decodes a JPEG of which the library has something to say: a note about its header, or that it fills up what is missing. One at a
    /// time, because all threads' words are in one place.
    /// </summary>
    private Image DecodeDoubtful(int width, int height)
    {
        try
        {
            return Decode(width, height, Enums.FailOn.Warning);
        }
        catch (VipsException exception) when (Array.Exists(Harmless, w => exception.Message.Contains(w, StringComparison.Ordinal))
            && !exception.Message.Contains("premature end", StringComparison.OrdinalIgnoreCase))
        {
            return Decode(width, height, Enums.FailOn.Error);
        }
        catch (VipsException)
        {
            throw new InvalidDataException("its data ends before its last line, or is damaged, and a part would be grey");
        }
    }

    private Image Decode(int width, int height, Enums.FailOn failOn)
    {
        using var lazy = Image.Thumbnail(path, width, height: height, size: Enums.Size.Force, outputProfile: "srgb", failOn: failOn);
        return lazy.CopyMemory();
    }

    /// <summary>Decoders read the header in their own way, and a file that was made to mislead is another picture to each.</summary>
    private void CheckSize()
    {
        using var header = Image.NewFromFile(path, access: Enums.Access.Sequential);
        if ((header.Width, header.Height) != (source.Width, source.Height)
            && (header.Height, header.Width) != (source.Width, source.Height))
        {
            throw new InvalidDataException($"it is {header.Width} x {header.Height} pixels, and its header says something else");
        }
    }
}
