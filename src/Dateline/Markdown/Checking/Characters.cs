using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Markdown.Checking;

/// <summary>
/// The characters that no page or feed may have, since HTML or XML forbids them: controls but for tabs and line ends, halves of surrogate
/// pairs, and what Unicode calls no character. Readers see U+FFFD in their place.
/// </summary>
internal static class Characters
{
    public const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\x7f']);

    /// <summary>
    /// Where the first of them is; -1 when there is none. Most texts are looked through by the processor's widest instructions alone.
    /// </summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Controls) && !text.ContainsAnyInRange('\x80', '\x9f') && !text.ContainsAnyInRange('\uD800', '\uDFFF')
            && !text.ContainsAnyInRange('\uFDD0', '\uFDEF') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            return -1;
        }

        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var used) != OperationStatus.Done || IsForbidden(rune.Value))
            {
                return at;
            }

            at += used;
        }

        return -1;
    }

    public static bool IsForbidden(int rune) =>
        rune is < 0x20 and not ('\t' or '\n' or '\r') or (>= 0x7f and <= 0x9f)
        || rune is (>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF) or > 0x10FFFF
        || (rune & 0xFFFE) == 0xFFFE;

    /// <summary>The text with U+FFFD in the place of each, so that every other character stays where it was.</summary>
    public static string Clean(string text)
    {
        var at = IndexOfForbidden(text);
        if (at < 0)
        {
            return text;
        }

        var clean = text.ToCharArray();
        while (at >= 0)
        {
            clean[at] = Replacement;
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var used) == OperationStatus.Done && used == 2)
            {
                clean[at + 1] = Replacement;
            }

            var after = at + used;
            at = IndexOfForbidden(text.AsSpan(after)) is >= 0 and var next ? after + next : -1;
        }

        return new string(clean);
    }

    /// <summary>Whether a character is punctuation or a symbol.</summary>
    public static bool IsPunctuation(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;

    public static bool IsAsciiPunctuation(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
