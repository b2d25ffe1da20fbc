using System.Buffers;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// The part of an explainer that stories show: what stands above the line <c>&lt;!--more--&gt;</c>, or all of it if there is none.
/// </summary>
/// <param name="Words">How many words it has: what stands between spaces and has a letter or a figure; none of markup.</param>
/// <param name="Over">The offset and length of the block in which it gets longer than the limit; null if it does not.</param>
/// <param name="HasEnd">Whether its end is marked.</param>
internal readonly record struct ShortForm(int Words, (int Start, int Length)? Over, bool HasEnd)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\u00A0\u202F");

    /// <summary>The index of the block at which it ends.</summary>
    public static int EndIn(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HtmlBlock html && IsMarker(html))
            {
                return i;
            }
        }

        return document.Count;
    }

    /// <summary>Measures it in a body. In languages that are written without spaces it has few words, and is never too long.</summary>
    public static ShortForm Measure(string body, string language, int limit)
    {
        var document = BodyParser.Parse(body, precise: true);
        var end = EndIn(document);
        var words = 0;
        (int, int)? over = null;
        for (var i = 0; i < end; i++)
        {
            words += WordsOf(document[i], language);
            if (over is null && words > limit)
            {
                over = (document[i].Span.Start, document[i].Span.Length);
            }
        }

        return new ShortForm(words, over, end < document.Count);
    }

    private static bool IsMarker(HtmlBlock html) =>
        html.Lines.Count == 1 && html.Lines.Lines[0].Slice.AsSpan().Trim() is ['<', '!', '-', '-', .. var word, '-', '-', '>']
            && word.Trim() is "more";

    private static int WordsOf(Block block, string language) => block switch
    {
        Footnote => 0,
        ContainerBlock container => container.Sum(b => WordsOf(b, language)),
        LeafBlock { Inline: { } inlines } => CountIn(PlainText.Seen(inlines, language, int.MaxValue)),
        _ => 0,
    };

    private static int CountIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.SplitAny(Spaces))
        {
            words += HasLetterOrFigure(text[range]) ? 1 : 0;
        }

        return words;
    }

    private static bool HasLetterOrFigure(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }
}
