using System.Globalization;
using System.Text;

namespace Dateline.Model.Addresses;

/// <summary>The scripts of the letters in a part of a host (Unicode, Scripts.txt, for the scripts that names of sites have).</summary>
internal static class LetterScripts
{
    private const int Latin = 1, Han = 2, Kana = 3, Bopomofo = 4, Hangul = 5, Greek = 6, Cyrillic = 7, Armenian = 8, Hebrew = 9,
        Arabic = 10, Indic = 11, Georgian = 30, Ethiopic = 31, Khmer = 32;

    // Sorted by their first letters.
    private static readonly (int From, int To, int Script)[] Ranges =
    [
        ('A', 'Z', Latin), ('a', 'z', Latin), (0xC0, 0x24F, Latin), (0x370, 0x3FF, Greek), (0x400, 0x52F, Cyrillic),
        (0x531, 0x587, Armenian), (0x591, 0x5F4, Hebrew), (0x610, 0x6FF, Arabic), (0x750, 0x77F, Arabic), (0x8A0, 0x8FF, Arabic),
        (0x900, 0x109F, Indic), (0x10A0, 0x10FF, Georgian), (0x1200, 0x137F, Ethiopic), (0x1780, 0x17FF, Khmer), (0x1E00, 0x1EFF, Latin),
        (0x1F00, 0x1FFF, Greek), (0x3005, 0x3007, Han), (0x3041, 0x30FF, Kana), (0x3105, 0x312F, Bopomofo), (0x3400, 0x4DBF, Han),
        (0x4E00, 0x9FFF, Han), (0xAC00, 0xD7A3, Hangul),
    ];

    // Japanese, Chinese and Korean are written in several scripts, which look like no other.
    private static readonly ulong[] Together =
    [
        Bit(Latin) | Bit(Han) | Bit(Kana), Bit(Latin) | Bit(Han) | Bit(Bopomofo), Bit(Latin) | Bit(Han) | Bit(Hangul),
    ];

    /// <summary>Whether all letters are of one script, or of scripts that are written together.</summary>
    public static bool AreClear(string name)
    {
        var scripts = 0UL;
        foreach (var rune in name.EnumerateRunes())
        {
            var script = rune.Value is '-' or (>= '0' and <= '9') ? 0 : ScriptOf(rune);
            if (script < 0)
            {
                return false;
            }

            scripts |= script == 0 ? 0 : Bit(script);
        }

        return ulong.IsPow2(scripts) || Array.Exists(Together, set => (scripts & ~set) == 0);
    }

    /// <summary>The script of a letter or a mark on one; -1 for any other sign.</summary>
    private static int ScriptOf(Rune rune)
    {
        var isLetter = Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
        var range = isLetter ? Array.FindIndex(Ranges, r => r.From <= rune.Value && rune.Value <= r.To) : -1;
        return range < 0 ? -1

            // Each of them has a block of its own.
            : Ranges[range].Script == Indic ? Indic + ((rune.Value - 0x900) >> 7)
            : Ranges[range].Script;
    }

    private static ulong Bit(int script) => 1UL << script;
}
