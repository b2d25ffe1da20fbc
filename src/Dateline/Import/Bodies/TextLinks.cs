using System.Net;
using System.Text.RegularExpressions;
using Dateline.Markdown;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>Rewrites the links and pictures of a text to the new paths of their targets.</summary>
internal sealed partial class TextLinks(PlacedStory placed, LinkIndex index, string siteUrl, Mapping mapping, Findings findings)
{
    public const string ReferenceMark = "@ref:";

    /// <summary>A target that <see cref="LinkIndex.Reference"/> resolves when links are rewritten.</summary>
    public static string Reference(string written) => ReferenceMark + written.Replace(" ", "%20", StringComparison.Ordinal);

    public string Rewrite(string text)
    {
        text = text.Contains(Tags.LostAddress, StringComparison.Ordinal) ? WithoutLostLinks(text) : text;
        var definitions = Definitions()
            .Matches(text)
            .DistinctBy(m => m.Groups["label"].Value.ToLowerInvariant())
            .ToDictionary(m => m.Groups["label"].Value, m => m.Groups["target"].Value, StringComparer.OrdinalIgnoreCase);
        text = CodeRanges.Replace(
            text,
            PictureByLabel(),
            m =>
                definitions.TryGetValue(m.Groups["label"].Value is { Length: > 0 } label ? label : m.Groups["alt"].Value, out var target)
                    ? $"![{m.Groups["alt"].Value}]({target})"
                    : m.Value);
        text = CodeRanges.Replace(
            text,
            Targets(),
            m => m.Value[0] == '!' ? Picture(m) : $"]({Written(Link(m.Groups["target"].Value))}{m.Groups["title"].Value})");
        text = CodeRanges.Replace(text, Definitions(), m => $"{m.Groups["head"].Value}{Written(Link(m.Groups["target"].Value))}");
        text = WithoutLooseReferences(text);
        text = CodeRanges.Replace(
            text,
            HtmlLink(),
            m => $"{m.Groups["head"].Value}{WebUtility.HtmlEncode(Link(WebUtility.HtmlDecode(m.Groups["target"].Value)))}\"");
        return text.Contains(ReferenceMark, StringComparison.Ordinal)
            ? CodeRanges.Replace(text, LooseReference(), m => Link(m.Value))
            : text;
    }

    /// <summary>A target as it stands in markdown: without blanks it needs no angle brackets.</summary>
    private static string Written(string target) => target.Trim().Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>
    /// The words of links whose address was a value that is not known. A definition with such an address goes, and the labels that name it.
    /// </summary>
    private static string WithoutLostLinks(string text)
    {
        var lost = LostDefinitions().Matches(text).Select(m => m.Groups["label"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        text = LostDefinitions().Replace(LostLinks().Replace(text, "${words}"), "");
        text = lost.Count == 0
            ? text
            : CodeRanges.Replace(
                text,
                ByLabel(),
                m => lost.Contains(m.Groups["label"].Value is { Length: > 0 } label ? label : m.Groups["words"].Value)
                    ? m.Groups["words"].Value
                    : m.Value);
        return text.Replace(Tags.LostAddress, "", StringComparison.Ordinal);
    }

    /// <summary>
    /// The words of links by a label that nothing defines. The old site had them from a file that is not in the source, or showed brackets.
    /// </summary>
    private string WithoutLooseReferences(string text)
    {
        HashSet<string>? defined = null;
        return CodeRanges.Replace(text, FullReference(), m =>
        {
            defined ??= AnyDefinition().Matches(text).Select(d => MarkdownText.Line(d.Groups["label"].Value))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var (words, label) = (m.Groups["words"].Value, m.Groups["label"].Value);
            if (defined.Contains(MarkdownText.Line(label.Length > 0 ? label : words)))
            {
                return m.Value;
            }

            findings.Add(
                FindingKind.Unsupported,
                "links by a label that is not defined: only their words are kept",
                placed.Story.From.Where,
                label.Length > 0 ? label : words);
            return words;
        });
    }

    /// <summary>The new path of a file that front matter names, below the input folder; null when it is not in the source.</summary>
    public string? MediaPath(string src) => WebAddress.Is(src) ? null : index.File(placed.Story.From.Whole, src.Split('?', '#')[0]);

    private string Picture(Match match)
    {
        var (target, title) = (match.Groups["target"].Value.Trim(), match.Groups["title"].Value);
        if (Target.KindOf(target) is not TargetKind.Site || target.Length == 0)
        {
            return match.Value;
        }

        if (index.File(placed.Story.From.Whole, target.Split('?', '#')[0]) is { } path)
        {
            findings.Add(FindingKind.Mapped, "picture -> media/", placed.Story.From.Where);
            return $"![{match.Groups["alt"].Value}]({RelativePath.From(placed.Path, path)}{title})";
        }

        // The old site has the picture for as long as it exists.
        if (OldUrl(target) is { } url)
        {
            findings.Add(
                FindingKind.Unsupported, "pictures that are not in the source: linked to the old site", placed.Story.From.Where, target);
            return $"![{match.Groups["alt"].Value}]({url}{title})";
        }

        findings.Add(FindingKind.Unsupported, "pictures that are not in the source: left out", placed.Story.From.Where, target);
        return "";
    }

    /// <summary>The address that a picture had on the old site; null when it is not known.</summary>
    private string? OldUrl(string target)
    {
        if (mapping.OldPicture(target) is { } said)
        {
            return said;
        }

        if (siteUrl.Length == 0)
        {
            return null;
        }

        if (target.StartsWith('/'))
        {
            return siteUrl.TrimEnd('/') + target;
        }

        var page = placed.Story.From.OldAddresses is [var old, ..] ? old : "/" + placed.Story.From.Whole;
        return Uri.TryCreate(siteUrl.TrimEnd('/') + page, UriKind.Absolute, out var whole) && Uri.TryCreate(whole, target, out var url)
            ? MarkdownText.Target(url.AbsoluteUri)
            : null;
    }

    private string Link(string written)
    {
        var target = written.Trim();
        var own = siteUrl.Length > 0 && target.StartsWith(siteUrl, StringComparison.OrdinalIgnoreCase)
            ? "/" + target[siteUrl.Length..].TrimStart('/')
            : target;
        var isReference = own.StartsWith(ReferenceMark, StringComparison.Ordinal);
        if (!isReference && (Target.KindOf(own) != TargetKind.Site || own.Length == 0))
        {
            return written;
        }

        var end = own.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = end < 0 ? (own, "") : (own[..end], own[end..]);
        path = isReference ? Uri.UnescapeDataString(path[ReferenceMark.Length..]) : path;
        var document = isReference ? index.Reference(path) : Document(path);
        if (document is not null)
        {
            findings.Add(FindingKind.Mapped, "link -> the document's file", placed.Story.From.Where);
            return (document == placed && rest.StartsWith('#') ? "" : RelativePath.From(placed.Path, document.Path)) + rest;
        }

        if (path.Length == 0)
        {
            return rest;
        }

        if (own != target)
        {
            return target;
        }

        return !isReference && index.File(placed.Story.From.Whole, path) is { } file
            ? RelativePath.From(placed.Path, file) + rest
            : Missing(path, rest);
    }

    private PlacedStory? Document(string path) => path.Length > 0 ? index.Document(placed.Story.From.Whole, path) : null;

    /// <summary>
    /// The target of a link to a page that is not in the source: a path of the site, so that <c>build</c> reports it and readers end up
    /// where they did before.
    /// </summary>
    private string Missing(string path, string rest)
    {
        var rooted = "/"
            + (path.StartsWith('/')
                ? path[1..]
                : RelativePath.Resolve(placed.Story.From.Whole, path.TrimStart('@').TrimStart('/')) ?? path.Trim('.', '/'));
        rooted = rooted.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? rooted[..^3] + "/" : rooted;
        rooted = rooted.EndsWith("/index/", StringComparison.Ordinal) || rooted.EndsWith("/_index/", StringComparison.Ordinal)
            ? rooted[..(rooted.TrimEnd('/').LastIndexOf('/') + 1)]
            : rooted;
        findings.Add(FindingKind.Unsupported, "a link to a page that is not in the source", placed.Story.From.Where);
        if (rooted.StartsWith("/media/", StringComparison.OrdinalIgnoreCase))
        {
            return siteUrl.Length > 0 ? siteUrl.TrimEnd('/') + rooted + rest : "#" + rooted;
        }

        return (rooted.EndsWith('/') || Path.HasExtension(rooted) ? rooted : rooted + "/").Replace(" ", "%20", StringComparison.Ordinal)
            + rest;
    }

    private const string PictureOrLabel = """(?:!\[(?<alt>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]|\])""";
    private const string TargetInBrackets = @"(?:<(?<target>[^<>\n]*)>|(?<target>(?:[^\s()<>]|\((?:[^\s()]|\([^\s()]*\))*\))*))";
    private const string LinkTitle = """(?<title>\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?""";

    [GeneratedRegex(PictureOrLabel + @"\(\s*" + TargetInBrackets + LinkTitle + @"\s*\)")]
    private static partial Regex Targets();

    [GeneratedRegex(
        @"^(?<head> {0,3}\[(?<label>[^\^\]\n][^\]\n]*)\]:[ \t]*)(?:<(?<target>[^<>\n]+)>|(?<target>[^\s<>]+))", RegexOptions.Multiline)]
    private static partial Regex Definitions();

    [GeneratedRegex("(?<head><a [^<>]{0,200}?\\bhref=\")(?<target>[^\"<>]*)\"")]
    private static partial Regex HtmlLink();

    [GeneratedRegex(@"!?\[(?<words>(?:[^\[\]\n]|\\.){0,1000})\]\(\s*<?@lost:[^)\n]*\)")]
    private static partial Regex LostLinks();

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\^\]\n][^\]\n]*)\]:[ \t]*<?@lost:[^\n]*(?:\n|$)", RegexOptions.Multiline)]
    private static partial Regex LostDefinitions();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\[\]\n]+)\](?:\[(?<label>[^\[\]\n]*)\])?(?![(:])")]
    private static partial Regex ByLabel();

    [GeneratedRegex(
        @"(?<![\p{Ll}\p{Lu}\p{Lt}\p{N}_\]\\!\)])\[(?<words>(?![\^\s]|[xX ]\])(?:[^\[\]\\]|\\.){1,500})\]"
            + @"\[(?<label>[^\^\[\]\n][^\[\]\n]{0,300})?\](?![\[(:])")]
    private static partial Regex FullReference();

    [GeneratedRegex(@"^[ \t>]*\[(?<label>[^\^\[\]][^\[\]]{0,300})\]:", RegexOptions.Multiline)]
    private static partial Regex AnyDefinition();

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]*)\](?:\[(?<label>[^\[\]]*)\])?(?!\()")]
    private static partial Regex PictureByLabel();

    [GeneratedRegex(@"@ref:[^\s)\]""'<>]+")]
    private static partial Regex LooseReference();
}
