using System.Globalization;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>The values for a new article. The date is as it will be written in the file.</summary>
internal sealed record ArticlePlan(
    string Title,
    string Lede,
    string Section,
    string Place,
    string? Date,
    string? Slug,
    string? Language,
    string Status,
    IReadOnlyCollection<string> Authors,
    IReadOnlyCollection<string> Topics,
    IReadOnlyCollection<string> Backgrounds)
{
    /// <summary>The id of its label; empty for plain news.</summary>
    public string Label { get; init; } = "";

    /// <summary>The id of the series that it is a part of; empty if it is none.</summary>
    public string Series { get; init; } = "";

    /// <summary>Whether it reports live, in entries with times.</summary>
    public bool IsLive { get; init; }

    public bool IsDraft => Status == "draft";
}

/// <summary>Makes new documents: the path of each, and text for the writer to start from.</summary>
internal static class NewDocuments
{
    public static NewDocument Article(ArticlePlan plan, SiteConfig site, DateTimeOffset now)
    {
        var (day, slug) = (DayOf(plan.Date, site, now), SlugOf(plan.Slug, plan.Title));
        var fields =
            FrontMatterTemplate.Line("title", plan.Title) + FrontMatterTemplate.Line("lede", plan.Lede) + DateLine(plan.Date, site)
            + FrontMatterTemplate.Line("section", plan.Section) + FrontMatterTemplate.Line("place", plan.Place)
            + FrontMatterTemplate.Line("authors", plan.Authors) + FrontMatterTemplate.Line("topics", plan.Topics)
            + FrontMatterTemplate.Line("backgrounds", plan.Backgrounds) + LanguageLine(plan.Language, site)
            + LabelLines(plan, site) + (plan.Series.Length > 0 ? FrontMatterTemplate.Line("series", plan.Series) : "")
            + (plan.IsLive ? FrontMatterTemplate.Line("kind", "live") + FrontMatterTemplate.Line("key_points", "") : "")
            + FrontMatterTemplate.Line("id", PermanentId.Create(site.Feeds.Id, day, slug)) + StatusLine(plan.Status);
        return new NewDocument(
            string.Create(CultureInfo.InvariantCulture, $"articles/{day:yyyy'/'MM'/'dd}-{slug}.md"),
            Text(fields, plan.Status, plan.IsLive ? FirstEntry(plan.Date, site, now) : "TK: what happened, where and when.\n"));
    }

    public static NewDocument Series(string name, string? slug, string description) =>
        new(
            $"series/{SlugOf(slug, name)}.yml",
            FrontMatterTemplate.Line("name", name) + FrontMatterTemplate.Line("description", description));

    /// <summary>The label, with placeholders in a draft for what it asks for.</summary>
    private static string LabelLines(ArticlePlan plan, SiteConfig site)
    {
        if (site.Labels.FirstOrDefault(l => l.Id == plan.Label) is not { } label)
        {
            return "";
        }

        var line = FrontMatterTemplate.Line("label", label.Id);
        return !plan.IsDraft ? line
            : label.IsLike(StoryLabel.Sponsored) ? line + "sponsor: {name: \"TK: who paid\", url: }\n"
            : label.IsLike(StoryLabel.Review) ? line + "review: {item: \"TK: what is reviewed\", type: thing}\n"
            : label.IsLike(StoryLabel.FactCheck) ? line + "claim: {text: \"TK: the claim\", by: \"TK: whose\", verdict: TK}\n"
            : line;
    }

    /// <summary>The text of a live story, with an entry whose time is the story's, else the present one.</summary>
    private static string FirstEntry(string? date, SiteConfig site, DateTimeOffset now)
    {
        var at = date is not null && Dates.Parse(date, site.Zone) is { HasTime: true } given ? given.At : site.Zone.Here(now);
        return $"""
            TK: what readers must know before they read the entries.

            ## {at.ToString("HH:mm", CultureInfo.InvariantCulture)} TK: what is new

            TK: what happened. The next entry begins with its own time, above this one or below.

            """;
    }

    /// <summary>The first edition of an explainer.</summary>
    public static NewDocument Background(
        string title,
        string lede,
        string? date,
        string? slug,
        string? language,
        string status,
        IReadOnlyCollection<string> topics,
        SiteConfig site,
        DateTimeOffset now)
    {
        var fields = FrontMatterTemplate.Line("title", title) + FrontMatterTemplate.Line("lede", lede) + DateLine(date, site)
            + FrontMatterTemplate.Line("topics", topics) + LanguageLine(language, site) + StatusLine(status);
        return new NewDocument(
            EditionPath(SlugOf(slug, title), date, site, now),
            Text(
                fields,
                status,
                """
                TK: what a reader must know, in a few paragraphs. Stories show the text above the next line.

                <!--more-->

                TK: the rest of the story.

                """));
    }

    /// <summary>
    /// The next edition of an explainer, made from the newest one: <paramref name="text"/>, in the file <paramref name="path"/>.
    /// </summary>
    public static NewDocument Edition(string id, string path, string text, string? date, string status, SiteConfig site, DateTimeOffset now)
    {
        var next = EditionPath(id, date, site, now);
        return new NewDocument(
            next,
            NextEdition.Create(
                text, DateLine(date, site) + StatusLine(status), movesDown: path.Split('/').Length < next.Split('/').Length));
    }

    public static NewDocument Author(string name, string? slug, string kind, string role) =>
        new(
            $"authors/{SlugOf(slug, name)}.yml",
            FrontMatterTemplate.Line("name", name) + FrontMatterTemplate.Line("kind", kind) + FrontMatterTemplate.Line("role", role)
                + "bio:\n");

    public static NewDocument Topic(string name, string? slug, string kind, string description) =>
        new(
            $"topics/{SlugOf(slug, name)}.yml",
            FrontMatterTemplate.Line("name", name) + FrontMatterTemplate.Line("kind", kind)
                + FrontMatterTemplate.Line("description", description));

    /// <summary>
    /// A file. Only drafts get a placeholder as their text, so readers never see it. It has the mark TK, which 'check --publish' looks for.
    /// </summary>
    private static string Text(string fields, string status, string placeholder) =>
        $"---\n{fields}---\n{(status == "draft" ? placeholder : "")}";

    private static string EditionPath(string id, string? date, SiteConfig site, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"backgrounds/{id}/{DayOf(date, site, now):yyyy-MM-dd}.md");

    private static string SlugOf(string? slug, string name) => slug ?? Slug.From(name);

    /// <summary>The day of a date, in the site's time zone. Without a date, today.</summary>
    private static DateOnly DayOf(string? date, SiteConfig site, DateTimeOffset now) =>
        date is null ? DateOnly.FromDateTime(site.Zone.Here(now).Date) : Dates.Parse(date, site.Zone)?.Day ?? default;

    /// <summary>The field for a date with a time. The path already names the day.</summary>
    private static string DateLine(string? date, SiteConfig site) =>
        date is not null && Dates.Parse(date, site.Zone) is { HasTime: true } ? FrontMatterTemplate.Line("date", date) : "";

    private static string LanguageLine(string? language, SiteConfig site) =>
        language is null || language == site.Language ? "" : FrontMatterTemplate.Line("language", language);

    private static string StatusLine(string status) => status == "published" ? "" : FrontMatterTemplate.Line("status", status);
}
