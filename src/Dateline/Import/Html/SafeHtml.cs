using System.Net;
using System.Text;
using AngleSharp.Dom;
using Dateline.Markdown.Html;

namespace Dateline.Import.Html;

/// <summary>
/// Writes an element that markdown can't express, such as a list of terms, as HTML with the tags that a text may have, without empty lines.
/// </summary>
internal static class SafeHtml
{
    private const int DeepestNesting = 100;

    public static string Write(IElement element)
    {
        var to = new StringBuilder();
        Append(to, element, 0);
        return element.LocalName == "ruby" ? to.ToString() : $"\n\n{to}\n\n";
    }

    private static void Append(StringBuilder to, INode node, int depth)
    {
        if (node is IText text)
        {
            to.Append(WebUtility.HtmlEncode(MarkdownText.OneSpace(text.Data)));
        }
        else if (node is IElement element && depth < DeepestNesting)
        {
            var name = element.LocalName;
            var isAllowed = RawHtml.IsAllowed(name);
            var href = name == "a" && element.GetAttribute("href") is { } target ? $" href=\"{WebUtility.HtmlEncode(target)}\"" : "";
            to.Append(isAllowed ? $"<{name}{href}>" : "");
            foreach (var child in element.ChildNodes)
            {
                Append(to, child, depth + 1);
            }

            to.Append(isAllowed && name is not ("br" or "hr" or "wbr") ? $"</{name}>" : "");
        }
    }
}
