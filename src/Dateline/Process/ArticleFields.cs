using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    private static readonly Field Related = new("related", "Older articles to show beside it, by the paths of their files.");
    private static readonly Field Priority = new("priority", "Its weight on the front page: 1, the most important, to 9.");
    private static readonly Field Translations = new("translations", "The same story in other languages, by the paths of their files.");
    private static readonly Field Canonical = new("canonical", "The address of the original, when this is a copy or a link.");
    private static readonly Field Kind = new("kind", "Story, live or link.");

    /// <summary>The schema of each site, whose own fields are the same for all of its articles.</summary>
    private static readonly ConditionalWeakTable<SiteConfig, Schema> Schemas = [];

    public static Schema Schema { get; } = new(
        "an article",
        Shared.Title, Shared.Lede, Date, Shared.Updated, Section, Kicker, Place, Source, Authors, Shared.Topics, Backgrounds, Shared.Image, MistakeFields.Corrections, Shared.Status, MistakeFields.Withdrawn, Shared.Embargo,
        Shared.Expires, Shared.Slug, Shared.Aliases, Related, Shared.Sources, Priority, Shared.Language, Translations, Canonical, Kind);

    public static Draft? Read(SourceFile file, BuildContext context)
    {
        var document = Document.Read(file, context);
        if (!document.Front.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schemas.GetValue(context.Site, SchemaOf), context);
        var path = DatedPath.Read(file.Path);
        var standing = fields.ReadStanding(canBeWithdrawn: true);
        var date = ReadDate(fields, path.Date, standing, context);
        DateOrder.Seen(date, standing, fields.Where(Shared.Expires), context.Diagnostics);
        var kind = fields.Choice(Kind, ("story", ArticleKind.Story), ("live", ArticleKind.Live), ("link", ArticleKind.Link));
        return new ArticleDraft
        {
            Path = file.Path,
            Shown = document.Shown,
            FromPath = path,
            Title = fields.RequiredLocated(Shared.Title),
            Lede = fields.Text(Shared.Lede),
            Date = date,
            Updated = fields.ReadUpdated(date, context.Diagnostics),
            Section = fields.RequiredLocated(Section),
            Kicker = fields.Text(Kicker),
            Place = fields.Text(Place),
            Agency = fields.Text(Source),
            Authors = fields.Ids(Authors),
            Topics = fields.ReadTopics(context.Diagnostics),
            Backgrounds = fields.Ids(Backgrounds),
            Image = fields.ReadImage(context.Diagnostics),
            Corrections = fields.ReadCorrections(date, context.Diagnostics),
            Withdrawn = fields.ReadWithdrawal(standing, date, context.Diagnostics),
            Standing = standing,
            Slug = fields.Located(Shared.Slug),
            Aliases = fields.List(Shared.Aliases),
            Related = fields.Ids(Related),
            Translations = fields.Ids(Translations),
            Sources = fields.ReadSources(),
            Priority = fields.Number(Priority, otherwise: 5, least: 1, most: 9),
            Language = fields.ReadLanguage(),
            Kind = kind,
            Canonical = ReadCanonical(fields, kind),
            Extra = ReadExtra(fields, context.Site),
            Pointers = document.Pointers(context),
        };
    }

    /// <summary>The usual fields and the site's own.</summary>
    private static Schema SchemaOf(SiteConfig site) =>
        site.Fields.IsEmpty ? Schema : Schema.With(site.Fields.Select(f => new Field(f.Name, f.Description)));

    /// <summary>The date that is written or that the path says. A draft does without: it will be known when the draft is done.</summary>
    internal static Moment ReadDate(Fields fields, DateOnly? fromPath, Standing standing, BuildContext context)
    {
        if (fields.Value(Date) is not (null or YamlScalar { Value: "" }))
        {
            var written = fields.Moment(Date) ?? default;
            DateOrder.NearPath(fromPath, written, fields.Where(Date), context.Diagnostics);
            return written;
        }

        if (fromPath is { } day)
        {
            return new Moment(context.Site.Zone.At(day.ToDateTime(TimeOnly.MinValue)), HasTime: false);
        }

        if (standing.Status != Status.Draft)
        {
            fields.Missing(Date, fields.Where(Date));
        }

        return default;
    }

    internal static Field DateField => Date;

    private static ImmutableArray<ExtraValue> ReadExtra(Fields fields, SiteConfig site) =>
        site.Fields.IsEmpty ? [] : [.. fields.Schema.Fields.TakeLast(site.Fields.Length).Where(fields.Has).Select(f => new ExtraValue(f.Name, fields.Text(f)))];

    private static string ReadCanonical(Fields fields, ArticleKind kind)
    {
        if (kind == ArticleKind.Link && !fields.Has(Canonical))
        {
            fields.Missing(Canonical, fields.Where(Kind), "a link");
        }

        return fields.Web(Canonical);
    }
}
