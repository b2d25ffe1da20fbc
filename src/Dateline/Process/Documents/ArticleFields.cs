using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of an article's front matter and parses articles.</summary>
internal static class ArticleFields
{
    /// <summary>How many characters an id may have; far more than any system uses.</summary>
    public const int MaxIdLength = 500;

    private static readonly DateField Date = new("date", "When it was first published: 2019-12-10 or 2019-12-10 14:30.");
    private static readonly Field Section = new(
        "section", "One of the sections that site.yml declares.")
    { IsRequired = true, Format = ValueFormat.Section };
    private static readonly Field Kicker = new("kicker", "A word or two above the headline.");
    private static readonly Field Place = new("place", "The city in the dateline, or two: [Moscow, Ankara].") { MostItems = 3 };
    private static readonly Field Source = new("source", "The news agency in the dateline.");
    private static readonly ListField Authors = new(
        "authors", "Who wrote it: ids from authors/, or the names of outside writers.")
    { Format = ValueFormat.Author };
    private static readonly ListField Backgrounds = new(
        "backgrounds",
        "Explainers to show below the story: [libya-crisis], or with @latest or @2019-04-10.")
    { Format = ValueFormat.BackgroundInForce };
    private static readonly ListField Related = new(
        "related", "Other articles to show beside the story, by the paths of their files.")
    { Format = ValueFormat.Article };
    private static readonly NumberField Priority = new(
        "priority", "Its priority on the front page: 1 is the highest, 9 the lowest.", Default: 5, Min: 1, Max: 9);
    private static readonly ListField Translations = new(
        "translations", "The same story in other languages, by the paths of their files.")
    { Format = ValueFormat.Article };
    private static readonly Field Canonical = new(
        "canonical",
        "The URL of the original, if this is a copy or a link.")
    { Format = ValueFormat.Web, RequiredIf = new(LiveFields.Kind, "link") };

    private static readonly Field EditorsNote = new(
        "editors_note", "What readers must know before they read the story; it stands above the text.");

    private static readonly ChoiceField<Permission> Republish = PictureTermsFields.PermissionField(
        "republish", "Whether others may republish it, if site.yml has terms for that: true or false. By default, unless it is an "
            + "agency's.");

    private static readonly Field Id = new(
        "id", "Its id in feeds, which stays when the file, the date or the address changes. Never change it.")
    { Format = ValueFormat.Id };

    public static Schema Schema { get; } = new(
        "an article",
        CommonFields.Title, CommonFields.Lede, Date, CommonFields.Updated, Section, Kicker, Place, Source, Authors, CreditFields.Credits,
        LabelDetailFields.Label, LabelDetailFields.Sponsor, LabelDetailFields.Review, LabelDetailFields.Claim, SeriesFields.Series,
        CommonFields.Topics, Backgrounds, CommonFields.Image, RecordingFields.Film, RecordingFields.Sound, EditorsNote,
        CorrectionFields.Corrections, CorrectionFields.Status, CorrectionFields.Withdrawn, CommonFields.Embargo, CommonFields.Expires,
        CommonFields.Slug, CommonFields.Aliases, Id, Related, CommonFields.Sources, Priority, CommonFields.Language, Translations,
        Canonical, LiveFields.Kind, LiveFields.KeyPoints, LiveFields.Ended, Republish);

    // Longer than other methods, because it sets all fields of an article in one initializer.
    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var document = SourceDocument.Read(source, diagnostics);
        if (!document.FrontMatter.Readable)
        {
            return null;
        }

        var fields = document.Fields(rules.ArticleSchema, rules.Zone, diagnostics);
        var path = DatedPath.Read(source.Path);
        var publication = fields.ReadPublication(CorrectionFields.Status);
        var date = ReadDate(fields, source.Path, path.Date, publication, rules, diagnostics);
        DateOrder.CheckExpiry(date, publication, fields.Where(CommonFields.Expires), diagnostics);
        var kind = fields.Choice(LiveFields.Kind);
        var ownLanguage = fields.ReadLanguage();
        var language = rules.LanguageOf(ownLanguage);
        var lede = PlainLine.Typeset(fields.Text(CommonFields.Lede), language);
        var slug = UrlParts.SlugOf(fields.Located(CommonFields.Slug), path.Slug, source.DisplayPath, diagnostics);
        var image = fields.ReadImage(language, diagnostics);
        var (series, part) = fields.ReadSeries();
        var section = fields.Located(Section);
        var live = fields.ReadLive(kind, document, date, language, rules, diagnostics);
        var text = kind == ArticleKind.Live ? document.WithoutFacts() : document;
        return new ParsedArticle
        {
            Path = source.Path,
            Folder = source.Folder,
            Address = date.At == default ? "" : rules.Urls.ArticleOf(date.Day, section.Value, slug),
            Publication = publication,
            Date = date,
            Title = fields.ReadTitle(language),
            Lede = lede,
            Opening = text.Opening(lede, language),
            Updated = fields.ReadUpdated(date, diagnostics),
            Aliases = fields.List(CommonFields.Aliases),
            Language = ownLanguage,
            BodyFingerprint = document.BodyFingerprint,
            Pointers = text.Pointers(rules, diagnostics),
            Text = ReadText(fields, kind, image, language, rules) with
            {
                Label = fields.ReadLabel(rules, language, diagnostics),
                KeyPoints = fields.ReadKeyPoints(language, diagnostics),
                Live = live.Coverage,
            },
            Slug = date.At == default ? slug : "",
            Id = ReadId(fields),
            NameAt = source.Path.Length - System.IO.Path.GetExtension(source.Path).Length - path.Slug.Length,
            Section = section,
            Authors = fields.ReadAuthors(Authors, diagnostics),
            Credits = fields.ReadCredits(),
            EntryAuthors = live.Authors,
            Series = series,
            Part = part,
            Topics = fields.ReadTopics(diagnostics),
            Backgrounds = fields.Ids(Backgrounds),
            ImageSrc = image?.Src,
            ImageSmall = image?.Small,
            Film = fields.ReadFilm(language, rules, diagnostics),
            Sound = fields.ReadSound(language, rules, diagnostics),
            Corrections = Ordered(fields.ReadCorrections(date, language, diagnostics), live.Corrections),
            Withdrawn = fields.ReadWithdrawal(publication, date, language, diagnostics),
            Related = fields.Ids(Related),
            Translations = fields.Ids(Translations),
            Priority = fields.Number(Priority),
            Kind = kind,
        };
    }

    /// <summary>All corrections of a story, those of its entries among them; the oldest comes first.</summary>
    private static ImmutableArray<Correction> Ordered(ImmutableArray<Correction> own, ImmutableArray<Correction> ofEntries) =>
        ofEntries.IsEmpty ? own : [.. own.Concat(ofEntries).OrderBy(c => c.Date.At)];

    /// <summary>Reads the permanent id. It can be the id that a story had on another system, so it may be any word.</summary>
    private static string ReadId(FieldReader fields)
    {
        var id = fields.Located(Id);
        if (id.Value.Length <= MaxIdLength && !id.Value.Any(char.IsWhiteSpace))
        {
            return id.Value;
        }

        fields.ReportInvalid(id.Where, Id, "must be one word", $"write up to {MaxIdLength} characters without spaces");
        return "";
    }

    private static ArticleText ReadText(
        FieldReader fields, ArticleKind kind, ParsedPicture? image, string language, ParseRules rules) => new()
        {
            Kicker = PlainLine.Typeset(fields.Text(Kicker), language),
            Place = string.Join('/', fields.Texts(Place)),
            EditorsNote = PlainLine.Typeset(fields.Text(EditorsNote), language),
            Agency = fields.Text(Source),
            Image = image?.Text,
            Republish = fields.Choice(Republish),
            Sources = fields.ReadSources(),
            Canonical = ReadCanonical(fields, kind),
            Extra = ReadExtra(fields, rules),
        };

    /// <summary>Reads the date from the field, or else from the path. It is required except in drafts.</summary>
    internal static Moment ReadDate(
        FieldReader fields, string path, DateOnly? fromPath, Publication publication, ParseRules rules, DiagnosticBag diagnostics)
    {
        if (fields.Value(Date) is not (null or YamlScalar { Value: "" }))
        {
            var written = fields.Moment(Date) ?? default;
            DateOrder.CheckPathDate(fromPath, written, fields.Where(Date), diagnostics);
            return written;
        }

        if (fromPath is { } day)
        {
            return new Moment(rules.Zone.StartOf(day), HasTime: false);
        }

        if (publication.Status != Status.Draft)
        {
            ReportNoDate(fields, path, diagnostics);
        }

        return default;
    }

    internal static DateField DateField => Date;

    private static void ReportNoDate(FieldReader fields, string path, DiagnosticBag diagnostics)
    {
        if (PathDateFaults.Explain(path) is { } found && !fields.IsMisspelled(Date))
        {
            diagnostics.Error(
                Codes.MissingField,
                fields.Where(Date),
                $"{fields.Schema.What} needs 'date', or a path with its date; {found.Fault}",
                hint: found.Hint);
            return;
        }

        fields.ReportMissing(Date, fields.Where(Date));
    }

    private static ImmutableArray<ExtraValue> ReadExtra(FieldReader fields, ParseRules rules) =>
        rules.Fields.IsEmpty
            ? []
            : [.. fields.Schema.Fields.TakeLast(rules.Fields.Length).Where(fields.Has).Select(f => new ExtraValue(f.Name, fields.Text(f)))];

    private static string ReadCanonical(FieldReader fields, ArticleKind kind)
    {
        if (kind == ArticleKind.Link && !fields.Has(Canonical))
        {
            fields.ReportMissing(Canonical, fields.Where(LiveFields.Kind), "a link");
        }

        return fields.Web(Canonical);
    }
}
