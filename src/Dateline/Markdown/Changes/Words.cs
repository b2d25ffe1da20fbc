using System.Globalization;
using System.Text;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Changes;

/// <summary>
/// Takes paragraphs apart into what is compared: words, and single signs. A Chinese or Japanese sign is a word, because nothing shows where
/// words end.
/// </summary>
internal static class Words
{
    /// <summary>The piece between two paragraphs.</summary>
    public const string NewParagraph = "\n";

    public static List<string> Of(IEnumerable<TextParagraph> paragraphs)
    {
        var words = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (words.Count > 0)
            {
                words.Add(NewParagraph);
            }

            Add(words, paragraph.Text);
        }

        return words;
    }

    private static void Add(List<string> to, string text)
    {
        var start = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInWord(rune) && !IsInNumber(text, at))
            {
                AddPiece(to, text[start..at]);
                start = at + rune.Utf16SequenceLength;
                to.Add(text[at..start]);
            }

            at += rune.Utf16SequenceLength;
        }

        AddPiece(to, text[start..]);
    }

    private static void AddPiece(List<string> to, string piece)
    {
        if (piece.Length > 0)
        {
            to.Add(piece);
        }
    }

    private static bool IsInWord(Rune rune) =>
        !EastAsian.Is(rune.Value)
        && (Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '’' or '-'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    // Numbers stay whole: 2,976.53 did not become 2,746.61 by some of its digits.
    private static bool IsInNumber(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
