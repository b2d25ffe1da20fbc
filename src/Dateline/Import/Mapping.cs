using System.Collections.Immutable;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>
/// What the source's names are here: of fields, of sections, of shortcodes. It starts from the table that messages about foreign keys are
/// made of; a file may say otherwise.
/// </summary>
internal sealed record Mapping(ImmutableArray<(string Key, string Field)> Fields)
{
    /// <summary>A field of the source that is not to be imported.</summary>
    public const string Nothing = "-";

    /// <summary>A field of the source that stays under its own name, as one of the site's own.</summary>
    public const string Own = "keep";

    // In an archive these mean something else than what a writer means who types them into a new story.
    private static readonly string[] KeptAsTheyAre =

        [
            "weight", "order", "sticky", "featured", "pinned", "location", "city", "series", "contributors", "header", "banner",
            "related_posts", "relatedPosts", "see_also", "references", "citations", "background", "correction", "errata", "erratum", "link",
        ];

    private static readonly string[] Known = [.. ArticleFields.Schema.Names, Nothing, Own];

    public ImmutableArray<(string Section, string Id)> Sections { get; init; } = [];

    public ImmutableArray<(string Name, string Text)> Shortcodes { get; init; } = [];

    public static Mapping Usual { get; } = new(
    [
        .. ArticleFields.Schema.Names.Select(n => (n, n)),
        .. ForeignKeys.All.Select(
            k => (k.Key, KeptAsTheyAre.Contains(k.Key, StringComparer.Ordinal) ? Own : k.Field.Length == 0 ? Nothing : k.Field)),
        ("categories", "section"),
    ]);

    /// <summary>The usual mapping with what a file says in its place. Complains of what the file has wrong.</summary>
    public static Mapping Read(string path, DiagnosticBag diagnostics)
    {
        var displayPath = Project.DisplayPath(path);
        var map = YamlParser.ReadMap(displayPath, TextFile.Decode(displayPath, File.ReadAllBytes(path), diagnostics), 1, diagnostics);
        foreach (var entry in map.Entries.Where(e => e.Key is not ("fields" or "sections" or "shortcodes")))
        {
            diagnostics.Error(
                Codes.UnknownKey,
                entry.KeyWhere,
                $"a mapping has no part '{entry.Key}'",
                "it may have fields, sections, shortcodes",
                Nearest.Hint(entry.Key, ["fields", "sections", "shortcodes"]));
        }

        var fields = Pairs(map, "fields", diagnostics);
        foreach (var (_, field, where) in fields.Where(f => !Known.Contains(f.To)))
        {
            diagnostics.Error(
                Codes.UnknownKey,
                where,
                $"an article has no field '{field}'",
                $"expected one of its fields, '{Own}' to keep it as a field of the site's own, or '{Nothing}' to leave it out",
                Nearest.To(field, Known) is { } near ? $"did you mean '{near}'?" : "");
        }

        return Usual with
        {
            Fields = [.. fields.Select(f => (f.From, f.To)), .. Usual.Fields],
            Sections = [.. Pairs(map, "sections", diagnostics).Select(s => (s.From, s.To))],
            Shortcodes = [.. Pairs(map, "shortcodes", diagnostics).Select(s => (s.From, s.To))],
        };
    }

    /// <summary>
    /// What a field of the source is here: one of ours, <see cref="Nothing"/> or <see cref="Own"/>, with its rank among those that mean the
    /// same; null when nobody knows it.
    /// </summary>
    public (string Field, int Rank)? Of(string key)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return (Fields[i].Field, i);
            }
        }

        return null;
    }

    public string? Shortcode(string name) => Shortcodes.FirstOrDefault(s => s.Name == name).Text;

    /// <summary>A file that can be edited and given back, of what a source was found to have.</summary>
    public string Print(IEnumerable<string> keys, IEnumerable<(string Section, string Id)> sections, IEnumerable<string> shortcodes)
    {
        var to = new StringBuilder();
        to.Append(
            "# What the source's fields are here: a field of an article, 'keep' for a field of the site's own, '-' to leave it "
                + "out.\nfields:\n");
        Append(to, keys.Select(k => (k, Of(k)?.Field ?? Own)));
        to.Append("\n# The sections that the source's parts and categories go to.\nsections:\n");
        Append(to, sections);
        to.Append(
            "\n# Shortcodes and tags that have no form here, each with the markdown to write: {name} is a named value, {1} the first "
                + "one, {inner} what stands between.\n");
        to.Append(Shortcodes.IsEmpty ? "# shortcodes:\n" : "shortcodes:\n");
        Append(to, Shortcodes);
        foreach (var name in shortcodes)
        {
            to.Append($"#   {name}: \"![{{alt}}](https://example.org/{{src}})\"\n");
        }

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
                $"'{part}' is no list of names and what they are here",
                $"expected lines such as {(part == "fields" ? "summary: lede" : "blog: world")} below it");
        }

        return value is YamlMap pairs ? [.. pairs.Entries.Select(e => (e.Key, (e.Value as YamlScalar)?.Value ?? "", e.Value.Where))] : [];
    }
}
