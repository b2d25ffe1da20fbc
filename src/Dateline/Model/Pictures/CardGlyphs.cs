using System.Globalization;
using System.Text;

namespace Dateline.Model.Pictures;

/// <summary>
/// The characters that the fonts of cards have: Latin, Cyrillic, Greek, Vietnamese, Arabic, Hebrew. Written here, so that planning a page
/// needs no fonts; a test compares the list with them.
/// </summary>
internal static class CardGlyphs
{
    private const string Ranges = """
        20-7E A0-181 186 18A 18D-190 192-194 196-197 19A-19B 19E 1A0-1A1 1AF-1B1 1B7 1BF-1C3 1CD-1DD 1E2-1E7 1EA-1EB 1EE-1F0
        1F4-1F5 1F7-201 204-205 208-209 20C-20D 218-220 222-223 226-227 237 23A-23E 241-245 248-249 250-27B 27D-285 287-292
        294-295 298-299 29B-29F 2A1-2A8 2B0-2B4 2B7-2B9 2BB-2C1 2C6-2CC 2D0-2D7 2DA 2DC-2DE 2E0-2E4 2ED 300-301 303-304 307-309
        323 329 374-375 37A 37E 384-38A 38C 38E-3A1 3A3-3D1 3D5 3D7 3D9 3DB 3DD 3E1 3F4 3F7-3F8 400-45F 462-463 472-475 490-493
        496-49B 4A0-4A3 4AA-4AB 4AE-4B3 4B6-4B7 4BA-4BB 4C0-4C4 4C7-4C8 4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 4F6-4F7
        591-5C7 5D0-5EA 5EF-5F4 600-6FF 750-77F 870-88E 890-891 898-8E1 8E3-8FF 1D25 1D2C 1D2E 1D30-1D31 1D33-1D3A 1D3C
        1D3E-1D43 1D47-1D4B 1D4D 1D4F-1D52 1D56-1D58 1D5B 1D6F-1D70 1D79 1D7B 1D7F 1D9C 1DA0 1DAC 1DAE 1DB0 1DBB 1DBF 1E02-1E03
        1E06-1E07 1E0A-1E11 1E16-1E17 1E1E-1E2B 1E32-1E3B 1E3E-1E49 1E52-1E53 1E56-1E63 1E66-1E67 1E6A-1E6F 1E72-1E73 1E7E-1E85
        1E8E-1E97 1E9E-1EF9 2002 2009 200B-2010 2013-2014 2018-201A 201C-201E 2020 2022 2026 2032-2033 2039-203A 2044 204F 20A1
        20A3-20A4 20A6-20A7 20A9-20AC 20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2191 2193 2212 2215 25CC
        2C60-2C62 2C65-2C66 2C71 2C7D 2E41 A722-A725 A74E-A74F A75A-A75B A764-A765 A779-A787 A789 A7AD-A7AE A7B3 A7B5 A7F2-A7F4
        FB1D-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FBC2 FBD3-FD8F FD92-FDC7 FDCF FDF0-FDFF FE70-FE74 FE76-FEFC FEFF
        10EFD-10EFF
        """;

    /// <summary>The ranges, from and to, sorted.</summary>
    public static IReadOnlyList<(int From, int To)> All { get; } =
    [
        .. Ranges.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Parse),
    ];

    /// <summary>The first character of a text that the fonts lack, as messages show it; null when they have all.</summary>
    public static string? FirstMissing(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\n' && !Has(rune.Value))
            {
                return Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned
                    ? $"U+{rune.Value:X4}"
                    : $"'{rune}' (U+{rune.Value:X4})";
            }
        }

        return null;
    }

    private static bool Has(int character)
    {
        var (low, high) = (0, All.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (character < All[middle].From)
            {
                high = middle - 1;
            }
            else if (character > All[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static (int From, int To) Parse(string range)
    {
        var dash = range.IndexOf('-');
        var from = int.Parse(dash < 0 ? range : range[..dash], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (from, dash < 0 ? from : int.Parse(range[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
