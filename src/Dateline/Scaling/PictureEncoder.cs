using Dateline.Model;
using Dateline.Model.Pictures;
using NetVips;

namespace Dateline.Scaling;

/// <summary>
/// Makes the renditions of one picture. The file is decoded once, at the scale of the largest rendition that the table of crops allows, so
/// that a rendition has the same pixels whichever others are made beside it. All metadata is left out; colours are converted to sRGB.
/// </summary>
internal sealed class PictureEncoder(MediaFile source, string path, DecodingLimit limit) : IDisposable
{
    private const int AvifQuality = 60, JpegQuality = 80, WebPQuality = 80;

    private static readonly Crop[] Crops = [Crop.Whole, Crop.Wide, Crop.Classic, Crop.Square];

    private readonly Dictionary<(Crop Crop, Focus? Focus), Image> _cut = [];
    private Image? _decoded;
    private DecodingLimit.Share? _memory;
    private (Crop Crop, Focus? Focus, int Width, Image Image)? _scaled;

    /// <summary>
    /// The bytes of a rendition of this picture. Two types of the same size cost least when one is asked for after the other.
    /// </summary>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public byte[] Encode(Rendition rendition)
    {
        var scaled = Scaled(rendition);
        return rendition.Type switch
        {
            Rendition.Avif => scaled.HeifsaveBuffer(
                q: AvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: 0, keep: Enums.ForeignKeep.None,
                subsampleMode: HasSharpColours ? Enums.ForeignSubsample.Off : Enums.ForeignSubsample.Auto),
            "image/png" => scaled.PngsaveBuffer(palette: source.HasPalette, keep: Enums.ForeignKeep.None),
            "image/webp" => scaled.WebpsaveBuffer(q: WebPQuality, keep: Enums.ForeignKeep.None),
            _ => scaled.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None, background: [255, 255, 255]),
        };
    }

    public void Dispose()
    {
        foreach (var image in _cut.Values)
        {
            image.Dispose();
        }

        _scaled?.Image.Dispose();
        _decoded?.Dispose();
        _memory?.Dispose();
    }

    // Screenshots have edges between colours, which photographs have not.
    private bool HasSharpColours => source.Type == "image/png";

    private Image Decoded => _decoded ??= Decode();

    private Image Decode()
    {
        var scale = Math.Min(1, Crops.Max(c => (double)c.Widths[^1] / c.Of(source.Width, source.Height).Width));
        var (width, height) = ((int)Math.Ceiling(source.Width * scale), (int)Math.Ceiling(source.Height * scale));
        var encoding = limit.ForEncoding(width, height);
        _memory ??= limit.Take(Math.Max(source.DecodingBytes, encoding));
        var decoded = new PictureDecoder(source, path).Decode(width, height);
        _memory.Keep(encoding);
        return decoded;
    }

    private Image Scaled(Rendition rendition)
    {
        if (_scaled is { } last && (last.Crop, last.Focus, last.Width) == (rendition.Crop, rendition.Focus, rendition.Width))
        {
            return last.Image;
        }

        using var scaled = Scale(Cut(rendition.Crop, rendition.Focus), rendition.Width, rendition.Height);
        _scaled?.Image.Dispose();
        _scaled = null;
        var image = scaled.CopyMemory();
        _scaled = (rendition.Crop, rendition.Focus, rendition.Width, image);
        return image;
    }

    private Image Cut(Crop crop, Focus? focus)
    {
        if (crop == Crop.Whole)
        {
            return Decoded;
        }

        if (!_cut.TryGetValue((crop, focus), out var cut))
        {
            var (width, height) = crop.Of(Decoded.Width, Decoded.Height);
            cut = focus is null
                ? Decoded.Smartcrop(width, height, interesting: Enums.Interesting.Attention)
                : Decoded.Crop(
                    Start(focus.Across, width, Decoded.Width), Start(focus.Down, height, Decoded.Height), width, height);
            _cut[(crop, focus)] = cut;
        }

        return cut;
    }

    /// <summary>Where a part begins that has a point, as near to its middle as the picture allows.</summary>
    private static int Start(int percent, int part, int whole) => Math.Clamp(whole * percent / 100 - part / 2, 0, whole - part);

    private static Image Scale(Image image, int width, int height) =>
        image.Width == width && image.Height == height
            ? image.Copy()
            : image.ThumbnailImage(width, height: height, size: Enums.Size.Force);
}
