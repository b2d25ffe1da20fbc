using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Import.Bodies;
using Dateline.Import.Html;

namespace Dateline.Import.Feeds;

/// <summary>A file that posts can show, with what is said of it: a description for those who don't see it, and a caption.</summary>
internal sealed record Attachment(string Address, string Alt, string Caption);

/// <summary>Converts the text of a WordPress post to markdown: its shortcodes to HTML, and then the HTML.</summary>
internal sealed partial class PostText(
    IReadOnlyDictionary<string, Attachment> attachments, Mapping mapping, SourceSpan where, Findings findings)
{
    public string Convert(string html)
    {
        html = Caption().Replace(html, Figure);
        html = Gallery().Replace(html, Pictures);
        html = Embed().Replace(html, m => Found(m.Groups["name"].Value, $"\n\n{m.Groups["address"].Value.Trim()}\n\n"));
        html = Player().Replace(html, m => Found(m.Groups["name"].Value, $"\n\n<iframe src=\"{m.Groups["address"].Value}\"></iframe>\n\n"));
        html = Unknown().Replace(html, m =>
        {
            return Unsupported(m.Groups["name"].Value, m.Value);
        });
        var markdown = HtmlText.Convert(
            html.Contains("<p", StringComparison.Ordinal) || html.Contains("<!-- wp:", StringComparison.Ordinal) ? html : Paragraphs(html),
            mapping,
            where,
            findings);
        return LoneAddresses.Rewrite(markdown);
    }

    /// <summary>A shortcode that is not known: left out, unless the mapping says otherwise. The text between two of them stays.</summary>
    private string Unsupported(string name, string written)
    {
        if (mapping.Shortcode(name) is { } choice && choice != Mapping.Dropped)
        {
            findings.Add(FindingKind.Mapped, "shortcodes, as the mapping says", where, name);
            return choice == Mapping.Kept ? $"<code>{System.Net.WebUtility.HtmlEncode(written)}</code>"
                : choice != Mapping.Card ? choice
                : Address().Match(written) is { Success: true } address ? $"\n\n<iframe src=\"{address.Value}\"></iframe>\n\n" : "";
        }

        findings.Add(FindingKind.Unsupported, Tags.Unknown, where, name);
        return "";
    }

    private string Found(string name, string html)
    {
        findings.Add(FindingKind.Mapped, $"shortcode {name}", where);
        return html;
    }

    private string Figure(Match caption)
    {
        var text = caption.Groups["text"].Value.Trim();
        text = text.Length > 0 ? text : CaptionOf(caption.Groups["arguments"].Value);
        return Found("caption", $"\n\n<figure>{caption.Groups["picture"].Value}<figcaption>{text}</figcaption></figure>\n\n");
    }

    private string Pictures(Match gallery)
    {
        var ids = Ids().Match(gallery.Value).Groups[1].Value.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = ids.Where(attachments.ContainsKey).Select(i => attachments[i]).ToArray();
        if (found.Length < ids.Length || ids.Length == 0)
        {
            findings.Add(FindingKind.Unsupported, "shortcode gallery: pictures that are not in the export are left out", where);
        }

        var pictures = found.Select(p =>
            $"<figure><img src=\"{Encoded(p.Address)}\" alt=\"{Encoded(p.Alt)}\"><figcaption>{Encoded(p.Caption)}</figcaption></figure>");
        return Found("gallery", $"\n\n<div class=\"gallery\">{string.Concat(pictures)}</div>\n\n");
    }

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text.ReplaceLineEndings(" "));

    /// <summary>Posts from before block editing have paragraphs separated by empty lines, and line breaks at the ends of lines.</summary>
    private static string Paragraphs(string html) => string.Join(
        "\n\n",
        html.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => StartsBlock().IsMatch(p) ? p : $"<p>{p.Trim().Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"));

    private static string CaptionOf(string arguments) => CaptionArgument().Match(arguments).Groups[1].Value;

    [GeneratedRegex(
        @"\[caption(?<arguments>[^\]]*)\](?<picture>\s*(?:<a [^>]*>)?\s*<img[^>]*>\s*(?:</a>)?)(?<text>.*?)\[/caption\]",
        RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex("""https?://[^\s"'\]\[<>]+""")]
    private static partial Regex Address();

    [GeneratedRegex("caption=\"([^\"]*)\"")]
    private static partial Regex CaptionArgument();

    [GeneratedRegex(@"\[gallery\b[^\]]*\]")]
    private static partial Regex Gallery();

    [GeneratedRegex("ids=[\"']?([\\d, ]+)")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\[(?<name>embed|youtube|vimeo|tweet)\b[^\]]*\](?<address>\s*https?://[^\s\[]+\s*)\[/\k<name>\]")]
    private static partial Regex Embed();

    [GeneratedRegex(
        """\[(?<name>video|audio|playlist)\b[^\]]*?(?:src|mp4|mp3|url)="(?<address>https?://[^"]+)"[^\]]*\](?:\s*\[/\k<name>\])?""")]
    private static partial Regex Player();

    // A word in brackets is a shortcode only when it has values or an end: writers put words in brackets, too.
    [GeneratedRegex(
        """\[(?<name>[a-z][\w-]*)\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+)[^\]]*\]|\[/(?<name>[a-z][\w-]*)\]"""
            + @"|\[(?<name>[a-z][\w-]*)\](?=[^\[]*\[/\k<name>\])")]
    private static partial Regex Unknown();

    [GeneratedRegex(
        @"^\s*</?(?:address|article|aside|blockquote|div|dl|fieldset|figure|form|h[1-6]|hr|iframe|ol|p|pre|section|table|ul|script|style"
            + @"|video|audio)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex StartsBlock();
}
