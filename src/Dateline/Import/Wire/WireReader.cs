using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Import.Folders;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;

namespace Dateline.Import.Wire;

/// <summary>Reads files of wire text. Each file is one story, with editions of its backgrounds.</summary>
internal sealed class WireReader(ImportRequest request, Findings findings, DiagnosticBag diagnostics)
{
    private const int LongestSlug = 60;

    private readonly List<ImportedDocument> _stories = [];
    private readonly SortedDictionary<string, string> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Day, string Text)[]> _existing = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, string Text)> _added = [];
    private string? _fault;
    private string _agency = "";
    private string _style = "";

    public Source Read()
    {
        foreach (var file in request.Sources)
        {
            var displayPath = Project.DisplayPath(file);
            var diagnostics = new DiagnosticBag();
            var story = WireText.Read(TextFile.Decode(displayPath, File.ReadAllBytes(file), diagnostics), request.KeepsHeadings);
            if (diagnostics.HasErrors || story is not { Headline.Length: > 0, Body.Length: > 0 })
            {
                Refuse(displayPath, story, diagnostics);
            }
            else if (DateOf(displayPath, story.Dateline) is { } date)
            {
                Add(displayPath, story, date);
            }
        }

        return new Source(SourceKind.Wire, SourceConfig.None with { Name = _agency }, [.. _stories])
        {
            Editions = _editions.ToFrozenDictionary(StringComparer.Ordinal),
            Fault = _fault,
            Dateline = _style,
            Agency = _agency,
        };
    }

    private void Refuse(string displayPath, WireStory? story, DiagnosticBag found)
    {
        if (!found.HasErrors)
        {
            found.Error(
                Codes.NotWireText,
                SourceSpan.File(displayPath),
                story switch
                {
                    null => "the file is empty",
                    { Headline: "" } => "the story has no headline before its dateline",
                    _ => "the story has a headline and no text",
                },
                "expected wire text: headline, a paragraph with a dateline such as 'MOSCOW, December 10. /TASS/.', more paragraphs");
        }

        foreach (var diagnostic in found.Sorted())
        {
            diagnostics.Add(diagnostic);
        }

        findings.Add(FindingKind.Skipped, "not wire text", SourceSpan.File(displayPath));
    }

    /// <summary>
    /// The date of a story. A dateline has no year, and a story without a dateline has no date: then the user must give it, by an option or
    /// as the answer to a question.
    /// </summary>
    private string? DateOf(string displayPath, WireDateline dateline)
    {
        if (request.Date is { } date)
        {
            return date;
        }

        if (dateline.Month == 0)
        {
            var answer = request.Ask?.Invoke($"The date of {displayPath}, such as 2019-12-10", "");
            _fault = answer is not null && ForeignDates.Read(answer) is not null
                ? _fault
                : $"{displayPath}: the text has no date; give it with --date 2019-12-10";
            return _fault is null ? ForeignDates.Read(answer!) : null;
        }

        var year = dateline.Year ?? request.Year;
        if (year is null)
        {
            var answer = request.Ask?.Invoke(
                $"{displayPath} is dated {MonthName(dateline)} {dateline.Day}. The year",
                "");
            year = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written is >= 1000 and <= 9998
                ? written
                : null;
        }

        if (year is not { } known || dateline.Day > DateTime.DaysInMonth(known, dateline.Month))
        {
            _fault = year is null
                ? $"{displayPath}: the dateline has no year; give it with --year 2019"
                : $"{displayPath}: there was no {MonthName(dateline)} {dateline.Day} in {year}";
            return null;
        }

        return $"{known:0000}-{dateline.Month:00}-{dateline.Day:00}";
    }

    private static string MonthName(WireDateline dateline) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(dateline.Month);

    private void Add(string displayPath, WireStory story, string date)
    {
        var where = SourceSpan.File(displayPath);
        foreach (var guess in story.Guesses)
        {
            findings.Add(FindingKind.Guessed, guess, where);
        }

        (_agency, _style) = (_agency.Length > 0 ? _agency : story.Dateline.Agency, _style.Length > 0 ? _style : story.Dateline.Style);
        var ids = story.Backgrounds.Select(b => AddEdition(b, date[..10], where)).ToArray();
        (string Key, YamlNode Value)[] fields =
        [
            ("title", YamlText.Text(story.Headline)), ("lede", YamlText.Text(story.Lede)), ("date", YamlText.Text(date)),
            ("kicker", YamlText.Text(story.Kicker)),
            ("place", YamlText.Text(story.Dateline.Place)), ("source", YamlText.Text(story.Dateline.Agency)),
            ("backgrounds", YamlText.List(ids)),
        ];
        var front = new YamlMap([.. fields.Select(f => new YamlEntry(f.Key, where, f.Value))], where);
        _stories.Add(
            new ImportedDocument(
                ImportedKind.Article,
                displayPath,
                where,
                front,
                Paragraphs(story.Body))
            { Stem = SlugOf(story.Headline), IsOurMarkdown = true });
    }

    /// <summary>Adds a background's edition and returns its id, with a number when another text of that day has the same heading.</summary>
    private string AddEdition(WireBackground background, string date, SourceSpan where)
    {
        var text = Paragraphs(background.Paragraphs);
        var edition =
            $"---\n{YamlText.Write([("title", YamlText.Text(background.Heading)), ("date", YamlText.Text(date))])}---\n\n{text}\n";
        var (slug, id) = (SlugOf(background.Heading), SlugOf(background.Heading));
        for (var i = 2; !Exists(id, date, text); i++)
        {
            if (_editions.TryAdd($"backgrounds/{id}/{date}.md", edition))
            {
                _added.Add((id, text));
                break;
            }

            id = $"{slug}-{i}";
        }

        if (id != slug)
        {
            findings.Add(FindingKind.Guessed, "a background id with a number: another background of the day has the same heading", where);
        }

        return id;
    }

    /// <summary>Whether the newsroom has an edition with the same text: agencies send one background with many stories.</summary>
    private bool Exists(string id, string date, string text)
    {
        if (!_existing.TryGetValue(id, out var texts))
        {
            var folder = Path.Combine(request.Target, "backgrounds", id);
            texts = _existing[id] = Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder, "*.md")
                    .Select(f => (Path.GetFileNameWithoutExtension(f), BodyOf(File.ReadAllText(f))))]
                : [];
        }

        return texts.Any(e => e.Day != date && e.Text == text)
            || _added.Contains((id, text));
    }

    private static string BodyOf(string edition) => FrontMatter.BodyOf(edition).Body.Trim();

    private static string Paragraphs(ImmutableArray<string> paragraphs) =>
        string.Join("\n\n", paragraphs.Select(p => p.StartsWith("## ", StringComparison.Ordinal) ? p : MarkdownText.Escape(p)));

    private static string SlugOf(string headline)
    {
        var slug = Slug.From(headline);
        if (slug.Length <= LongestSlug)
        {
            return slug;
        }

        var hyphen = slug.LastIndexOf('-', LongestSlug);
        return slug[..(hyphen > 0 ? hyphen : LongestSlug)];
    }
}
