using System.Globalization;
using System.Text;
using Dateline.Markdown.Checking;
using Markdig.Helpers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Reads entities such as <c>&amp;eacute;</c> and <c>&amp;#233;</c>. One that stands for a character that no page may have gives U+FFFD.
/// </summary>
internal static class Entities
{
    private const int LongestName = 32;

    /// <summary>The characters of the entity that a text starts with; null when it starts with none.</summary>
    public static string? Decode(ReadOnlySpan<char> text, out int length)
    {
        var end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        length = end + 1;
        return text is not ['&', ..] || end < 2 ? null : text[1] == '#' ? OfNumber(text[2..end]) : OfName(text[1..end]);
    }

    /// <summary>Whether an entity stands for a character that no page may have; U+FFFD itself is none.</summary>
    public static bool IsForbidden(ReadOnlySpan<char> typed, string characters) =>
        characters is [Characters.Replacement] && Number(typed[2..^1]) != Characters.Replacement;

    /// <summary>Where the first of those is; -1 when there is none.</summary>
    public static int FindForbidden(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        for (var at = 0; text[at..].IndexOf("&#") is >= 0 and var found; at += found + 2)
        {
            if (Decode(text[(at + found)..], out length) is { } characters && IsForbidden(text.Slice(at + found, length), characters))
            {
                return at + found;
            }
        }

        return -1;
    }

    /// <summary>A text without its backslashes and entities.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('\\', '&'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\\' && at + 1 < text.Length && Characters.IsAsciiPunctuation(text[at + 1]))
            {
                plain.Append(text[at + 1]);
                at += 2;
            }
            else if (text[at] == '&' && Decode(text[at..], out var length) is { } characters)
            {
                plain.Append(characters);
                at += length;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        return plain.ToString();
    }

    private static string? OfName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }
        }

        return EntityHelper.DecodeEntity(name);
    }

    private static string? OfNumber(ReadOnlySpan<char> digits) => Number(digits) switch
    {
        < 0 => null,
        var number when Characters.IsForbidden(number) => "\uFFFD",
        var number => char.ConvertFromUtf32(number),
    };

    // -1 for what is no number.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        digits = isHex ? digits[1..] : digits;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isShort = digits.Length <= (isHex ? 6 : 7);
        return isShort && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
