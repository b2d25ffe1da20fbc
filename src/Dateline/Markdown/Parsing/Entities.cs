using System.Globalization;
using System.Text;
using Dateline.Markdown.Checking;
using Markdig.Helpers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Decodes entities such as <c>&amp;eacute;</c> and <c>&amp;#233;</c>. An entity for a forbidden character decodes to U+FFFD.
/// </summary>
internal static class Entities
{
    private const int LongestName = 32;

    /// <summary>The characters of the entity at the start of a text; null when there is none.</summary>
    public static string? Decode(ReadOnlySpan<char> text, out int length)
    {
        var end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        length = end + 1;
        if (text is not ['&', ..] || end < 2)
        {
            return null;
        }

        return text[1] == '#' ? DecodeNumber(text[2..end]) : DecodeName(text[1..end]);
    }

    /// <summary>Whether an entity is for a forbidden character. An entity for U+FFFD itself is not.</summary>
    public static bool IsForbidden(ReadOnlySpan<char> typed, string characters) =>
        characters is [Characters.Replacement] && Number(typed[2..^1]) != Characters.Replacement;

    /// <summary>The index of the first entity for a forbidden character, or -1.</summary>
    public static int FindForbidden(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        for (var at = 0; at < text.Length; at += 2)
        {
            var found = text[at..].IndexOf("&#");
            if (found < 0)
            {
                break;
            }

            at += found;
            if (Decode(text[at..], out length) is { } characters && IsForbidden(text.Slice(at, length), characters))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Resolves backslash escapes and entities.</summary>
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

    private static string? DecodeName(ReadOnlySpan<char> name)
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

    private static string? DecodeNumber(ReadOnlySpan<char> digits) => Number(digits) switch
    {
        < 0 => null,
        var number when Characters.IsForbidden(number) => "\uFFFD",
        var number => char.ConvertFromUtf32(number),
    };

    // -1 if it is not a number.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        digits = isHex ? digits[1..] : digits;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isShort = digits.Length <= (isHex ? 6 : 7);
        return isShort && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
