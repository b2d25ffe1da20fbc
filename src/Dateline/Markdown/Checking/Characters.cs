using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Characters that HTML or XML does not allow, so no page or feed may have them: control characters except tabs and line ends, unpaired
/// surrogates, and Unicode's noncharacters. Pages have U+FFFD instead.
/// </summary>
internal static class Characters
{
    public const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\x7f']);

    /// <summary>The index of the first forbidden character, or -1. Vectorized: most texts need only the first test.</summary>
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

    /// <summary>Replaces each forbidden character with U+FFFD, so that the positions of all others stay the same.</summary>
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
            var next = IndexOfForbidden(text.AsSpan(after));
            at = next < 0 ? -1 : after + next;
        }

        return new string(clean);
    }

    /// <summary>Whether a character is punctuation or a symbol.</summary>
    public static bool IsPunctuation(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;

    public static bool IsAsciiPunctuation(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
