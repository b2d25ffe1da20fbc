using System.Collections.Immutable;
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
    private static readonly string[] EleventyFiles =
    [
        "_data/site.json", "_data/metadata.json", "_data/site.yml", "_data/site.yaml", "_data/metadata.yml", "_data/metadata.yaml",
        "src/_data/site.json", "src/_data/metadata.json", "src/_data/site.yml", "src/_data/site.yaml", "content/_data/site.json",
        "content/_data/metadata.json", "data/site.json", "data/site.yml", "data/site.yaml",
    ];

    private static readonly string[] Groups = ["params", "extra", "author"];

    public static SourceConfig None { get; } = new("", "", "", "", "");

    /// <summary>All settings, with the source's names.</summary>
    public YamlMap Fields { get; init; } = new([], default);

    /// <summary>The patterns of addresses by section, such as <c>/:year/:month/:slug/</c>; the default has an empty name.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; init; } = new Dictionary<string, string>();

    /// <summary>The languages that the settings name, with the default one.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public static SourceConfig Read(SourceKind kind, string folder, Findings findings)
    {
        string[] files = kind switch
        {
            SourceKind.Jekyll => ["_config.yml", "_config.yaml", "_config.toml"],
            SourceKind.Zola => ["zola.toml", "config.toml"],
            SourceKind.MkDocs => ["mkdocs.yml", "mkdocs.yaml"],
            _ => EleventyFiles,
        };
        var fields = kind == SourceKind.Hugo
            ? HugoConfig.Read(folder, findings)
            : files
                .Select(f => Path.Combine(folder, f))
                .Where(File.Exists)
                .Select(f => ReadFields(f, findings))
                .FirstOrDefault(f => f is not null);
        return fields is null ? None : Parse(kind, fields);
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
            findings.Add(
                fault.Code == Codes.DuplicateKey ? FindingKind.Guessed : FindingKind.Unsupported,
                fault.Code == Codes.DuplicateKey
                    ? $"a setting in {Path.GetFileName(path)} is set twice, the last one counts"
                    : $"a part of {Path.GetFileName(path)} that can't be read: {fault.Message}",
                fault.Where);
        }

        return fields?.WithLastValues();
    }

    private static SourceConfig Parse(SourceKind kind, YamlMap fields)
    {
        var language = LanguageOf(kind, fields);
        var own = fields.At("languages", language) as YamlMap;
        string Text(params ReadOnlySpan<string> names) => own?.TextOf(names) is { Length: > 0 } said ? said : fields.TextOf(names);
        var more = Groups.Select(n => fields.Find(n)).OfType<YamlMap>().ToArray();
        var description = Text("description", "site_description");
        return new SourceConfig(
            Text("title", "site_name", "name"),
            FullUrl(fields.TextOf("url", "base_url", "site_url"), fields.TextOf("baseURL")),
            description.Length > 0 ? description : more.Select(m => m.TextOf("description")).FirstOrDefault(d => d.Length > 0, ""),
            language,
            Text("timeZone", "timezone"))
        {
            Fields = fields,
            Permalinks = PermalinksOf(kind, fields),
            Languages = [.. LanguagesOf(fields).Append(language).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static string LanguageOf(SourceKind kind, YamlMap fields)
    {
        if (kind == SourceKind.MkDocs)
        {
            return fields.At("theme", "language") is YamlScalar theme ? theme.Value.Trim() : fields.TextOf("locale");
        }

        return fields.TextOf("defaultContentLanguage", "default_language", "languageCode", "lang", "default_lang", "language", "locale");
    }

    /// <summary>The languages of the settings: names of groups, codes in a list, or those of a plugin.</summary>
    private static IEnumerable<string> LanguagesOf(YamlMap fields)
    {
        var plugins = fields.Find("plugins") is YamlList list ? list.Items : [];
        foreach (var group in plugins.OfType<YamlMap>().Select(p => p.At("i18n", "languages")).Prepend(fields.Find("languages")))
        {
            var codes = group switch
            {
                YamlMap map => map.Entries.Select(e => e.Key),
                YamlList items => items.Items.Select(i =>
                    i is YamlMap map ? map.TextOf("code", "locale", "lang", "id") : (i as YamlScalar)?.Value ?? ""),
                _ => [],
            };
            foreach (var code in codes.Where(c => c.Length > 0))
            {
                yield return code;
            }
        }
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

    private static Dictionary<string, string> PermalinksOf(SourceKind kind, YamlMap fields)
    {
        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (kind == SourceKind.Jekyll)
        {
            patterns[""] = fields.TextOf("permalink") is { Length: > 0 } said ? said : "date";
            foreach (var collection in (fields.Find("collections") as YamlMap)?.Entries ?? [])
            {
                if ((collection.Value as YamlMap)?.TextOf("permalink") is { Length: > 0 } own)
                {
                    patterns[collection.Key] = own;
                }
            }

            return patterns;
        }

        var sections = fields.Find("permalinks") as YamlMap;
        sections = sections?.Find("page") as YamlMap ?? sections;
        foreach (var entry in sections?.Entries ?? [])
        {
            if (entry.Value is YamlScalar pattern)
            {
                patterns[entry.Key == "/" ? "" : entry.Key] = pattern.Value;
            }
        }

        return patterns;
    }
}
