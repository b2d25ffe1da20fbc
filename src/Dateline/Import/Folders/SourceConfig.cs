using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Platform.Linux;

namespace Dateline.Import.Folders;

/// <summary>
/// The settings of a generator's site. Values are empty when the settings don't have them, or when there are no settings.
/// </summary>
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

    private static readonly string[] Groups = ["params", "extra", "author"];

    public static SourceConfig None { get; } = new("", "", "", "", "");

    /// <summary>The patterns of addresses by section, such as <c>/:year/:month/:slug/</c>; the default has an empty name.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the first settings file that the folder has.</summary>
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
    /// The fields of a YAML, TOML or JSON file; null when it can't be read. Its faults are findings and not errors, since the import can
    /// read the rest.
    /// </summary>
    public static YamlMap? ReadFields(string path, Findings findings)
    {
        // Reading a device or a pipe might never end.
        if (FileStamp.Read(RealPath.Resolve(path) ?? path) is null)
        {
            var where = SourceSpan.File(Project.DisplayPath(path));
            findings.Add(FindingKind.Skipped, "a link that leads nowhere, or not a regular file", where);
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
            findings.Add(FindingKind.Unsupported, $"a part of {Path.GetFileName(path)} that can't be read: {fault.Message}", fault.Where);
        }

        return fields;
    }

    private static SourceConfig Parse(YamlMap fields)
    {
        var more = Groups.Select(n => fields.Find(n)).OfType<YamlMap>().ToArray();
        var description = fields.TextOf("description", "site_description");
        return new SourceConfig(
            fields.TextOf("title", "site_name", "name"),
            FullUrl(fields.TextOf("url", "base_url", "site_url"), fields.TextOf("baseURL")),
            description.Length > 0 ? description : more.Select(m => m.TextOf("description")).FirstOrDefault(d => d.Length > 0, ""),
            fields.TextOf("defaultContentLanguage", "default_language", "languageCode", "lang", "language", "locale"),
            fields.TextOf("timeZone", "timezone"))
        {
            Permalinks = PermalinksOf(fields),
        };
    }

    /// <summary>The site's URL. In Jekyll <paramref name="path"/> is only its path; in other generators it is the whole URL.</summary>
    private static string FullUrl(string url, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal))
        {
            return path;
        }

        return url.Length > 0 && path.StartsWith('/') ? url.TrimEnd('/') + path : url;
    }

    private static Dictionary<string, string> PermalinksOf(YamlMap fields)
    {
        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (fields.TextOf("permalink") is { Length: > 0 } jekyll)
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
