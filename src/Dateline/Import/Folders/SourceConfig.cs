using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Platform.Linux;

namespace Dateline.Import.Folders;

/// <summary>What a generator's own settings say of the site; empty where they say nothing, or where there are none.</summary>
internal sealed record SourceConfig(string Name, string Url, string Description, string Language, string Zone)
{
    private static readonly string[] Files =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml", "config/_default/hugo.yaml",
        "config/_default/config.toml", "config/_default/config.yaml",
        "config.toml", "config.yaml", "config.yml", "config.json", "_config.yml", "_config.yaml", "_config.toml", "zola.toml",
        "mkdocs.yml", "mkdocs.yaml",
        "_data/site.json", "_data/metadata.json", "_data/site.yml", "_data/metadata.yml", "src/_data/site.json", "src/_data/metadata.json",
        "content/_data/site.json",
    ];

    private static readonly string[] Below = ["params", "extra", "author"];

    public static SourceConfig None { get; } = new("", "", "", "", "");

    /// <summary>How addresses were made, by section: <c>/:year/:month/:slug/</c>; under an empty name for all.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the first settings that the folder has.</summary>
    public static SourceConfig Read(string folder, Findings findings)
    {
        foreach (var name in Files)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && ReadFields(path, findings) is { } fields)
            {
                return Parse(fields);
            }
        }

        return None;
    }

    /// <summary>
    /// The fields of a file of YAML, TOML or JSON; null when it can't be read. What is wrong with it is no error of an import, which reads
    /// the rest, but stands in the report.
    /// </summary>
    public static YamlMap? ReadFields(string path, Findings findings)
    {
        // A device or a pipe in place of a file may never end.
        if (FileStamp.Read(RealPath.Resolve(path) ?? path) is null)
        {
            findings.Add(FindingKind.LeftOut, "a link that leads nowhere, or no regular file", SourceSpan.File(Project.DisplayPath(path)));
            return null;
        }

        var faults = new DiagnosticBag();
        var displayPath = Project.DisplayPath(path);
        var text = TextFile.Decode(displayPath, File.ReadAllBytes(path), faults);
        var fields = Path.GetExtension(path) switch
        {
            ".toml" => TomlFields.Read(displayPath, text, 1, faults),
            ".json" => JsonFields.Read(displayPath, text, 1, faults),
            _ => YamlParser.ReadMap(displayPath, text, 1, faults),
        };
        foreach (var fault in faults.Sorted())
        {
            findings.Add(FindingKind.Left, $"a part of {Path.GetFileName(path)} that can't be read: {fault.Message}", fault.Where);
        }

        return fields;
    }

    private static SourceConfig Parse(YamlMap fields)
    {
        var more = Below.Select(n => fields.Find(n)).OfType<YamlMap>().ToArray();
        var description = fields.Say("description", "site_description");
        return new SourceConfig(
            fields.Say("title", "site_name", "name"),
            Whole(fields.Say("url", "base_url", "site_url"), fields.Say("baseURL")),
            description.Length > 0 ? description : more.Select(m => m.Say("description")).FirstOrDefault(d => d.Length > 0, ""),
            fields.Say("defaultContentLanguage", "default_language", "languageCode", "lang", "language", "locale"),
            fields.Say("timeZone", "timezone"))
        {
            Permalinks = PermalinksOf(fields),
        };
    }

    /// <summary>Jekyll keeps the host and the path apart; to others both names are one.</summary>
    private static string Whole(string url, string path) =>
        path.Contains("://", StringComparison.Ordinal) ? path : url.Length > 0 && path.StartsWith('/') ? url.TrimEnd('/') + path : url;

    private static Dictionary<string, string> PermalinksOf(YamlMap fields)
    {
        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (fields.Say("permalink") is { Length: > 0 } jekyll)
        {
            patterns[""] = jekyll;
        }

        var sections = fields.Find("permalinks") as YamlMap;
        sections = sections?.Find("page") as YamlMap ?? sections;
        foreach (var entry in sections?.Entries ?? [])
        {
            patterns[entry.Key == "/" ? "" : entry.Key] = entry.Value is YamlScalar pattern ? pattern.Value : "";
        }

        return patterns;
    }
}
