using System.Collections.Immutable;
using Dateline.Import.Bodies;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>
/// Resolves the fields of stories that depend on the newsroom and on the other stories, such as section, translations and image.
/// </summary>
internal sealed class FieldResolver(SitePlan plan, ImmutableArray<PlacedStory> stories, SeriesFiles series, Findings findings)
{
    private readonly ILookup<string, PlacedStory> _groups = stories
        .Where(s => s.Kind == ImportedKind.Article && s.Story.From.Group.Length > 0)
        .ToLookup(s => s.Story.From.Group);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The resolved fields of a story. Fields that can't be written are listed in the findings.</summary>
    public List<(string Key, YamlNode Value)> Resolve(PlacedStory placed, TextLinks links)
    {
        var story = placed.Story;
        var fields = new List<(string Key, YamlNode Value)> { ("section", YamlText.Text(plan.SectionOf(story))) };
        fields.AddRange(Lists(placed));
        if (story.Date is { } date && NeedsSlug(placed, date))
        {
            fields.Add(("slug", YamlText.Text(SlugIn(placed.Path))));
        }

        if (story.Image is { Src.Length: > 0 } picture)
        {
            if (links.MediaPath(picture.Src) is { } path)
            {
                fields.Add(("image", StoryFile.PictureFields(path, picture)));
            }
            else
            {
                findings.Add(FindingKind.Unsupported, "field image: a picture that is not in the source", story.From.Where);
            }
        }

        if (placed.Kind == ImportedKind.Article && series.FieldOf(story) is { } part)
        {
            fields.Add(("series", part));
        }

        foreach (var recording in story.Recordings)
        {
            if ((recording.IsElsewhere ? recording.Src : links.MediaPath(recording.Src)) is { } src)
            {
                fields.Add((recording.Field, recording.Write(src)));
            }
            else
            {
                findings.Add(
                    FindingKind.Unsupported, $"field {recording.Field}: a file that is not in the source", story.From.Where, recording.Src);
            }
        }

        if (placed.Kind == ImportedKind.Article && story.Date is { } published)
        {
            fields.Add(("id", YamlText.Text(IdOf(placed, published))));
        }

        fields.AddRange(CustomFields(placed));
        ReportFieldsOfPages(placed, fields);
        return fields;
    }

    /// <summary>The id that the story has in the source's feeds, or else the one that a new story gets.</summary>
    private string IdOf(PlacedStory placed, Moment published) =>
        placed.Story.From.FeedId is { Length: > 0 and <= ArticleFields.MaxIdLength } id && !id.Any(char.IsWhiteSpace) && _ids.Add(id)
            ? id
            : PermanentId.Create(plan.Site.Feeds.Id, published.Day, SlugIn(placed.Path));

    /// <summary>Whether the file's name does not give the story's day and slug.</summary>
    private static bool NeedsSlug(PlacedStory placed, Moment date)
    {
        var read = DatedPath.Read(placed.Path);
        return read.Slug != SlugIn(placed.Path) || read.Date != date.Day;
    }

    /// <summary>The slug in the name of an article's file, behind the day of the month.</summary>
    private static string SlugIn(string path) => Path.GetFileNameWithoutExtension(path)[3..];

    private IEnumerable<(string, YamlNode)> Lists(PlacedStory placed)
    {
        var story = placed.Story;
        foreach (var (key, values) in new[]
        {
            ("authors", story.Authors), ("topics", story.Topics), ("aliases", placed.Aliases),
            ("translations", TranslationsOf(placed)),
        })
        {
            var most = ArticleFields.Schema.Fields.OfType<ListField>().First(f => f.Name == key).MaxCount;
            if (values.Length > most)
            {
                findings.Add(FindingKind.Unsupported, $"field {key}: more than {most}, and the first {most} are kept", story.From.Where);
            }

            if (!values.IsEmpty)
            {
                yield return (key, YamlText.List(values.Take(most)));
            }
        }
    }

    private IEnumerable<(string, YamlNode)> CustomFields(PlacedStory placed)
    {
        foreach (var (key, value) in placed.Story.Extra)
        {
            if (placed.Kind == ImportedKind.Article && plan.Declares(key))
            {
                findings.Add(FindingKind.Mapped, $"field {key}: kept as a custom field", placed.Story.From.Where);
                yield return (key, YamlText.Text(value));
            }
            else
            {
                findings.Add(
                    FindingKind.Unsupported,
                    placed.Kind == ImportedKind.Page
                        ? $"field {key}: pages don't have it"
                        : $"field {key}: site.yml does not declare it under fields",
                    placed.Story.From.Where);
            }
        }
    }

    /// <summary>Lists the fields of a page that only articles have.</summary>
    private void ReportFieldsOfPages(PlacedStory placed, IEnumerable<(string Key, YamlNode)> resolved)
    {
        if (placed.Kind != ImportedKind.Page)
        {
            return;
        }

        foreach (var (key, _) in placed.Story.Fields.Concat(resolved).Where(f => f.Key != "section" && !PageFields.Schema.Knows(f.Key)))
        {
            findings.Add(FindingKind.Unsupported, $"field {key}: pages don't have it", placed.Story.From.Where);
        }
    }

    private ImmutableArray<string> TranslationsOf(PlacedStory placed)
    {
        if (placed.Kind == ImportedKind.Page)
        {
            return [];
        }

        string LanguageOf(PlacedStory story) => story.Story.Text("language") is { Length: > 0 } own ? own : plan.Site.Language;
        var language = LanguageOf(placed);
        return
        [
            .. _groups[placed.Story.From.Group]
                .Where(p => p != placed && !LanguageOf(p).Equals(language, StringComparison.OrdinalIgnoreCase))
                .Select(p => RelativePath.From(placed.Path, p.Path)),
        ];
    }
}
