using System.Globalization;
using System.Xml;

namespace Dateline.Input.Media.Svg;

/// <summary>
/// Reads how large a drawing is: its width and height in pixels, else those of its view box (SVG 2, section 8.2). Pages say it, so that
/// nothing moves when the drawing comes.
/// </summary>
internal static class SvgSize
{
    /// <summary>The size that the root element has, where the reader stands; none if it has none.</summary>
    public static PictureSize Of(XmlReader root)
    {
        var size = new PictureSize(Pixels(root.GetAttribute("width")), Pixels(root.GetAttribute("height")));
        if (size.IsPossible)
        {
            return size;
        }

        var box = root.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n', '\r'], 5, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var inBox = box.Length == 4 ? new PictureSize(Pixels(box[2]), Pixels(box[3])) : PictureSize.None;
        return inBox.IsPossible ? inBox : PictureSize.None;
    }

    /// <summary>A length in pixels; 0 if it has another unit, or is none.</summary>
    private static long Pixels(string? written)
    {
        var number = written.AsSpan().Trim();
        number = number.EndsWith("px", StringComparison.Ordinal) ? number[..^2] : number;
        return number.Length <= 20
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels)
            && pixels is >= 1 and <= PictureSize.Longest
            ? (long)Math.Round(pixels)
            : 0;
    }
}
