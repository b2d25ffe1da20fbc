using System.Buffers;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>The shapes of addresses in <c>site.yml</c>; each must keep its documents apart and be readable back.</summary>
internal static class UrlFields
{
    private static readonly Field Article = new(
        "article", "An article's address: /{year}/{month}/{day}/{slug}/.")
    { Format = ValueFormat.ArticleShape };
    private static readonly Field Section = new("section", "A section's address: /{id}/.") { Format = ValueFormat.IdShape };
    private static readonly Field Topic = new("topic", "A topic's address: /topics/{id}/.") { Format = ValueFormat.IdShape };
    private static readonly Field Author = new("author", "An author's address: /authors/{id}/.") { Format = ValueFormat.IdShape };
    private static readonly Field Background = new(
        "background", "An explainer's address: /backgrounds/{id}/.")
    { Format = ValueFormat.IdShape };
    private static readonly Field Page = new("page", "A page's address: /{slug}/.") { Format = ValueFormat.SlugShape };
    private static readonly Field News = new("news", "The address of all news: /news/.") { Format = ValueFormat.FixedShape };
    private static readonly Field Corrections = new(
        "corrections", "The address of the corrections: /corrections/.")
    { Format = ValueFormat.FixedShape };

    public static readonly Schema Schema = new("urls", Article, Section, Topic, Author, Background, Page, News, Corrections);

    // Slugs and ids are put into it, and the whole must stay an address.
    private const int LongestShape = 400;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("{}?#%\\ ");

    public static UrlPatterns Read(FieldReader site, MapField field, DiagnosticBag diagnostics)
    {
        var usual = new UrlPatterns();
        if (site.Map(field) is not { } urls)
        {
            return usual;
        }

        string Pattern(Field key, string otherwise, params ReadOnlySpan<string> places)
        {
            var written = urls.Located(key);
            return written.IsEmpty ? otherwise : Check(written, otherwise, places, diagnostics);
        }

        var patterns = new UrlPatterns
        {
            Article = Pattern(Article, usual.Article, "{slug}", "{year}", "{month}", "{day}"),
            Section = Pattern(Section, usual.Section, "{id}"),
            Topic = Pattern(Topic, usual.Topic, "{id}"),
            Author = Pattern(Author, usual.Author, "{id}"),
            Background = Pattern(Background, usual.Background, "{id}"),
            Page = Pattern(Page, usual.Page, "{slug}"),
            News = Pattern(News, usual.News),
            Corrections = Pattern(Corrections, usual.Corrections),
        };
        CheckIndexes(patterns, urls, diagnostics);
        return patterns;
    }

    /// <summary>
    /// Topics, authors and explainers each have an index, at the pattern's part before the id, where nothing else may stand.
    /// </summary>
    private static void CheckIndexes(UrlPatterns patterns, FieldReader urls, DiagnosticBag diagnostics)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "/" };
        foreach (var (field, address) in (ReadOnlySpan<(Field, string)>)
            [
                (News, patterns.News), (Corrections, patterns.Corrections), (Background, UrlPatterns.IndexOf(patterns.Background)),
                (Topic, UrlPatterns.IndexOf(patterns.Topic)), (Author, UrlPatterns.IndexOf(patterns.Author)),
            ])
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

    /// <summary>The first of the places must be there, the others may.</summary>
    private static string Check(Located written, string otherwise, ReadOnlySpan<string> places, DiagnosticBag diagnostics)
    {
        var rest = written.Value;
        foreach (var place in places)
        {
            rest = rest.Replace(place, "x", StringComparison.Ordinal);
        }

        var isGood = rest.StartsWith('/') && rest.EndsWith('/') && rest.AsSpan().IndexOfAny(Forbidden) < 0
            && UrlParts.SiteAddressFault(rest) is null && rest.Length <= LongestShape && !ReservedPrefixes.Include(rest)
            && (places.IsEmpty || written.Value.Contains(places[0], StringComparison.Ordinal));
        if (isGood)
        {
            return written.Value;
        }

        diagnostics.Error(
            Codes.BadAddress,
            written.Where,
            $"'{written.Value}' is not a valid pattern for these addresses",
            $"expected a pattern such as {otherwise}, with a slash at both ends");
        return otherwise;
    }
}
