using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Decodes a file that is not valid UTF-8: valid parts as they are, each invalid byte as the letter that it is in the encoding that the
/// file most likely has. Reports one error, at the first invalid byte. Slow, and only called when decoding failed.
/// </summary>
internal static class InvalidBytes
{
    // The characters of the bytes 0x80 to 0x9F in Windows-1252 (the rest is Latin-1), and of 0x80 to 0xFF in Windows-1251.
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džž";
    private const string Cyrillic =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї"
            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

    public static string Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var bad = new List<int>();
        var text = new StringBuilder(bytes.Length);
        var cyrillic = LooksCyrillic(bytes);
        var firstBad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] == '\r')
            {
                text.Append('\n');
                i += i + 1 < bytes.Length && bytes[i + 1] == '\n' ? 2 : 1;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
                i += length;
                continue;
            }

            firstBad = bad.Count == 0 ? text.Length : firstBad;
            bad.Add(i);
            text.Append(HalfSpace(bytes, i) ? ' ' : Letter(bytes[i], cyrillic));
            i++;
        }

        var result = text.ToString();
        Report(bytes, bad, Lines.At(path, result, firstBad), cyrillic, diagnostics);
        return result;
    }

    private static void Report(ReadOnlySpan<byte> bytes, List<int> bad, SourceSpan where, bool cyrillic, DiagnosticBag diagnostics)
    {
        var first = bytes[bad[0]];
        var more = bad.Count == 1 ? "" : $" (and {bad.Count - 1} more in this file)";
        var hint = HalfSpace(bytes, bad[0])
            ? "it is half of a no-break space: replace it with a plain space"
            : $"in {(cyrillic ? "Windows-1251" : "Windows-1252")} it is {Escaped(Letter(first, cyrillic))}: save the file as UTF-8";
        diagnostics.Error(Codes.NotUtf8, where, $"byte 0x{first:X2} is not UTF-8{more}", hint: hint);
    }

    /// <summary>UTF-8's no-break space is C2 A0; programs that "clean" spaces leave the C2.</summary>
    private static bool HalfSpace(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at] == 0xC2 && at + 1 < bytes.Length && bytes[at + 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'<';

    private static char Letter(byte value, bool cyrillic) => (cyrillic, value) switch
    {
        (true, _) => Cyrillic[value - 0x80],
        (_, < 0xA0) => Western[value - 0x80],
        _ => (char)value,
    };

    private static string Escaped(char letter) =>
        char.IsLetter(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter)
            ? $"'{letter}'"
            : string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}");

    /// <summary>Whether most high bytes have another beside them: Cyrillic letters fill words, accented Latin letters are single.</summary>
    private static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inWords = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0xC0)
            {
                continue;
            }

            high++;
            inWords += (i > 0 && bytes[i - 1] >= 0xC0) || (i + 1 < bytes.Length && bytes[i + 1] >= 0xC0) ? 1 : 0;
        }

        return inWords * 2 > high;
    }
}
