using System.Text;
using System.Text.RegularExpressions;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown;

/// <summary>The plain text of inline content, for heading ids, alternative texts, labels and descriptions.</summary>
internal static partial class PlainText
{
    public static string From(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.ToString();
        }

        var words = new StringBuilder();
        Collect(words, inlines, "", isSeen: false, int.MaxValue);
        return words.ToString();
    }

    /// <summary>
    /// The words that readers see, with single spaces: without pictures, and without what an element hides that texts can't have. What
    /// comes after <paramref name="most"/> characters may be left out.
    /// </summary>
    public static string Seen(ContainerInline? inlines, string language, int most)
    {
        var words = new StringBuilder();
        Collect(words, inlines, language, isSeen: true, most);
        return Gaps().Replace(words.ToString(), " ").Trim();
    }

    private static void Collect(StringBuilder words, ContainerInline? inlines, string language, bool isSeen, int most)
    {
        for (var inline = inlines?.FirstChild; inline is not null && words.Length < most; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case TagInline { Hides: true } when isSeen:
                    return;
                case LinkInline { IsImage: true } when isSeen:
                    break;
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AbbreviationInline abbreviation:
                    words.Append(abbreviation.Abbreviation.Label);
                    break;
                case AddressInline address:
                    words.Append(address.Words);
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline line:
                    words.Append(LineEnds.AreJoined(line, language) ? "" : " ");
                    break;
                case ContainerInline container:
                    Collect(words, container, language, isSeen, most);
                    break;
                default:
                    break;
            }
        }
    }

    // A space that does not break is a character of its own.
    [GeneratedRegex(@"[^\S\u00A0\u202F]+")]
    private static partial Regex Gaps();
}
