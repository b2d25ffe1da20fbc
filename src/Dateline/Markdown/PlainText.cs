using System.Text;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown;

/// <summary>The plain text of inline content, for heading ids, alternative texts and labels.</summary>
internal static class PlainText
{
    public static string From(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.ToString();
        }

        var words = new StringBuilder();
        Collect(words, inlines);
        return words.ToString();
    }

    private static void Collect(StringBuilder words, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
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
                    words.Append(LineEnds.AreJoined(line, "") ? "" : " ");
                    break;
                case ContainerInline container:
                    Collect(words, container);
                    break;
                default:
                    break;
            }
        }
    }
}
