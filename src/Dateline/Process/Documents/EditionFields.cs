using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of an explainer's edition and parses editions.</summary>
internal static class EditionFields
{
    private static readonly DateField EntryDate = new("date", "When it happened.") { IsRequired = true, IsDay = true };
    private static readonly Field EntryText = new("text", "What happened, in a sentence.") { IsRequired = true };
    private static readonly Schema EntrySchema = new("a timeline entry", EntryDate, EntryText);

    private static readonly DateField Review = new("review", "The day by which an editor should review it.") { IsEnd = true, IsDay = true };
    private static readonly MapListField Timeline = new(
        "timeline",
        "What happened when: a list of date and text. Readers see each entry from its date.",
        () => EntrySchema)
    { MaxCount = 1000 };

    public static Schema Schema { get; } = new(
        "an explainer", CommonFields.Title, CommonFields.Lede, ArticleFields.DateField, CommonFields.Updated, Review, Timeline,
        CommonFields.Topics, CommonFields.Image, CommonFields.Sources, CommonFields.Status, CommonFields.Embargo, CommonFields.Expires,
        CommonFields.Language, CommonFields.Aliases);

    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var document = SourceDocument.Read(source, diagnostics);
        if (!document.FrontMatter.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schema, rules.Zone, diagnostics);
        var publication = fields.ReadPublication(CommonFields.Status);
        var date = ArticleFields.ReadDate(fields, source.Path, DatedPath.Read(source.Path).Date, publication, rules, diagnostics);
        DateOrder.CheckExpiry(date, publication, fields.Where(CommonFields.Expires), diagnostics);
        var ownLanguage = fields.ReadLanguage();
        var language = rules.LanguageOf(ownLanguage);
        var lede = PlainLine.Typeset(fields.Text(CommonFields.Lede), language);
        var id = IdOf(source.Path);
        UrlParts.CheckId(id, source.DisplayPath, diagnostics);
        return new ParsedEdition
        {
            Path = source.Path,
            Folder = source.Folder,
            Id = id,
            Address = rules.Urls.BackgroundOf(Slug.From(id)),
            Publication = publication,
            Title = fields.ReadTitle(language),
            Lede = lede,
            Opening = document.Opening(lede, language),
            Updated = fields.ReadUpdated(date, diagnostics),
            Aliases = fields.List(CommonFields.Aliases),
            Language = ownLanguage,
            BodyFingerprint = document.BodyFingerprint,
            Pointers = document.Pointers(rules, diagnostics),
            Date = date,
            Review = ReadReview(fields, date, diagnostics),
            Timeline = ReadTimeline(fields, language),
            Topics = fields.ReadTopics(diagnostics),
            Image = fields.ReadImage(language, diagnostics),
            Sources = fields.ReadSources(),
        };
    }

    /// <summary>
    /// The explainer's id: <c>libya-crisis</c> for <c>backgrounds/libya-crisis/2019-04-10.md</c> and <c>backgrounds/libya-crisis.md</c>.
    /// </summary>
    public static string IdOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 ? parts[1] : System.IO.Path.GetFileNameWithoutExtension(parts[^1]);
    }

    private static Moment? ReadReview(FieldReader fields, Moment published, DiagnosticBag diagnostics)
    {
        var review = fields.Moment(Review);
        DateOrder.CheckNotBefore(published, review, Review, fields.Where(Review), diagnostics);
        return review;
    }

    private static ImmutableArray<TimelineEntry> ReadTimeline(FieldReader fields, string language) =>
    [
        .. fields.MapList(Timeline)
            .Select(e => new TimelineEntry(e.Moment(EntryDate) ?? default, PlainLine.Typeset(e.Text(EntryText), language)))
            .OrderBy(e => e.Date.At),
    ];
}
