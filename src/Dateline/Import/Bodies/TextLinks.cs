using System.Text.RegularExpressions;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>Turns the links and pictures of a text to where their targets are now.</summary>
internal sealed partial class TextLinks(PlacedStory placed, LinkIndex index, string siteUrl, Findings findings)
{
    private const string ReferenceMark = "@ref:";

    /// <summary>A target that is looked up by <see cref="LinkIndex.Reference"/> when links are turned.</summary>
    public static string Reference(string written) => ReferenceMark + written.Replace(" ", "%20", StringComparison.Ordinal);

    public string Rewrite(string text)
    {
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
            text, Targets(), m => m.Value[0] == '!' ? Picture(m) : $"]({Link(m.Groups["target"].Value)}{m.Groups["title"].Value})");
        text = CodeRanges.Replace(text, Definitions(), m => $"{m.Groups["head"].Value}{Link(m.Groups["target"].Value)}");
        return text.Contains(ReferenceMark, StringComparison.Ordinal)
            ? CodeRanges.Replace(text, LooseReference(), m => Link(m.Value))
            : text;
    }

    /// <summary>Where a front matter's picture is now: its path below the input folder; null when the source does not have it.</summary>
    public string? Front(string src) => WebAddress.Is(src) ? null : index.File(placed.Story.From.Whole, src.Split('?', '#')[0]);

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

        // The old site still has it, for as long as it is there.
        if (siteUrl.Length > 0 && target.StartsWith('/'))
        {
            findings.Add(
                FindingKind.Left, "a picture that the source does not have: it is shown from the old site", placed.Story.From.Where);
            return $"![{match.Groups["alt"].Value}]({siteUrl.TrimEnd('/')}{target}{title})";
        }

        findings.Add(FindingKind.Left, "a picture that the source does not have: it stays visible as code", placed.Story.From.Where);
        return CodeRanges.Inline(match.Value);
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
        var document = isReference ? index.Reference(path) : path.Length > 0 ? index.Document(placed.Story.From.Whole, path) : null;
        if (document is not null)
        {
            findings.Add(FindingKind.Mapped, "link -> the document's file", placed.Story.From.Where);
            return (document == placed && rest.StartsWith('#') ? "" : RelativePath.From(placed.Path, document.Path)) + rest;
        }

        return path.Length == 0 ? rest
            : own != target ? target
            : !isReference && index.File(placed.Story.From.Whole, path) is { } file ? RelativePath.From(placed.Path, file) + rest
            : Lost(path, rest);
    }

    /// <summary>
    /// What is not there is written as an address of the site, so that <c>build</c> tells of it and the reader's click is the same as
    /// before.
    /// </summary>
    private string Lost(string path, string rest)
    {
        var rooted = "/"
            + (path.StartsWith('/')
                ? path[1..]
                : RelativePath.Resolve(placed.Story.From.Whole, path.TrimStart('@').TrimStart('/')) ?? path.Trim('.', '/'));
        rooted = rooted.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? rooted[..^3] + "/" : rooted;
        rooted = rooted.EndsWith("/index/", StringComparison.Ordinal) || rooted.EndsWith("/_index/", StringComparison.Ordinal)
            ? rooted[..(rooted.TrimEnd('/').LastIndexOf('/') + 1)]
            : rooted;
        findings.Add(FindingKind.Left, "a link to a place that the source does not have", placed.Story.From.Where);
        if (rooted.StartsWith("/media/", StringComparison.OrdinalIgnoreCase))
        {
            return siteUrl.Length > 0 ? siteUrl.TrimEnd('/') + rooted + rest : "#" + rooted;
        }

        return (rooted.EndsWith('/') || Path.HasExtension(rooted) ? rooted : rooted + "/").Replace(" ", "%20", StringComparison.Ordinal)
            + rest;
    }

    [GeneratedRegex(
        """(?:!\[(?<alt>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]|\])\(\s*(?:<(?<target>[^<>\n]*)>|(?<target>(?:[^\s()<>]|\((?:[^\s()]|\([^\s()]*\))*\))*))(?<title>\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?\s*\)""")]
    private static partial Regex Targets();

    [GeneratedRegex(@"^(?<head> {0,3}\[(?<label>[^\^\]\n][^\]\n]*)\]:[ \t]*)<?(?<target>[^\s<>]+)>?", RegexOptions.Multiline)]
    private static partial Regex Definitions();

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]*)\](?:\[(?<label>[^\[\]]*)\])?(?!\()")]
    private static partial Regex PictureByLabel();

    [GeneratedRegex(@"@ref:[^\s)\]""'<>]+")]
    private static partial Regex LooseReference();
}
