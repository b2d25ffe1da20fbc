using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input.Yaml;
using Fluid;
using Fluid.Values;

namespace Dateline.Import.Bodies.Liquid;

/// <summary>
/// What the texts of a Jekyll or an Eleventy site can name: the settings, the data files and the included files. Read when a text first
/// needs it.
/// </summary>
internal sealed class LiquidSite
{
    private static readonly string[] DataFolders = ["_data", "src/_data", "content/_data", "data", "src/data"];

    private static readonly string[] IncludeFolders = ["_includes/", "src/_includes/", "content/_includes/", "includes/", ""];

    private static readonly string[] Endings = ["", ".md", ".html", ".liquid", ".njk"];

    private const int DeepestFolder = 5;

    private Dictionary<string, FluidValue>? _data;

    private readonly YamlMap _settings;
    private readonly SourceTexts _texts;
    private readonly Findings _findings;
    private readonly IEnumerable<ImportedStory> _documents;

    public LiquidSite(Source source, SourceTexts texts, IEnumerable<ImportedStory> documents, Findings findings)
    {
        (Kind, _settings, _texts, _documents, _findings) = (source.Kind, source.Config.Fields, texts, documents, findings);
        Options = LiquidLimits.Create(_ =>
        {
            MissedValue = true;
            return NilValue.Instance;
        });
    }

    public SourceKind Kind { get; }

    public TemplateOptions Options { get; }

    /// <summary>Whether a value was asked for that the source does not have, since this was last set to false.</summary>
    public bool MissedValue { get; set; }

    public FluidParser Parser { get; } = new(new FluidParserOptions { AllowFunctions = false });

    /// <summary>The text of an included file; null when the source has none.</summary>
    public string? Include(string name, string from) => (from.Length > 0 ? [from] : IncludeFolders)
        .SelectMany(f => Endings.Select(e => _texts.Text(f + name + e)))
        .FirstOrDefault(t => t is not null);

    /// <summary>The values that every text of the site has.</summary>
    public IEnumerable<KeyValuePair<string, FluidValue>> Values(YamlMap page, string title)
    {
        var fields = FieldsOf(page);
        fields["title"] = new StringValue(title);
        var own = MapOf(fields);
        if (Kind == SourceKind.Jekyll)
        {
            return [new("page", own), new("site", MapOf(Data))];
        }

        return [.. Data.Where(d => !fields.ContainsKey(d.Key)), .. fields.Where(f => f.Key != "page"), new("page", own)];
    }

    private Dictionary<string, FluidValue> Data => _data ??= Kind == SourceKind.Jekyll ? JekyllSite() : ReadData();

    private Dictionary<string, FluidValue> JekyllSite()
    {
        var site = FieldsOf(_settings);

        // Links of the site are paths.
        site["baseurl"] = site["url"] = StringValue.Empty;
        site["data"] = MapOf(ReadData());
        foreach (var collection in _documents.Where(d => d.From.Path.StartsWith('_')).GroupBy(d => d.From.Path[1..].Split('/')[0]))
        {
            var items = collection.Select(Item);
            site[collection.Key] = new ArrayValue([.. collection.Key == "posts" ? items.Reverse() : items]);
        }

        return site;
    }

    /// <summary>A document of a collection, such as <c>_topics</c>, as others can name it.</summary>
    private DataMap Item(ImportedStory story)
    {
        var fields = FieldsOf(story.From.Front);
        fields["title"] = new StringValue(story.Title);
        fields["url"] = new StringValue(story.From.OldAddresses is [var url, ..] ? url : "/" + story.From.Whole);
        return MapOf(fields);
    }

    private Dictionary<string, FluidValue> ReadData()
    {
        var data = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var folder in DataFolders.Where(f => Directory.Exists(Path.Combine(_texts.Folder, f))))
        {
            foreach (var (key, value) in ReadFolder(folder, 0))
            {
                data.TryAdd(key, value);
            }
        }

        return data;
    }

    private Dictionary<string, FluidValue> ReadFolder(string folder, int depth)
    {
        var found = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        var full = Path.Combine(_texts.Folder, folder);
        foreach (var file in Directory.EnumerateFiles(full).Order(StringComparer.Ordinal))
        {
            if (Parse($"{folder}/{Path.GetFileName(file)}") is { } map)
            {
                found.TryAdd(
                    Path.GetFileNameWithoutExtension(file),
                    map.Entries is [{ Key: ListKey, Value: YamlList list }] ? ValueOf(list) : MapOf(FieldsOf(map)));
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(full).Order(StringComparer.Ordinal).Where(_ => depth < DeepestFolder))
        {
            var name = Path.GetFileName(inner);
            found.TryAdd(name, MapOf(ReadFolder($"{folder}/{name}", depth + 1)));
        }

        return found;
    }

    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private const string ListKey = "list of a data file";

    /// <summary>The fields of a data file; null when it is of another kind. A file that is a list becomes the only field.</summary>
    private YamlMap? Parse(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".yml" or ".yaml" or ".json" or ".toml") || _texts.Text(path) is not { } text)
        {
            return null;
        }

        var (faults, shown) = (new DiagnosticBag(), Project.DisplayPath(Path.Combine(_texts.Folder, path)));
        var map = ending switch
        {
            ".json" => JsonFields.Read(shown, text.TrimStart().StartsWith('[') ? $"{{\"{ListKey}\": {text}}}" : text, 1, faults),
            ".toml" => TomlFields.Read(shown, text, 1, faults),
            _ => YamlParser.ReadMap(shown, IsList(text) ? $"{ListKey}:\n{Indented(text)}" : text, 1, faults),
        };
        foreach (var fault in faults.Sorted())
        {
            _findings.Add(FindingKind.Unsupported, "parts of data files that can't be read", fault.Where, path);
        }

        return map;
    }

    private static bool IsList(string text) =>
        text.Split('\n').FirstOrDefault(l => l.Trim() is { Length: > 0 } line && line[0] != '#' && line != "---")?.StartsWith('-') == true;

    private static string Indented(string text) =>
        string.Join('\n', text.Split('\n').Where(l => l.TrimEnd() != "---").Select(l => l.Length > 0 ? "  " + l : l));

    private Dictionary<string, FluidValue> FieldsOf(YamlMap map)
    {
        var fields = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            fields[entry.Key] = ValueOf(entry.Value);
        }

        return fields;
    }

    private FluidValue ValueOf(YamlNode node) => node switch
    {
        YamlMap map => MapOf(FieldsOf(map)),
        YamlList list => new ArrayValue([.. list.Items.Select(ValueOf)]),
        YamlScalar { Quoted: false, Value: "true" } => BooleanValue.True,
        YamlScalar { Quoted: false, Value: "false" } => BooleanValue.False,
        YamlScalar { Quoted: false, Value: "" or "null" or "~" } => NilValue.Instance,
        YamlScalar { Quoted: false } number when decimal.TryParse(number.Value, PlainNumber, CultureInfo.InvariantCulture, out var value) =>
            NumberValue.Create(value),
        YamlScalar text => new StringValue(text.Value),
        _ => NilValue.Instance,
    };

    public DataMap MapOf(Dictionary<string, FluidValue> fields) => new(fields, () => MissedValue = true);
}
