using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dateline.Input.Files;

namespace Dateline.Input.Media;

/// <summary>Checks piece by piece that a file is UTF-8 text, and not a web page.</summary>
internal sealed class TextCheck
{
    private const int LongestCharacter = 4;

    /// <summary>Bytes that no text has: browsers that see one treat the file as a program.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
    [
        .. ControlCharacters.All.Where(c => char.IsAscii(c) && c is not ('\t' or '\n' or '\f' or '\r')).Select(c => (byte)c),
    ]);

    private byte[] _cut = [];
    private int _line = 1;

    /// <summary>The first fault; null while there is none.</summary>
    public MediaFault? Fault { get; private set; }

    /// <summary>What is wrong with the beginning of a text; null when nothing is.</summary>
    public static MediaFault? OfStart(ReadOnlySpan<byte> start) =>
        WebPages.IsMarkup(start) || WebPages.Is(start)
            ? MediaFault.OfContent(
                "the file has HTML tags near its beginning, so some browsers and servers would treat it as a web page",
                "remove the tags, or pack the file as .zip")
            : null;

    /// <summary>Checks the next piece of the text. Call it with an empty piece at the end.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        if (Fault is not null)
        {
            return;
        }

        ReadOnlySpan<byte> text = _cut.Length > 0 ? [.. _cut, .. piece] : piece;
        var whole = piece.IsEmpty ? text.Length : WholeCharacters(text);
        var good = text[..whole];
        var control = good.IndexOfAny(Controls);
        if (control >= 0)
        {
            Fault = MediaFault.OfContent(
                "the file is not text: it contains control characters", "save it as text in UTF-8", LineOf(good[..control]));
        }
        else if (!Utf8.IsValid(good))
        {
            Fault = MediaFault.OfContent(
                "the file contains bytes that are not UTF-8, so some letters would be garbled",
                "save it as UTF-8 (in Excel: CSV UTF-8)",
                LineOf(good[..FirstWrong(good)]));
        }

        _line = LineOf(good);
        _cut = text[whole..].ToArray();
    }

    private int LineOf(ReadOnlySpan<byte> before) => _line + before.Count((byte)'\n');

    /// <summary>The length of a text without an incomplete character at its end.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back < LongestCharacter && back <= text.Length; back++)
        {
            var lead = text[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
                return length > back ? text.Length - back : text.Length;
            }
        }

        return text.Length;
    }

    private static int FirstWrong(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
