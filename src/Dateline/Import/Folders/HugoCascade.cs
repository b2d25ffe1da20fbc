using System.Collections.Immutable;
using System.IO.Enumeration;
using Dateline.Diagnostics;
using Dateline.Import.Bodies;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// The fields that Hugo hands down from a section's page to every page below it: <c>cascade</c> in <c>_index.md</c> or in the settings.
/// </summary>
internal sealed class HugoCascade(SourceTexts texts, SourceConfig config)
{
    private readonly Dictionary<string, ImmutableArray<YamlMap>> _known = new(StringComparer.Ordinal);

    /// <summary>The fields for a path of the source, the nearest first.</summary>
    public IEnumerable<YamlMap> For(string path)
    {
        var all = new List<YamlMap>();
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            all.AddRange(Of($"{path[..slash]}/_index.md"));
        }

        return all.Concat(Groups(config.Fields.Find("cascade"))).Where(g => Applies(g, path)).Select(WithParams);
    }

    private ImmutableArray<YamlMap> Of(string index)
    {
        if (!_known.TryGetValue(index, out var groups))
        {
            groups = _known[index] = [.. Groups(Fields(index)?.Find("cascade"))];
        }

        return groups;
    }

    private YamlMap? Fields(string index) => texts.Text(index) is { } text
        ? ForeignFrontMatter.Read(index, text, SourceKind.Hugo, new DiagnosticBag())?.Fields.WithLastValues()
        : null;

    private static IEnumerable<YamlMap> Groups(YamlNode? cascade) => cascade switch
    {
        YamlMap one => [one],
        YamlList many => many.Items.OfType<YamlMap>(),
        _ => [],
    };

    private static bool Applies(YamlMap group, string path)
    {
        var target = group.Find("_target", "target") as YamlMap;
        var (pattern, kind) = ((target?.TextOf("path") ?? "").Replace("**", "*", StringComparison.Ordinal), target?.TextOf("kind") ?? "");
        var page = "/" + (path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : path);
        return (kind.Length == 0 || kind.Contains("page", StringComparison.Ordinal))
            && (pattern.Length == 0 || FileSystemName.MatchesSimpleExpression(pattern, page)
                || FileSystemName.MatchesSimpleExpression(pattern, page.AsSpan()[..^3]));
    }

    private static YamlMap WithParams(YamlMap group) => group.Find("params") is YamlMap more ? group.MergedWith(more) : group;
}
