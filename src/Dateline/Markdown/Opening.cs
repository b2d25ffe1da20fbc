using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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
        var words = NeedsRest(head, body) ? "" : FirstParagraph(head.ToString());
        if (words.Length == 0 && (head.Length < body.Length || NeedsRest(head, body)))
        {
            words = FirstParagraph(body.ToString());
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
            var isWide = IsWide(rune.Value);
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

    /// <summary>Whether a character takes the width of two: those of Chinese, Japanese and Korean, and emoji.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD);

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

    private static string FirstParagraph(string markdown)
    {
        var document = BodyParser.Parse(Characters.Clean(markdown), precise: false);
        return Find(document, isInText: true) is { Length: > 0 } words ? words : Find(document, isInText: false);
    }

    /// <summary>The words of the first paragraph that has any: of the text itself, or of a list or a quotation.</summary>
    private static string Find(ContainerBlock container, bool isInText)
    {
        foreach (var block in container)
        {
            var words = block switch
            {
                ParagraphBlock paragraph when !PictureRenderer.HasOnlyPictures(paragraph) => WordsOf(paragraph.Inline),
                ListBlock or ListItemBlock or QuoteBlock when !isInText => Find((ContainerBlock)block, isInText),
                _ => "",
            };
            if (words.Length > 0)
            {
                return words;
            }
        }

        return "";
    }

    private static string WordsOf(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        Collect(words, inlines);
        return words.ToString().Trim();
    }

    /// <summary>Collects the words that readers see, without pictures, references to notes and tags.</summary>
    private static void Collect(StringBuilder words, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null && words.Length < UsualLength; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case TagInline { Hides: true }:
                    return;
                case LinkInline { IsImage: true }:
                    break;
                case LiteralInline literal:
                    Append(words, literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Append(words, code.Content);
                    break;
                case HtmlEntityInline entity:
                    Append(words, entity.Transcoded.AsSpan());
                    break;
                case AbbreviationInline abbreviation:
                    Append(words, abbreviation.Abbreviation.Label);
                    break;
                case AutolinkInline link:
                    Append(words, link.Url);
                    break;
                case LineBreakInline:
                    Append(words, "\n");
                    break;
                case ContainerInline container:
                    Collect(words, container);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Adds words with single spaces, and none for the end of a line between characters that need no spaces.</summary>
    private static void Append(StringBuilder words, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))
            {
                Gap(words, c == '\n' && words.Length > 0 && IsWide(words[^1]) ? '\n' : ' ');
            }
            else
            {
                if (words.Length > 0 && words[^1] == '\n')
                {
                    words.Length--;
                    Gap(words, IsWide(c) && !IsHangul(c) ? '\0' : ' ');
                }

                words.Append(c);
            }
        }
    }

    private static bool IsHangul(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\uAC00' and <= '\uD7A3');

    private static void Gap(StringBuilder words, char gap)
    {
        if (gap != '\0' && words.Length > 0 && words[^1] is not (' ' or '\n'))
        {
            words.Append(gap);
        }
    }
}
