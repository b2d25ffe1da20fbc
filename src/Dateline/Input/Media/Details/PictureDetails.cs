using System.Text;
using Dateline.Model;

namespace Dateline.Input.Media.Details;

/// <summary>
/// What a picture file says about the picture: whether readers see it turned by a quarter, whether it moves, whether it has a palette,
/// whether nothing is in it but the picture, and its words.
/// </summary>
internal readonly record struct PictureDetails(bool IsSideways, bool IsAnimated, bool HasPalette, bool IsBare, PictureWords Words)
{
    private const int LongestWords = 2000;

    public static PictureDetails None { get; } = new(false, false, false, false, PictureWords.None);

    public static PictureDetails Read(MediaType type, MediaBytes file)
    {
        var parts = PictureParts.Find(type, file);
        var xmp = XmpWords.Read(file, parts.Xmp);
        var iptc = parts.Photoshop.Length == 0 ? PictureWords.None : IptcWords.Read(file, parts.Photoshop);
        return new PictureDetails(
            parts.Exif is { } exif && Orientation.IsSideways(file, exif),
            parts.IsAnimated,
            parts.HasPalette,
            parts.IsBare,
            new PictureWords(Line(xmp.Alt), Line(Either(xmp.Caption, iptc.Caption)), Line(Either(xmp.Credit, iptc.Credit))));
    }

    /// <summary>A credit line as newspapers print it: name, then agency.</summary>
    public static string CreditOf(string name, string agency) =>
        name.Length == 0 || agency.Length == 0 || agency.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? Either(agency, name)
            : $"{name}/{agency}";

    private static string Either(string first, string second) => first.Length > 0 ? first : second;

    /// <summary>A text from the file as one line without control characters; empty when it is too long to be one.</summary>
    private static string Line(string text)
    {
        if (text.Length > LongestWords)
        {
            return "";
        }

        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }
}
