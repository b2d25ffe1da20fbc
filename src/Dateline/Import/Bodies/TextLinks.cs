using System.Text.RegularExpressions;
using Dateline.Markdown;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;

namespace Dateline.Import.Bodies;

/// <summary>Rewrites the links and pictures of a text to the new paths of their targets.</summary>
internal sealed partial class TextLinks(PlacedStory placed, LinkIndex index, string siteUrl, Findings findings)
{
    private const string ReferenceMark = "@ref:";

    /// <summary>A target that <see cref="LinkIndex.Reference"/> resolves when links are rewritten.</summary>
    public static string Reference(string written) => ReferenceMark + written.Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>Where the old site has its pictures, by the mapping; empty when it does not say.</summary>
    public string Media { get; init; } = "";

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

    /// <summary>The new path of the picture of a front matter, below the input folder; null when it is not in the source.</summary>
    public string? ImagePath(string src) => WebAddress.Is(src) ? null : index.File(placed.Story.From.Whole, src.Split('?', '#')[0]);

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
        if (Media.Length > 0 || (siteUrl.Length > 0 && target.StartsWith('/')))
        {
            findings.Add(
                FindingKind.Unsupported, "a picture that is not in the source: linked to the old site", placed.Story.From.Where);
            var root = Media.Length > 0 ? Media : siteUrl;
            return $"![{match.Groups["alt"].Value}]({root.TrimEnd('/')}/{target.TrimStart('/')}{title})";
        }

        findings.Add(FindingKind.Unsupported, "a picture that is not in the source: shown as code", placed.Story.From.Where);
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

    [GeneratedRegex(@"^(?<head> {0,3}\[(?<label>[^\^\]\n][^\]\n]*)\]:[ \t]*)<?(?<target>[^\s<>]+)>?", RegexOptions.Multiline)]
    private static partial Regex Definitions();

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]*)\](?:\[(?<label>[^\[\]]*)\])?(?!\()")]
    private static partial Regex PictureByLabel();

    [GeneratedRegex(@"@ref:[^\s)\]""'<>]+")]
    private static partial Regex LooseReference();
}
