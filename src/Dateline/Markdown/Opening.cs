using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Rendering;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>
/// The beginning of a body in plain text, for the descriptions of texts that have no lede: the first paragraph, cut at a word if it is
/// long. Only the beginning of the body is parsed, unless it needs the rest.
/// </summary>
internal static class Opening
{
    /// <summary>How wide it may be: search results and cards show about 155 letters, or half as many of Chinese or Japanese.</summary>
    public const int MaxWidth = 200;

    // More than the longest description has, with its markup.
    private const int UsualLength = 1500;

    private static readonly SearchValues<char> EndMarks = SearchValues.Create(" \t\n,;:–—-(«“„\"'");

    public static string Of(ReadOnlySpan<char> body, string language)
    {
        body = body.TrimStart();
        var head = Head(body);
        var words = NeedsRest(head, body) ? "" : FirstParagraph(head.ToString(), language);
        if (words.Length == 0 && (head.Length < body.Length || NeedsRest(head, body)))
        {
            words = FirstParagraph(body.ToString(), language);
        }

        return Cut(PlainLine.Typeset(Characters.Clean(words), language));
    }

    /// <summary>The beginning of a text up to <see cref="MaxWidth"/>, cut between words, or characters if it has no spaces.</summary>
    public static string Cut(string text)
    {
        var (at, width, end, wordEnd) = (0, 0, 0, 0);
        var isAfterWide = false;
        while (at < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
            var isWide = CharacterWidth.Of(rune) == 2;
            if (width < MaxWidth && (isWide || isAfterWide || Rune.IsWhiteSpace(rune)))
            {
                wordEnd = at;
            }

            width += isWide ? 2 : 1;
            if (width > MaxWidth || at + next > UsualLength)
            {
                var cut = text.AsSpan(0, wordEnd > end / 2 ? wordEnd : end).TrimEnd();
                return string.Concat(cut[..(cut.LastIndexOfAnyExcept(EndMarks) + 1)], "…");
            }

            // One place is left for the ellipsis.
            end = width < MaxWidth ? at + next : end;
            (at, isAfterWide) = (at + next, isWide);
        }

        return text;
    }

    /// <summary>The beginning of a body, up to an empty line if there is one.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> body)
    {
        if (body.Length <= UsualLength)
        {
            return body;
        }

        var head = body[..UsualLength];
        var end = head.LastIndexOf("\n\n");
        return end > 0 ? head[..end] : head;
    }

    /// <summary>Whether words in brackets may be links that the rest of the body defines: [the report][1], [the report].</summary>
    private static bool NeedsRest(ReadOnlySpan<char> head, ReadOnlySpan<char> body)
    {
        if (head.Length == body.Length)
        {
            return false;
        }

        for (var at = head.IndexOf(']'); at >= 0; at = head.IndexOf(']'))
        {
            head = head[(at + 1)..];
            if (!head.StartsWith('('))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstParagraph(string markdown, string language)
    {
        var document = BodyParser.Parse(Characters.Clean(markdown), precise: false);
        return Find(document, language, isInText: true) is { Length: > 0 } words
            ? words
            : Find(document, language, isInText: false);
    }

    /// <summary>The words of the first paragraph that has any: of the text itself, or of a list or a quotation.</summary>
    private static string Find(ContainerBlock container, string language, bool isInText)
    {
        foreach (var block in container)
        {
            var words = block switch
            {
                ParagraphBlock paragraph when !PictureParagraph.Is(paragraph) && !EmbedRenderer.IsLoneAddress(paragraph) =>
                    PlainText.Seen(paragraph.Inline, language, UsualLength),
                ListBlock or ListItemBlock or QuoteBlock when !isInText => Find((ContainerBlock)block, language, isInText),
                _ => "",
            };
            if (words.Length > 0)
            {
                return words;
            }
        }

        return "";
    }
}
