using System.Collections.Immutable;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>
/// Maps the source's names of fields, sections and shortcodes to ours. The default for fields is <see cref="ForeignFieldNames"/>, the table
/// behind the messages about other generators' keys; a mapping file can override it.
/// </summary>
internal sealed record Mapping(ImmutableArray<(string Key, string Field)> Fields)
{
    /// <summary>Marks a field of the source that is not imported.</summary>
    public const string Ignored = "-";

    /// <summary>Marks a field of the source that keeps its name, as a custom field of the site.</summary>
    public const string Custom = "keep";

    /// <summary>Stands for the text of the article, for sources that have it in a field.</summary>
    public const string TextField = "text";

    /// <summary>The part of a series that a story is.</summary>
    public const string PartField = "series.part";

    /// <summary>A shortcode or a script that becomes an embed: a card with its address.</summary>
    public const string Card = "card";

    /// <summary>A shortcode or a script that is left out.</summary>
    public const string Dropped = "drop";

    /// <summary>A shortcode or a script that is shown as code.</summary>
    public const string Kept = "keep";

    // In archives these keys mean something else than in a new story.
    private static readonly string[] KeptAsTheyAre =

        [
            "weight", "order", "sticky", "featured", "pinned", "location", "city", "contributors", "header", "banner",
            "related_posts", "relatedPosts", "see_also", "references", "citations", "background", "correction", "errata", "erratum", "link",
        ];

    /// <summary>The parts of a picture, a sound and a series that a field of the source can give, and the text of the article.</summary>
    private static readonly string[] Parts =
        ["image.src", "image.alt", "image.caption", "image.credit", .. ImportedRecording.PartFields, PartField, TextField];

    private static readonly string[] Known = [.. ArticleFields.Schema.Names, .. Parts, Ignored, Custom];

    public ImmutableArray<(string Section, string Id)> Sections { get; init; } = [];

    /// <summary>The markdown for shortcodes and tags by name, or <see cref="Card"/>, <see cref="Dropped"/> or <see cref="Kept"/>.</summary>
    public ImmutableArray<(string Name, string Text)> Shortcodes { get; init; } = [];

    /// <summary>Where the old site has its pictures, for those that are not in the source; empty when unknown.</summary>
    public string Media { get; init; } = "";

    /// <summary>The address of a picture that is not in the source, by its path; null when the mapping does not say.</summary>
    public string? OldPicture(string path) => Media.Length > 0 ? Media + path.TrimStart('/') : null;

    /// <summary>How many fields come from the mapping file; they come first.</summary>
    public int Own { get; init; }

    private readonly FieldNameIndex _index = new(Fields);

    /// <summary>The names of fields and what they become, in the order in which they count.</summary>
    public ImmutableArray<(string Key, string Field)> Fields
    {
        get;
        init => (field, _index) = (value, new FieldNameIndex(value));
    } = Fields;

    /// <summary>What scripts, frames and forms become, by the host of their address or the name of their element.</summary>
    public ImmutableArray<(string Name, string Choice)> Scripts { get; init; } = [];

    public static Mapping Default { get; } = new(
    [
        .. ArticleFields.Schema.Names.Select(n => (n, n)),
        .. PictureNames.All,
        .. ImportedRecording.PartNames,
        .. ForeignFieldNames.All.Select(
            k => (k.Key, KeptAsTheyAre.Contains(k.Key, StringComparer.Ordinal) ? Custom : FieldOrIgnored(k.Field))),
        ("categories", "section"), ("preview", "lede"), ("synopsis", "lede"), ("date.created", "date"), ("date.updated", "updated"),
        ("series_order", PartField), ("series_weight", PartField), ("series_part", PartField), ("series_index", PartField),
        ("series_number", PartField),
        .. new[] { "raw-content", "content", "body", "html", "raw-html", "content-html", "body-html", "markdown", TextField }
            .Select(k => (k, TextField)),
    ]);

    private static readonly string[] AllParts = ["fields", "media", "sections", "shortcodes", "scripts"];

    private static string FieldOrIgnored(string field) => field.Length == 0 ? Ignored : field;

    /// <summary>Reads a mapping file, which overrides the default. Reports what is wrong with the file.</summary>
    public static Mapping Read(string path, DiagnosticBag diagnostics)
    {
        var displayPath = Project.DisplayPath(path);
        var map = YamlParser.ReadMap(displayPath, TextFile.Decode(displayPath, File.ReadAllBytes(path), diagnostics), 1, diagnostics);
        foreach (var entry in map.Entries.Where(e => !AllParts.Contains(e.Key)))
        {
            diagnostics.Error(
                Codes.UnknownKey,
                entry.KeyWhere,
                $"a mapping file has no part '{entry.Key}'",
                $"expected {string.Join(", ", AllParts)}",
                Nearest.Hint(entry.Key, AllParts));
        }

        var fields = Pairs(map, "fields", diagnostics);
        foreach (var (_, field, where) in fields.Where(f => !Known.Contains(f.To)))
        {
            diagnostics.Error(
                Codes.UnknownKey,
                where,
                $"an article has no field '{field}'",
                $"expected a field of articles, '{Custom}' to keep it as a custom field, or '{Ignored}' to ignore it",
                Nearest.To(field, Known) is { } near ? $"did you mean '{near}'?" : "");
        }

        return Default with
        {
            Fields = [.. fields.Select(f => (f.From, f.To)), .. Default.Fields],
            Own = fields.Length,
            Media = MediaOf(map, diagnostics),
            Sections = [.. Pairs(map, "sections", diagnostics).Select(s => (s.From, s.To))],
            Shortcodes = [.. Pairs(map, "shortcodes", diagnostics).Select(s => (s.From, s.To))],
            Scripts = ScriptsOf(map, diagnostics),
        };
    }

    /// <summary>
    /// What a field of the source maps to: one of our fields, <see cref="Ignored"/> or <see cref="Custom"/>; and its rank among the keys
    /// with the same meaning. Null for an unknown key.
    /// </summary>
    public (string Field, int Rank)? Find(string key) => _index.Rank(key) is { } rank ? (Fields[rank].Field, rank) : null;

    /// <summary>Whether a field within a group of this name is mapped, such as <c>image.credit</c>.</summary>
    public bool HasParts(string group) => _index.HasParts(group);

    private static string MediaOf(YamlMap map, DiagnosticBag diagnostics)
    {
        var entry = map.Entries.FirstOrDefault(e => e.Key == "media");
        var written = (entry.Value as YamlScalar)?.Value.Trim() ?? "";
        if (entry.Value is not null && !WebAddress.Is(written))
        {
            diagnostics.Error(
                Codes.BadValue,
                entry.Value.Where,
                "'media' is not the address of the old site's pictures",
                "expected a URL such as https://old.example/img/");
        }

        return WebAddress.Is(written) ? written.TrimEnd('/') + "/" : "";
    }

    /// <summary>What the mapping file says for a script, a frame or a form; null when it says nothing.</summary>
    public string? Script(string host, string element) => Scripts.IsEmpty
        ? null
        : Scripts.FirstOrDefault(s => s.Name.Equals(host, StringComparison.OrdinalIgnoreCase)).Choice
            ?? Scripts.FirstOrDefault(s => s.Name.Equals(element, StringComparison.OrdinalIgnoreCase)).Choice;

    private static ImmutableArray<(string, string)> ScriptsOf(YamlMap map, DiagnosticBag diagnostics)
    {
        string[] choices = [Card, Dropped, Kept];
        var scripts = Pairs(map, "scripts", diagnostics);
        foreach (var (name, choice, where) in scripts.Where(s => !choices.Contains(s.To)))
        {
            diagnostics.Error(
                Codes.BadValue,
                where,
                $"'{choice}' is not what a script can become",
                $"expected {Card} (an embed with its address), {Dropped} (left out) or {Kept} (shown as code)",
                Nearest.To(choice, choices) is { } near ? $"did you mean '{name}: {near}'?" : "");
        }

        return [.. scripts.Select(s => (s.From, s.To))];
    }

    public string? Shortcode(string name) => Shortcodes.FirstOrDefault(s => s.Name == name).Text;

    /// <summary>A mapping file with the names that a source has, for the user to edit and pass to the next import.</summary>
    public string Write(IEnumerable<string> keys, IEnumerable<(string Section, string Id)> sections, IEnumerable<string> shortcodes)
    {
        var to = new StringBuilder();
        to.Append(
            "# The source's fields: a field of articles, image.src, image.alt, image.caption, image.credit, 'text' for the\n"
                + "# article's text, 'keep' for a custom field of the site, or '-' to ignore it.\n"
                + "# A field in a group has a dot: cover.credit.\nfields:\n");
        Append(to, keys.Select(k => (k, Find(k)?.Field ?? Custom)));
        to.Append(
            "\n# The old site's pictures, for those that are not in the source.\n");
        to.Append(Media.Length > 0 ? $"media: {Media}\n" : "# media: https://old.example/img/\n");
        to.Append("\n# The sections for the source's folders and categories.\nsections:\n");
        Append(to, sections);
        to.Append(
            "\n# Shortcodes and tags that are not known: card for an embed with their address, drop, keep to show them as code, or the "
                + "markdown to write: {name} is a named value, {1} the first value, {inner} the text between start and end.\n");
        to.Append(Shortcodes.IsEmpty ? "# shortcodes:\n" : "shortcodes:\n");
        Append(to, Shortcodes);
        foreach (var name in shortcodes)
        {
            to.Append($"#   {name}: drop\n");
        }

        to.Append("\n# Scripts, frames and forms, by the host of their address or the name of their element: card, drop or keep.\n");
        to.Append(Scripts.IsEmpty ? "# scripts:\n#   charts.example.org: card\n#   form: drop\n" : "scripts:\n");
        Append(to, Scripts);

        return to.ToString();
    }

    private static void Append(StringBuilder to, IEnumerable<(string From, string To)> pairs)
    {
        foreach (var line in YamlText.Write(pairs.Select(p => (p.From, (YamlNode)YamlText.Text(p.To))))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            to.Append("  ").Append(line).Append('\n');
        }
    }

    private static (string From, string To, SourceSpan Where)[] Pairs(YamlMap map, string part, DiagnosticBag diagnostics)
    {
        var value = map.Entries.FirstOrDefault(e => e.Key == part).Value;
        if (value is not (null or YamlMap or YamlScalar { Value: "" }))
        {
            diagnostics.Error(
                Codes.BadValue,
                value.Where,
                $"'{part}' is not a list of names and their meanings",
                $"expected lines such as {(part == "fields" ? "summary: lede" : "blog: world")} below it");
        }

        return value is YamlMap pairs ? [.. pairs.Entries.Select(e => (e.Key, (e.Value as YamlScalar)?.Value ?? "", e.Value.Where))] : [];
    }
}
