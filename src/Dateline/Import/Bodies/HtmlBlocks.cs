using System.Text;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Html;
using Dateline.Input.Files;
using Dateline.Markdown.Html;

namespace Dateline.Import.Bodies;

/// <summary>
/// Converts blocks of HTML as CommonMark has them: from a line that starts with a tag to an empty line. Nothing in them is markdown, so a
/// block becomes markdown as a whole. A block that ends within an element, so that markdown follows, is converted tag by tag.
/// </summary>
internal sealed partial class HtmlBlocks(HtmlTags tags, SourceSpan where, Findings findings)
{
    // How far an element is followed over empty lines.
    private const int LongestElement = 20_000;

    // What markdown can't express: the block stays HTML.
    private static readonly HashSet<string> OnlyHtml = new(["bdo", "bdi"], StringComparer.Ordinal);

    private static readonly HashSet<string> Void = new(
        ["img", "br", "hr", "wbr", "input", "source", "col", "meta", "link"], StringComparer.Ordinal);

    private int _noElementBefore;

    public string Rewrite(string text)
    {
        if (!text.Contains('<'))
        {
            return text;
        }

        var code = new CodeCursor(text);
        var (to, done, wasBlank) = (new StringBuilder(text.Length), 0, true);
        _noElementBefore = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = Lines.EndOf(text, at);
            var line = text[at..end];
            if (!code.Has(at) && Start().Match(line) is { Success: true } start && (start.Groups["alone"].Length == 0 || wasBlank))
            {
                var stop = BlockEnd(text, at);
                to.Append(text, done, at - done).Append(Convert(text, at, start.Groups["indent"].Value, ref stop));
                (done, wasBlank) = (stop, true);
                at = stop < text.Length ? stop + 1 : stop;
                continue;
            }

            wasBlank = string.IsNullOrWhiteSpace(line);
            at = end + 1;
        }

        return done == 0 ? text : to.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The end of the last line before the next empty one.</summary>
    private static int BlockEnd(string text, int at)
    {
        var end = Lines.EndOf(text, at);
        while (end < text.Length && !text.AsSpan(end + 1, Lines.EndOf(text, end + 1) - end - 1).IsWhiteSpace())
        {
            end = Lines.EndOf(text, end + 1);
        }

        return end;
    }

    private string Convert(string text, int at, string indent, ref int stop)
    {
        var whole = WholeElement(text, at, stop);
        if (whole is null)
        {
            return TagByTag(text[at..stop], indent);
        }

        stop = whole.Value;
        var block = text[at..stop];
        var pieces = RawHtmlReader.Read(block).Where(p => p.Kind == RawKind.Tag && p.Name is not null).ToArray();
        var staysHtml = pieces.All(p => RawHtml.IsAllowed(p.Name!))
            && pieces.Any(p => OnlyHtml.Contains(p.Name!) || p.Attributes.Any(a => a.Name is "lang" or "dir" or "reversed"));

        // Markdown in a block is there because its generator reads it there.
        if (staysHtml || pieces.All(p => p.Name is "br" or "wbr" || !HtmlTags.IsHtml(p.Name!))
            || pieces.Any(p => p.Attributes.Any(a => a.Name == "markdown")) || MarkdownPicture().IsMatch(block))
        {
            return TagByTag(block, indent);
        }

        findings.Add(FindingKind.Mapped, "a block of HTML -> markdown", where);
        var markdown = HtmlToMarkdown.Convert(block, what => findings.Add(FindingKind.Unsupported, what, where));
        return string.Join('\n', markdown.Split('\n').Select(l => l.Length > 0 ? indent + l : l));
    }

    /// <summary>The end of the block, or of the blocks of HTML that follow, in which every element ends; null when there is none.</summary>
    private int? WholeElement(string text, int at, int stop)
    {
        if (IsWhole(text.AsSpan(at, stop - at)))
        {
            return stop;
        }

        if (at < _noElementBefore)
        {
            return null;
        }

        while (stop - at < LongestElement)
        {
            var next = stop;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next >= text.Length || text[next] != '<')
            {
                break;
            }

            stop = BlockEnd(text, text.LastIndexOf('\n', next) + 1);
            if (IsWhole(text.AsSpan(at, stop - at)))
            {
                return stop;
            }
        }

        _noElementBefore = stop;
        return null;
    }

    private static bool IsWhole(ReadOnlySpan<char> block)
    {
        var open = new Stack<string>();
        foreach (var piece in RawHtmlReader.Read(block.ToString()).Where(p => p.Kind == RawKind.Tag))
        {
            var name = piece.Name!;
            if (Void.Contains(name) || block[piece.Start + piece.Length - 2] == '/' || !RawHtml.NeedsEnd(name))
            {
                // An end that is optional may be there all the same, but never first.
                if (piece.Closes && open.Count == 0 && name is "li" or "dd" or "dt")
                {
                    return false;
                }

                continue;
            }

            if (!piece.Closes)
            {
                open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
            {
                return false;
            }
        }

        return open.Count == 0 && !StartsWithItem().IsMatch(block);
    }

    /// <summary>A block whose elements are open: what stays HTML is apart from the markdown that pictures and links become.</summary>
    private string TagByTag(string block, string indent)
    {
        var to = new StringBuilder();
        foreach (var piece in RawHtmlReader.Read(block))
        {
            var html = block.AsSpan(piece.Start, piece.Length).ToString();
            to.Append(piece.Kind == RawKind.Tag && piece.Name != "a" ? tags.Write(html) : html);
        }

        var written = to.ToString();
        if (written.Contains("![", StringComparison.Ordinal) || written.Contains('\uE000')
            || written.Contains("<a ", StringComparison.OrdinalIgnoreCase))
        {
            written = BlockTag().Replace(written, "$0\n\n" + indent);
        }

        // What was within an element is a paragraph now, and no code.
        return string.Join('\n', written.Split('\n').Select(l => indent + l.TrimStart(' ', '\t')));
    }

    [GeneratedRegex(
        @"^(?<indent>[ \t]*)(?:</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog"
            + @"|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
            + @"|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track"
            + @"|ul|pre)(?:[\s/>]|$)"
            + """|(?<alone><(?![A-Za-z][\w+.-]*:)/?[A-Za-z][A-Za-z0-9-]*(?>[^<>"']+|"[^"]*"|'[^']*')*>\s*$))""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"!\[[^\]]{0,1000}\]\(")]
    private static partial Regex MarkdownPicture();

    [GeneratedRegex(@"^\s*<(?:li|dt|dd|td|th|tr|summary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StartsWithItem();

    [GeneratedRegex(
        @"<(?:details|blockquote|ul|ol|dl|div|p)(?: [^<>]*)?>(?!\s*<summary)|</summary>|</(?:li|ul|ol)>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();
}
