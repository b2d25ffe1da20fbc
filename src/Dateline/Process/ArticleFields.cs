using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>An article's front matter: what it may say, and how that is read.</summary>
internal static class ArticleFields
{
    private static readonly Field Date = new("date", "When it was first published: 2019-12-10 or 2019-12-10 14:30.");
    private static readonly Field Section = new("section", "One of the sections that site.yml declares.");
    private static readonly Field Kicker = new("kicker", "A word or two above the headline.");
    private static readonly Field Place = new("place", "The dateline's city.");
    private static readonly Field Source = new("source", "The agency that the dateline names.");
    private static readonly Field Authors = new("authors", "Who wrote it: ids from authors/, or the names of outside writers.");
    private static readonly Field Backgrounds = new("backgrounds", "Explainers to show below it: [libya-crisis], or with @latest or @2019-04-10.");
    private static readonly Field Corrections = new("corrections", "What was wrong and when it was put right: a list of date and text.");
    private static readonly Field Withdrawn = new("withdrawn", "When and why it was taken back: date and reason.");
    private static readonly Field Related = new("related", "Older articles to show beside it, by the paths of their files.");
    private static readonly Field Priority = new("priority", "Its weight on the front page: 1, the most important, to 9.");
    private static readonly Field Translations = new("translations", "The same story in other languages, by the paths of their files.");
    private static readonly Field Canonical = new("canonical", "The address of the original, when this is a copy.");
    private static readonly Field Kind = new("kind", "Story, live or link.");

    private static readonly Field CorrectionDate = new("date", "When the correction was made.");
    private static readonly Field CorrectionText = new("text", "What was wrong and what is right.");
    private static readonly Schema CorrectionSchema = new("a correction", CorrectionDate, CorrectionText);

    private static readonly Field WithdrawnDate = new("date", "When it was taken back.");
    private static readonly Field WithdrawnReason = new("reason", "Why, in words for its readers.");
    private static readonly Schema WithdrawnSchema = new("a withdrawal", WithdrawnDate, WithdrawnReason);

    public static Schema Schema { get; } = new(
        "an article",
        Shared.Title, Shared.Lede, Date, Shared.Updated, Section, Kicker, Place, Source, Authors, Shared.Topics, Backgrounds, Shared.Image, Corrections, Shared.Status, Withdrawn, Shared.Embargo,
        Shared.Expires, Shared.Slug, Shared.Aliases, Related, Shared.Sources, Priority, Shared.Language, Translations, Canonical, Kind);

    public static Draft? Read(SourceFile file, BuildContext context)
    {
        var document = Document.Read(file, context);
        if (!document.Front.Readable)
        {
            return null;
        }

        var extra = context.Site.Fields.Select(f => new Field(f.Name, f.Description)).ToArray();
        var fields = document.Fields(extra.Length == 0 ? Schema : Schema.With(extra), context);
        var path = DatedPath.Read(file.Path);
        var standing = fields.ReadStanding(canBeWithdrawn: true);
        return new ArticleDraft
        {
            Path = file.Path,
            Shown = document.Shown,
            FromPath = path,
            Title = fields.RequiredLocated(Shared.Title),
            Lede = fields.Text(Shared.Lede),
            Date = ReadDate(fields, path.Date, context),
            Updated = fields.Moment(Shared.Updated),
            Section = fields.RequiredLocated(Section),
            Kicker = fields.Text(Kicker),
            Place = fields.Text(Place),
            Agency = fields.Text(Source),
            Authors = fields.List(Authors),
            Topics = fields.List(Shared.Topics),
            Backgrounds = fields.List(Backgrounds),
            Image = fields.ReadImage(context.Diagnostics),
            Corrections = ReadCorrections(fields),
            Withdrawn = ReadWithdrawal(fields, standing),
            Standing = standing,
            Slug = fields.Located(Shared.Slug),
            Aliases = fields.List(Shared.Aliases),
            Related = fields.List(Related),
            Translations = fields.List(Translations),
            Sources = fields.ReadSources(),
            Priority = fields.Number(Priority, otherwise: 5, least: 1, most: 9),
            Language = fields.Located(Shared.Language),
            Kind = fields.Choice(Kind, ("story", ArticleKind.Story), ("live", ArticleKind.Live), ("link", ArticleKind.Link)),
            Canonical = fields.Web(Canonical),
            Extra = [.. extra.Where(fields.Has).Select(f => new ExtraValue(f.Name, fields.Text(f)))],
            Body = document.Body(context),
        };
    }

    internal static Moment ReadDate(Fields fields, DateOnly? fromPath, BuildContext context)
    {
        if (fields.Has(Date) && !fields.Located(Date).IsEmpty)
        {
            return fields.Moment(Date) ?? default;
        }

        if (fromPath is { } day)
        {
            return new Moment(context.Site.Zone.At(day.ToDateTime(TimeOnly.MinValue)), HasTime: false);
        }

        fields.Missing(Date, fields.Where(Date));
        return default;
    }

    internal static Field DateField => Date;

    private static ImmutableArray<Correction> ReadCorrections(Fields fields) =>
    [
        .. fields.Maps(Corrections, CorrectionSchema)
            .Select(c => new Correction(c.RequiredMoment(CorrectionDate), c.Required(CorrectionText)))
            .OrderBy(c => c.Date.At),
    ];

    private static WithdrawalDraft ReadWithdrawal(Fields fields, Standing standing)
    {
        var withdrawn = fields.Map(Withdrawn, WithdrawnSchema);
        if (withdrawn is not null && standing.Status != Status.Withdrawn)
        {
            fields.Wrong(withdrawn.Start, Withdrawn, "is said of a story whose status is not withdrawn", "add status: withdrawn");
        }

        return withdrawn is null ? new WithdrawalDraft(null, "") : new WithdrawalDraft(withdrawn.Moment(WithdrawnDate), withdrawn.Text(WithdrawnReason));
    }
}
