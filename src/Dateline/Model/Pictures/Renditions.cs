using System.Collections.Immutable;

namespace Dateline.Model.Pictures;

/// <summary>The sizes and types in which a crop of a picture is published.</summary>
internal static class Renditions
{
    // Wide enough for a column of text on a screen with two pixels in one.
    private const int PosterWidth = 1280;

    /// <summary>
    /// The renditions of a crop, from the narrowest, first AVIF, then the type of the picture. None is larger than the picture; of one that
    /// is smaller than the narrowest width there is one size, its own. None for a picture that is not scaled.
    /// </summary>
    public static ImmutableArray<Rendition> Of(MediaFile source, Crop crop, Focus? focus = null)
    {
        if (!source.IsScaled)
        {
            return [];
        }

        var (width, height) = crop.Of(source.Width, source.Height);
        var widths = Widths(source, crop, width);
        if ((width, height) == (source.Width, source.Height))
        {
            crop = Crop.Whole;
        }

        focus = crop == Crop.Whole ? null : focus;
        var key = Rendition.KeyOf(source, focus);
        var hasAvif = source.Type != Rendition.Avif && !source.HasPalette;
        return
        [
            .. hasAvif ? widths.Select(w => Create(w, Rendition.Avif)).Where(r => Rendition.IsForAvif(r.Width, r.Height)) : [],
            .. widths.Select(w => Create(w, source.Type)),
        ];

        Rendition Create(int w, string type) =>
            new(source, crop, focus, key, w, Math.Max(1, (int)Math.Round((double)w * height / width)), type);
    }

    /// <summary>
    /// The rendition that stands for a picture on other sites, which know no AVIF; null when the picture itself does, or when there
    /// is none.
    /// </summary>
    public static Rendition? SharedOf(MediaFile source)
    {
        if (!source.IsScaled || source.Type != Rendition.Avif)
        {
            return null;
        }

        var width = Math.Min(source.Width, Crop.Whole.Widths[^2]);
        var height = Math.Max(1, (int)Math.Round((double)width * source.Height / source.Width));
        return new Rendition(source, Crop.Whole, null, Rendition.KeyOf(source, null), width, height, Rendition.Jpeg);
    }

    /// <summary>Width and height of the picture at the address of a file; 0 if they are unknown.</summary>
    public static (int Width, int Height) LargestOf(MediaFile file) =>
        Of(file, Crop.Whole) is [.., var main] ? (main.Width, main.Height) : (file.Width, file.Height);

    /// <summary>
    /// The address and the size of a picture that stands before a film: one size, in the picture's own type, since the element of a film
    /// can't choose.
    /// </summary>
    public static (string Address, int Width, int Height) PosterOf(MediaFile picture)
    {
        Rendition[] sizes = [.. Of(picture, Crop.Whole).Where(s => s.Type == picture.Type)];
        return (sizes.FirstOrDefault(s => s.Width >= PosterWidth) ?? sizes.LastOrDefault()) is { } poster
            ? (poster.Address, poster.Width, poster.Height)
            : (picture.Address, picture.Width, picture.Height);
    }

    /// <summary>Whether a file is published as it is: encoding a picture again would cost quality.</summary>
    public static bool IsCopied(MediaFile file) => !file.IsScaled || file is { IsBare: true, Width: <= Rendition.Widest };

    /// <summary>
    /// The widths of a crop of <paramref name="width"/> pixels. A chart is not much smaller in bytes before it is half as wide.
    /// </summary>
    private static IEnumerable<int> Widths(MediaFile source, Crop crop, int width)
    {
        var widest = Math.Min(width, crop.Widths[^1]);
        return [.. crop.Widths.Where(w => w < widest && (!source.HasPalette || w <= width / 2)), widest];
    }
}
