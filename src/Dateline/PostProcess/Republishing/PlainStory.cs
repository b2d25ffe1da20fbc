using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.PostProcess.Republishing;

/// <summary>Turns the HTML of a story into text without markup: paragraphs with an empty line between them, lists with hyphens.</summary>
internal static class PlainStory
{
    private const string Blocks = " ADDRESS ARTICLE ASIDE BLOCKQUOTE DETAILS DIV DL FIGURE H1 H2 H3 H4 H5 H6 OL P PRE SECTION TABLE UL ";
    private const string Lines = " BR DD DT FIGCAPTION LI SUMMARY TR ";

    public static string Of(string html)
    {
        var text = new StringBuilder();
        var root = new HtmlParser().ParseDocument(html).Body!;

        // A loop and no recursion: a text may be nested as deep as its writer likes.
        for (INode? node = root.FirstChild; node is not null; node = Next(node, root, text))
        {
            Enter(node, text);
        }

        return text.ToString().Trim() + "\n";
    }

    private static void Enter(INode node, StringBuilder to)
    {
        switch (node)
        {
            case IText words:
                Write(words.Data, IsIn(words, "PRE"), to);
                break;
            case IElement { TagName: "LI" }:
                Break(to, 1);
                to.Append("- ");
                break;
            case IElement { TagName: "TD" or "TH", PreviousElementSibling: not null }:
                to.Append('\t');
                break;
            case IElement { TagName: var name }:
                Break(to, Breaks(name));
                break;
        }
    }

    /// <summary>The node after this one in the order of the text; ends what ends with this one.</summary>
    private static INode? Next(INode node, INode root, StringBuilder to)
    {
        if (node.FirstChild is { } first)
        {
            return first;
        }

        for (var at = node; at != root; at = at.Parent!)
        {
            if (at is IElement { TagName: var name })
            {
                Break(to, Breaks(name));
            }

            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static int Breaks(string tag) =>
        Blocks.Contains($" {tag} ", StringComparison.Ordinal) ? 2 : Lines.Contains($" {tag} ", StringComparison.Ordinal) ? 1 : 0;

    /// <summary>Ends the line, and adds an empty one for <paramref name="count"/> 2; what is there already counts.</summary>
    private static void Break(StringBuilder to, int count)
    {
        if (count == 0 || to.Length == 0)
        {
            return;
        }

        while (to.Length > 0 && to[^1] == ' ')
        {
            to.Length--;
        }

        var there = 0;
        while (there < to.Length && to[^(there + 1)] == '\n')
        {
            there++;
        }

        to.Append('\n', Math.Max(0, count - there));
    }

    private static void Write(string words, bool asIs, StringBuilder to)
    {
        foreach (var character in words)
        {
            if (asIs || !char.IsWhiteSpace(character) || character is '\u00A0' or '\u202F')
            {
                to.Append(character);
            }
            else if (to.Length > 0 && to[^1] is not (' ' or '\n' or '\t'))
            {
                to.Append(' ');
            }
        }
    }

    private static bool IsIn(INode node, string tag)
    {
        for (var above = node.Parent; above is IElement element; above = above.Parent)
        {
            if (element.TagName == tag)
            {
                return true;
            }
        }

        return false;
    }
}
