using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Tests.Suites;

/// <summary>
/// HTML as a suite gives it and as Dateline prints it, in one form that can be compared: the tree that a browser makes of it, without the
/// gaps between blocks and without what Dateline adds to every heading, link, picture and table of its own accord.
/// </summary>
internal static partial class SpecHtml
{
    private static readonly SiteUrl Site = SiteUrl.Parse("https://news.example.org/")!;

    private static readonly HashSet<string> Blocks = new(

        [
            "P", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "HR", "TABLE", "THEAD", "TBODY", "TR", "TD", "TH",
            "DIV", "BR", "BODY", "FIGURE", "FIGCAPTION",
        ], StringComparer.Ordinal);

    /// <summary>Prints an example. Whatever it links to is there.</summary>
    public static string Print(string markdown)
    {
        using var to = new StringWriter();
        Prose.Render(to, markdown, new ProseOptions(Site, written => new Reference(written, Uri.UnescapeDataString(written), null)));
        return to.ToString();
    }

    public static IReadOnlyList<Diagnostic> Check(string markdown)
    {
        var bag = new DiagnosticBag();
        BodyCheck.Inspect("a.md", markdown, 1, AllowedOrigins.None, bag);
        return bag.Sorted();
    }

    public static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("*").ToArray())
        {
            Plain(element);
        }

        var text = new StringBuilder();
        foreach (var child in body.ChildNodes)
        {
            Write(text, child, isVerbatim: false);
        }

        return GapAtBlock().Replace(Gaps().Replace(text.ToString(), g => g.Value.Contains('\n') ? "\n" : " "), "$1").Trim();
    }

    // The highest heading is h2, since the headline is h1; a picture alone in its paragraph is a figure.
    private static void Plain(IElement element)
    {
        var own = element.LocalName switch
        {
            "a" when element.ClassName == "external" => ["class", "rel"],
            "img" => ["loading", "decoding", "width", "height"],
            "th" or "td" => ["scope", "class", "align"],
            _ => element.LocalName is ['h', >= '1' and <= '6'] ? new[] { "id" } : [],
        };
        if (element.LocalName is "th" or "td" && (element.GetAttribute("class") ?? element.GetAttribute("align")) is { } side
            && side != "left")
        {
            element.SetAttribute("side", side);
        }

        foreach (var name in own)
        {
            element.RemoveAttribute(name);
        }

        if (element.ClassName == "table" && element.LocalName == "div")
        {
            element.Replace([.. element.ChildNodes]);
        }
    }

    private static void Write(StringBuilder to, INode node, bool isVerbatim)
    {
        if (node is IText text)
        {
            var words = Typed(text.Data);
            to.Append(
                (isVerbatim ? words.Replace(' ', '·').Replace('\n', '¶') : Gaps().Replace(words, " ")).Replace(
                    "<", "&lt;", StringComparison.Ordinal));
            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        var isFigure = element.LocalName == "figure" && element.QuerySelector("figcaption") is null;
        var name = element.LocalName == "h1" ? "h2" : isFigure ? "p" : element.LocalName;
        var attributes = element.Attributes.Select(a => $" {a.Name}={Typed(a.Value)}").Order(StringComparer.Ordinal);
        to.Append(Block(name)).Append('<').Append(name).AppendJoin("", attributes).Append('>').Append(Block(name));
        foreach (var child in element.ChildNodes)
        {
            Write(to, child, isVerbatim || name == "pre");
        }

        to.Append(Block(name)).Append("</").Append(name).Append('>').Append(Block(name));
    }

    // A mark that gaps beside it do not count.
    private static string Block(string name) => Blocks.Contains(name.ToUpperInvariant()) ? "\n" : "";

    // Marks as they are typed, and one kind of quotation mark: what typography makes of them has tests of its own.
    private static string Typed(string text) =>
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '\'').Replace('”', '\'').Replace('"', '\'')
        .Replace("–", "--", StringComparison.Ordinal).Replace("—", "---", StringComparison.Ordinal)
        .Replace("…", "...", StringComparison.Ordinal);

    [GeneratedRegex(@"[ \t\n]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[ \n]*(\n)[ \n]*")]
    private static partial Regex GapAtBlock();
}
