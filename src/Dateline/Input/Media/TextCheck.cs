using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dateline.Input.Media;

/// <summary>Checks that a file is text in UTF-8, which comes piece by piece, and no web page in disguise.</summary>
internal sealed class TextCheck
{
    private const int LongestCharacter = 4;

    /// <summary>What no text has: with one of these browsers guess that it is a program.</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
    [
        .. Enumerable.Range(0, ' ').Select(c => (byte)c).Except("\t\n\f\r"u8.ToArray()), 0x7F,
    ]);

    private byte[] _cut = [];
    private int _line = 1;

    /// <summary>The first thing that is wrong; null while nothing is.</summary>
    public MediaFault? Fault { get; private set; }

    /// <summary>What is wrong with how a text begins; null when nothing is.</summary>
    public static MediaFault? OfStart(ReadOnlySpan<byte> start) =>
        WebPages.IsMarkup(start) || WebPages.Is(start)
            ? MediaFault.OfContent(
                "the file has a web page's tags at its beginning, and some browsers and servers would take it for one",
                "take the tags out, or pack the file as .zip")
            : null;

    /// <summary>Takes the next piece of the text; the last is empty.</summary>
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
                "the file is no text: it holds control characters", "save it as text in UTF-8", LineOf(good[..control]));
        }
        else if (!Utf8.IsValid(good))
        {
            Fault = MediaFault.OfContent(
                "the file holds bytes that are not UTF-8, so readers would see some letters garbled",
                "save it as UTF-8 (in Excel: CSV UTF-8)",
                LineOf(good[..FirstWrong(good)]));
        }

        _line = LineOf(good);
        _cut = text[whole..].ToArray();
    }

    private int LineOf(ReadOnlySpan<byte> before) => _line + before.Count((byte)'\n');

    /// <summary>How much of a text ends with a whole character, as far as that can be said.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back < LongestCharacter && back <= text.Length; back++)
        {
            var lead = text[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
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
