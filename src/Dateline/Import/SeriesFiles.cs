using System.Collections.Immutable;
using System.Globalization;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;

namespace Dateline.Import;

/// <summary>
/// The series that stories of the source name: a file for each, and what the stories write. Where two stories have the same part, dates
/// give the order of that series.
/// </summary>
internal sealed class SeriesFiles
{
    private const int LastPart = 9999;

    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _byDate = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    public SeriesFiles(ImmutableArray<ImportedStory> stories, Findings findings)
    {
        _findings = findings;
        var parts = new HashSet<(string Id, string Language, int Part)>();
        foreach (var story in stories.Where(s => s.Series.Length > 0 && s.From.Kind == ImportedKind.Article))
        {
            var id = Slug.From(story.Series);
            if (id.Length > 0)
            {
                _names.TryAdd(id, NameOf(story, id));
            }

            if (PartOf(story) is > 0 and var part && !parts.Add((id, story.From.Language, part)) && _byDate.Add(id))
            {
                findings.Add(FindingKind.Guessed, $"series {id}: two stories have the same part: ordered by date", story.From.Where);
            }
        }
    }

    /// <summary>Files by their path in the newsroom.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files =>
        _names.Select(s => KeyValuePair.Create($"series/{s.Key}.yml", ImportedAuthor.Write(("name", s.Value))));

    /// <summary>The field of a story: the id of its series, or id and part; null when it is in none.</summary>
    public YamlNode? FieldOf(ImportedStory story)
    {
        if (story.Series.Length == 0)
        {
            return null;
        }

        var id = Slug.From(story.Series);
        if (id.Length == 0)
        {
            _findings.Add(FindingKind.Unsupported, $"series '{story.Series}': no letters for an id", story.From.Where);
            return null;
        }

        var part = PartOf(story);
        if (part == 0 && story.Part.Length > 0)
        {
            _findings.Add(FindingKind.Unsupported, $"the part '{story.Part}' of a series: not a number from 1", story.From.Where);
        }

        return part == 0 || _byDate.Contains(id)
            ? YamlText.Text(id)
            : new YamlMap(
                [
                    new YamlEntry("id", default, YamlText.Text(id)),
                    new YamlEntry("part", default, YamlText.Text(part.ToString(CultureInfo.InvariantCulture))),
                ],
                default);
    }

    private static int PartOf(ImportedStory story) =>
        int.TryParse(story.Part, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part is > 0 and <= LastPart ? part : 0;

    /// <summary>A series' name as readers see it. Many sources name it by its id only.</summary>
    private string NameOf(ImportedStory story, string id)
    {
        if (story.Series != id)
        {
            return story.Series;
        }

        _findings.Add(FindingKind.Guessed, "a series' name from the id", story.From.Where);
        return char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
    }
}
