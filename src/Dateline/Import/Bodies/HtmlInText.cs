using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Html;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts the HTML in a text. What other sites or scripts draw becomes a card or is left out; pictures, figures, headings and tables
/// become markdown; a block of HTML becomes markdown as a whole, or stays HTML as a whole; in sentences allowed elements stay, without
/// attributes that are not allowed. Text that only looks like HTML, such as <c>Vec&lt;T&gt;</c>, is escaped. Addresses in angle
/// brackets stay as they are.
/// </summary>
internal sealed partial class HtmlInText(Mapping mapping, SourceSpan where, Findings findings, FinishedPieces pieces)
{
    private static readonly HashSet<string> WholeElements = new(
        ["table", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "picture", "pre"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that a script may fill when they are empty.</summary>
    public static HashSet<string> Placeholders { get; } = new(["div", "span", "p"], StringComparer.OrdinalIgnoreCase);

    private readonly HtmlTags _tags = new(where, findings);

    public string Rewrite(string text)
    {
        if (!text.Contains('<'))
        {
            return text;
        }

        var code = new EmbeddedCode(mapping, where, findings);
        text = Notes(text);
        text = ElementSearch.Replace(text, Placeholders, e => code.WritePlaceholder(e) is { } card ? Kept(card) : null);
        text = ElementSearch.Replace(text, EmbeddedCode.Names, e => Kept(code.Write(e)));
        text = ElementSearch.Replace(text, WholeElements, WriteWhole);
        text = new HtmlBlocks(_tags, where, findings).Rewrite(text);
        text = CodeRanges.Outside(text, _tags.RewriteSentence);
        return text;
    }

    private string Kept(string markdown) => markdown.Length == 0 ? "" : pieces.Keep(markdown);

    /// <summary>Keeps the authors' notes, which may quote HTML.</summary>
    private string Notes(string text)
    {
        var (code, to, done) = (new CodeCursor(text), new StringBuilder(), 0);
        for (var at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0;)
        {
            var end = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            var isNote = !code.Has(at)
                && (StartsLine(text, at) || !text.AsSpan(at, end - at).Contains("\n\n", StringComparison.Ordinal));
            if (isNote)
            {
                to.Append(text, done, at - done).Append(pieces.Keep(text[at..(end + 3)]));
                done = end + 3;
            }

            at = text.IndexOf("<!--", isNote ? done : at + 4, StringComparison.Ordinal);
        }

        return done == 0 ? text : to.Append(text, done, text.Length - done).ToString();
    }

    private static bool StartsLine(string text, int at) => at == 0 || text[at - 1] == '\n';

    /// <summary>
    /// An element that becomes markdown wherever it stands. One without an end, or with markdown in it, is left to other steps.
    /// </summary>
    private string? WriteWhole(Element element)
    {
        if (element.Inner is not { } inner)
        {
            return null;
        }

        if (element.Name is not ("table" or "pre") && MarkdownPicture().Matches(inner) is { Count: > 0 } pictures)
        {
            return element.Name == "figure" && pictures.Count == 1 ? FigureOf(element, pictures[0]) : null;
        }

        findings.Add(FindingKind.Mapped, $"<{element.Name}> -> markdown", where);
        var markdown = HtmlToMarkdown.Convert(element.Whole, what => findings.Add(FindingKind.Unsupported, what, where));
        return $"\n\n{element.Indent}{pieces.Keep(markdown)}\n\n";
    }

    /// <summary>A figure around a markdown picture, with its caption; null when it has more than that.</summary>
    private string? FigureOf(Element element, Match picture)
    {
        var rest = element.Inner!.Remove(picture.Index, picture.Length);
        if (Caption().Match(rest) is not { Success: true } caption || Caption().Replace(rest, "").Trim().Length > 0)
        {
            return null;
        }

        findings.Add(FindingKind.Mapped, "<figure> -> markdown", where);
        var words = MarkdownText.Line(HtmlTags.Plain(caption.Groups["words"].Value));
        return $"\n\n{element.Indent}^^^\n{element.Indent}{picture.Value}\n{element.Indent}^^^ {words}\n\n";
    }

    [GeneratedRegex(@"!\[[^\]]{0,2000}\]\([^()\n]{0,2000}\)")]
    private static partial Regex MarkdownPicture();

    [GeneratedRegex(@"<figcaption\b[^<>]*>(?<words>[\s\S]*?)</figcaption\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();
}
