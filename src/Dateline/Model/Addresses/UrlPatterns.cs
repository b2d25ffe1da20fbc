using System.Globalization;

namespace Dateline.Model.Addresses;

/// <summary>
/// The URL patterns of the site. Each starts and ends with a slash and has placeholders such as <c>{year}</c> and <c>{slug}</c>.
/// </summary>
internal sealed record UrlPatterns
{
    private const string Default = "/{year}/{month}/{day}/{slug}/";

    private const string SectionPlace = "{section}";

    /// <summary>
    /// Placeholders: <c>{year}</c>, <c>{month}</c>, <c>{day}</c> (in the site's time zone), <c>{section}</c> and <c>{slug}</c>. With the
    /// section in it, the address of a story changes when the story moves to another one.
    /// </summary>
    public string Article { get; init; } = Default;

    public string Section { get; init; } = "/{id}/";

    public string Topic { get; init; } = "/topics/{id}/";

    public string Author { get; init; } = "/authors/{id}/";

    public string Series { get; init; } = "/series/{id}/";

    public string Background { get; init; } = "/backgrounds/{id}/";

    public string Page { get; init; } = "/{slug}/";

    public string News { get; init; } = "/news/";

    public string Corrections { get; init; } = "/corrections/";

    // The default pattern has a fast path, because a site may have a million articles.
    public string ArticleOf(DateOnly day, string section, string slug) => Article == Default
        ? string.Create(CultureInfo.InvariantCulture, $"/{day.Year:0000}/{day.Month:00}/{day.Day:00}/{slug}/")
        : Article
            .Replace("{year}", day.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", day.Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", day.Day.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(SectionPlace, PartOf(section), StringComparison.Ordinal)
            .Replace("{slug}", slug, StringComparison.Ordinal);

    /// <summary>Whether the addresses of stories have their section in them.</summary>
    public bool NameSections => Article.Contains(SectionPlace, StringComparison.Ordinal);

    public string SectionOf(string id) => Fill(Section, id);

    public string TopicOf(string id) => Fill(Topic, id);

    public string AuthorOf(string id) => Fill(Author, id);

    public string SeriesOf(string id) => Fill(Series, id);

    public string BackgroundOf(string id) => Fill(Background, id);

    public string PageOf(string slug) => Page.Replace("{slug}", slug, StringComparison.Ordinal);

    /// <summary>The address of the index of explainers, topics, authors or series: the part of the pattern before the id.</summary>
    public static string IndexOf(string pattern) => pattern[..pattern.IndexOf('{')];

    // What can't be the id of a section is reported where it is written, and must not become a path.
    private static string PartOf(string section) =>
        section.ToLowerInvariant() is var id && Array.TrueForAll(id.Split('/'), Slug.IsSlug) ? id : "section";

    private static string Fill(string pattern, string id) => pattern.Replace("{id}", id, StringComparison.Ordinal);
}
