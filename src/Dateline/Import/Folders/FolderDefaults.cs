using System.Collections.Frozen;
using System.IO.Enumeration;
using Dateline.Import.Bodies;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Fields that a generator gives to all documents of a folder: the defaults in Jekyll's settings, Eleventy's data files in JSON, and what
/// Hugo hands down. Only fields that say what a document is are taken over: a picture for every page is decoration.
/// </summary>
internal sealed class FolderDefaults(SourceKind kind, string folder, SourceConfig config, Findings findings)
{
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "permalink", "lang", "language", "locale", "author", "authors", "category", "categories",
        "published", "draft", "tags", "section");

    private readonly HugoCascade _cascade = new(new SourceTexts(folder), config);
    private readonly Dictionary<string, YamlMap?> _files = new(StringComparer.Ordinal);

    /// <summary>
    /// A document's own fields, and those of its folder that it does not set. <paramref name="path"/> is within the source.
    /// </summary>
    public YamlMap Complete(YamlMap fields, string path)
    {
        foreach (var values in ValuesFor(path))
        {
            var missing = values.Entries
                .Where(v => Taken.Contains(v.Key) && fields.Entries.All(f => !f.Key.Equals(v.Key, StringComparison.OrdinalIgnoreCase)));
            fields = fields with { Entries = fields.Entries.AddRange(missing) };
        }

        return fields;
    }

    /// <summary>The values for a path, the most specific first.</summary>
    private IEnumerable<YamlMap> ValuesFor(string path) => kind switch
    {
        SourceKind.Jekyll => JekyllValues(path),
        SourceKind.Hugo => _cascade.For(path),
        SourceKind.Eleventy => EleventyFiles(path).Select(Read).OfType<YamlMap>(),
        _ => [],
    };

    private IEnumerable<YamlMap> JekyllValues(string path) =>
        ((config.Fields.Find("defaults") as YamlList)?.Items ?? [])
            .OfType<YamlMap>()
            .Select(d => (Scope: d.Find("scope") as YamlMap, Values: d.Find("values") as YamlMap))
            .Where(d => d.Values is not null && Applies(d.Scope, path))
            .Reverse()
            .OrderByDescending(d => d.Scope?.TextOf("path").Length ?? 0)
            .Select(d => d.Values!);

    private static bool Applies(YamlMap? scope, string path)
    {
        var (where, type) = (scope?.TextOf("path").TrimEnd('/') ?? "", scope?.TextOf("type") ?? "");
        var isThere = where.Contains('*')
            ? FileSystemName.MatchesSimpleExpression(where + (where.EndsWith('*') ? "" : "*"), path)
            : where.Length == 0 || path == where || path.StartsWith(where + "/", StringComparison.Ordinal);
        return isThere && type switch
        {
            "" => true,
            "posts" or "post" => ("/" + path).Contains("/_posts/", StringComparison.Ordinal),
            "drafts" => ("/" + path).Contains("/_drafts/", StringComparison.Ordinal),
            "pages" or "page" => !path.StartsWith('_'),
            _ => ("/" + path).Contains($"/_{type}/", StringComparison.Ordinal),
        };
    }

    private static IEnumerable<string> EleventyFiles(string path)
    {
        var stem = path[..^Path.GetExtension(path).Length];
        yield return stem + ".11tydata.json";
        yield return stem + ".json";
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var parent = path[..slash];
            var name = Path.GetFileName(parent);
            yield return $"{parent}/{name}.11tydata.json";
            yield return $"{parent}/{name}.json";
        }
    }

    private YamlMap? Read(string path)
    {
        if (!_files.TryGetValue(path, out var fields))
        {
            var full = Path.Combine(folder, path);
            fields = _files[path] = File.Exists(full) ? SourceConfig.ReadFields(full, findings) : null;
        }

        return fields;
    }
}
