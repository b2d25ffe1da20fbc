using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads the labels of <c>site.yml</c>. A label with the id of a built-in one changes its name and colour.</summary>
internal static class LabelFields
{
    private static readonly Field Id = new(
        "id", "What stories write: label: data-story.")
    { IsRequired = true, Format = ValueFormat.SectionName };
    private static readonly TextMapField Name = new(
        "name", "The name that readers see, or one for each language: {en: By the numbers, ru: В цифрах}.", OrOne: true)
    { RequiredUnless = new(Id, [.. StoryLabel.BuiltIn.Select(l => l.Id)]) };
    private static readonly ChoiceField<LabelColour> Colour = new(
        "colour", "The colour of its name. Each is readable in light and dark.",
        ("slate", LabelColour.Slate), ("orange", LabelColour.Orange), ("olive", LabelColour.Olive), ("blue", LabelColour.Blue),
        ("red", LabelColour.Red), ("brown", LabelColour.Brown), ("teal", LabelColour.Teal), ("plum", LabelColour.Plum),
        ("green", LabelColour.Green));
    private static readonly ChoiceField<StoryType> Type = new(
        "type", "What search engines call such stories: a type of schema.org.",
        ("NewsArticle", StoryType.News), ("OpinionNewsArticle", StoryType.Opinion), ("AnalysisNewsArticle", StoryType.Analysis),
        ("ReviewNewsArticle", StoryType.Review), ("ReportageNewsArticle", StoryType.Reportage),
        ("AdvertiserContentArticle", StoryType.Advertisement), ("SatiricalArticle", StoryType.Satire));

    public static readonly Schema Schema = new("a label", Id, Name, Colour, Type);

    /// <summary>The name of a type in schema.org.</summary>
    public static string NameOf(StoryType type) => Type.Choices.First(c => c.Meaning == type).Word;

    /// <summary>The built-in labels and the newsroom's own.</summary>
    public static ImmutableArray<StoryLabel> ReadLabels(FieldReader site, MapListField field, DiagnosticBag diagnostics)
    {
        if (!site.Has(field))
        {
            return StoryLabel.BuiltIn;
        }

        var labels = StoryLabel.BuiltIn.ToBuilder();
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in site.MapList(field))
        {
            var id = label.Located(Id);
            if (id.IsEmpty)
            {
                continue;
            }

            if (!Slug.IsSlug(id.Value))
            {
                label.ReportInvalid(id.Where, Id, $"is '{id.Value}'", "write lower-case letters, digits and hyphens");
                continue;
            }

            if (!own.Add(id.Value))
            {
                diagnostics.Error(Codes.DuplicateId, id.Where, $"the label '{id.Value}' is declared twice", hint: "remove one of the two");
                continue;
            }

            var known = labels.FirstOrDefault(l => l.Id == id.Value);
            if (known is not null)
            {
                labels.Remove(known);
            }

            labels.Add(Read(label, id, known));
        }

        return labels.ToImmutable();
    }

    private static StoryLabel Read(FieldReader label, Located id, StoryLabel? known)
    {
        var names = ReadNames(label);
        if (names.Count == 0 && known is null && label.Value(Name) is not YamlBroken)
        {
            label.ReportMissing(Name, id.Where);
        }

        return new StoryLabel(
            id.Value,
            known is not null && !label.Has(Colour) ? known.Colour : label.Choice(Colour),
            known is not null && !label.Has(Type) ? known.Type : label.Choice(Type),
            names);
    }

    private static FrozenDictionary<string, string> ReadNames(FieldReader label)
    {
        if (label.Value(Name) is not YamlMap)
        {
            return label.Text(Name) is { Length: > 0 } one
                ? new Dictionary<string, string> { [StoryLabel.Default] = one }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
                : FrozenDictionary<string, string>.Empty;
        }

        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, word) in label.TextMap(Name))
        {
            if (word.Value.Length > 0)
            {
                names[entry.Key] = word.Value;
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
