using System.Buffers;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads the patterns of addresses in <c>site.yml</c>. Every document must get an address of its own.</summary>
internal static class UrlFields
{
    private static readonly Field Article = new(
        "article", "An article's address: /{year}/{month}/{day}/{slug}/. {section} is possible, too.")
    { Format = ValueFormat.ArticlePattern };
    private static readonly Field Section = new("section", "A section's address: /{id}/.") { Format = ValueFormat.IdPattern };
    private static readonly Field Topic = new("topic", "A topic's address: /topics/{id}/.") { Format = ValueFormat.IdPattern };
    private static readonly Field Author = new("author", "An author's address: /authors/{id}/.") { Format = ValueFormat.IdPattern };
    private static readonly Field Series = new("series", "A series' address: /series/{id}/.") { Format = ValueFormat.IdPattern };
    private static readonly Field Background = new(
        "background", "An explainer's address: /backgrounds/{id}/.")
    { Format = ValueFormat.IdPattern };
    private static readonly Field Page = new("page", "A page's address: /{slug}/.") { Format = ValueFormat.SlugPattern };
    private static readonly Field News = new("news", "The address of all news: /news/.") { Format = ValueFormat.FixedAddress };
    private static readonly Field Corrections = new(
        "corrections", "The address of the corrections: /corrections/.")
    { Format = ValueFormat.FixedAddress };

    public static readonly Schema Schema = new("urls", Article, Section, Topic, Author, Series, Background, Page, News, Corrections);

    // Slugs and ids are added to it, and the whole must not be too long for an address.
    private const int MaxPatternLength = 400;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("{}?#%\\ ");

    public static UrlPatterns Read(FieldReader site, MapField field, DiagnosticBag diagnostics)
    {
        var defaults = new UrlPatterns();
        if (site.Map(field) is not { } urls)
        {
            return defaults;
        }

        string Pattern(Field key, string fallback, params ReadOnlySpan<string> places)
        {
            var written = urls.Located(key);
            return written.IsEmpty ? fallback : Check(written, fallback, places, diagnostics);
        }

        var patterns = new UrlPatterns
        {
            Article = Pattern(Article, defaults.Article, "{slug}", "{year}", "{month}", "{day}", "{section}"),
            Section = Pattern(Section, defaults.Section, "{id}"),
            Topic = Pattern(Topic, defaults.Topic, "{id}"),
            Author = Pattern(Author, defaults.Author, "{id}"),
            Series = Pattern(Series, defaults.Series, "{id}"),
            Background = Pattern(Background, defaults.Background, "{id}"),
            Page = Pattern(Page, defaults.Page, "{slug}"),
            News = Pattern(News, defaults.News),
            Corrections = Pattern(Corrections, defaults.Corrections),
        };
        CheckIndexes(patterns, urls, diagnostics);
        return patterns;
    }

    /// <summary>
    /// Topics, authors, series and explainers each have an index page, at the part of the pattern before the id. Reports an index that has
    /// the same address as another page.
    /// </summary>
    private static void CheckIndexes(UrlPatterns patterns, FieldReader urls, DiagnosticBag diagnostics)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "/" };
        ReadOnlySpan<(Field, string)> lists =
        [
            (News, patterns.News),
            (Corrections, patterns.Corrections),
            (Background, UrlPatterns.IndexOf(patterns.Background)),
            (Topic, UrlPatterns.IndexOf(patterns.Topic)),
            (Author, UrlPatterns.IndexOf(patterns.Author)),
            (Series, UrlPatterns.IndexOf(patterns.Series)),
        ];
        foreach (var (field, address) in lists)
        {
            if (!taken.Add(address))
            {
                diagnostics.Error(
                    Codes.AddressTaken,
                    urls.Where(field),
                    $"the list at {address}, of '{field.Name}', is at the address of another page",
                    hint: "change the part before the id");
            }
        }
    }

    /// <summary>Checks a pattern. The first of <paramref name="places"/> is required, the others are optional.</summary>
    private static string Check(Located written, string fallback, ReadOnlySpan<string> places, DiagnosticBag diagnostics)
    {
        var rest = written.Value;
        foreach (var place in places)
        {
            rest = rest.Replace(place, "x", StringComparison.Ordinal);
        }

        var isAddress = rest.StartsWith('/') && rest.EndsWith('/') && rest.AsSpan().IndexOfAny(Forbidden) < 0
            && UrlParts.SiteAddressFault(rest) is null && rest.Length <= MaxPatternLength && !ReservedPrefixes.Include(rest);
        var hasRequiredPlace = places.IsEmpty || written.Value.Contains(places[0], StringComparison.Ordinal);
        if (isAddress && hasRequiredPlace)
        {
            return written.Value;
        }

        diagnostics.Error(
            Codes.BadAddress,
            written.Where,
            $"'{written.Value}' is not a valid pattern for these addresses",
            $"expected a pattern such as {fallback}, with a slash at both ends");
        return fallback;
    }
}
