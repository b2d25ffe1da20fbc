using System.Text;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// The characters of Chinese, Japanese and Korean, as CommonMark's CJK-friendly amendment defines them: East Asian wide, fullwidth and
/// halfwidth ones that are no emoji, and Hangul.
/// </summary>
internal static class EastAsian
{
    /// <summary>Whether a character, a sign or a punctuation mark is East Asian.</summary>
    public static bool Is(int rune) => rune >= 0x1100 && (rune
        is <= 0x11FF or 0x20A9 or 0x2329 or 0x232A or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
        or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF01 and <= 0xFFEE) or (>= 0x16FE0 and <= 0x18DFF) or (>= 0x1AFF0 and <= 0x1B2FF) or (>= 0x1D300 and <= 0x1D37F)
        or (>= 0x20000 and <= 0x3FFFD));

    public static bool IsHangul(int rune) => rune
        is (>= 0x1100 and <= 0x11FF) or 0x302E or 0x302F or (>= 0x3131 and <= 0x318E) or (>= 0x3200 and <= 0x321E)
        or (>= 0x3260 and <= 0x327E) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xFFA0 and <= 0xFFDC);

    /// <summary>
    /// Whether the end of a line between two characters is no gap: Chinese and Japanese have none between words (CSS Text 4, 4.1.3). A
    /// quotation mark or dash beside such a character counts as one in their texts.
    /// </summary>
    public static bool JoinsLines(int before, int after, ReadOnlySpan<char> language) =>
        (IsWithoutGaps(before) && IsWithoutGaps(after))
        || ((IsWithoutGaps(before) || IsWithoutGaps(after)) && (IsMark(before) || IsMark(after))
            && (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)));

    private static bool IsWithoutGaps(int rune) => Is(rune) && !IsHangul(rune);

    private static bool IsMark(int rune) => rune is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2026 or 0x00B7;

    /// <summary>
    /// The character at the end of a text that determines whether marks after it can open or close. A variation selector belongs to the
    /// character before it; after a quotation mark it makes that one fullwidth.
    /// </summary>
    public static Rune LastOf(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out var used);
        if (rune.Value is >= 0xFE00 and <= 0xFE0E)
        {
            Rune.DecodeLastFromUtf16(text[..^used], out var varied, out _);
            return rune.Value == 0xFE01 && varied.Value is 0x2018 or 0x2019 or 0x201C or 0x201D ? new Rune('、') : varied;
        }

        // An ideographic variation selector follows an ideograph.
        return rune.Value is >= 0xE0100 and <= 0xE01EF ? new Rune('一') : rune;
    }
}
