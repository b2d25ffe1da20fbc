using System.Globalization;
using System.Text;

namespace Dateline.Diagnostics;

/// <summary>The width of characters, counted in that of a Latin letter, as terminals and lists of search results show them.</summary>
internal static class CharacterWidth
{
    /// <summary>Characters of Unicode's East Asian wide blocks and emoji have a width of two; marks and joiners have none.</summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        0x200B or 0x200C or 0x200D or 0xFEFF => 0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) => 2,
        (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
