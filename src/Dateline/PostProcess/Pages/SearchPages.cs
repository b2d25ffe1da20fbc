using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Searching;
using Dateline.Theme;
using Dateline.Theme.Security;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The pages on which readers search, one for each language that has stories. They are the same whether the index could be made or not, so
/// that a site does not depend on the machine that builds it: a page without an index says so and leads to the topics.
/// </summary>
internal static class SearchPages
{
    /// <summary>The name of the script that these pages alone load.</summary>
    public const string Script = "search.js";

    private const string Address = "/search/";

    // The newest period may have begun yesterday; then the one before it is read at once, too.
    private const int FewStories = 300;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) => newsroom.Site.Search
        ? LanguagesOf(newsroom).Select(l => new ClaimedAddress(AddressOf(newsroom.Site, l))
        {
            Where = newsroom.Site.SearchWhere,
            Below = l == newsroom.Site.Language ? ["index/"] : [],
        })
        : [];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Site.Search ? LanguagesOf(newsroom).Select(l => Page(newsroom, builder, l)) : [];

    /// <summary>The site's own language, and the others that stories are in.</summary>
    public static IEnumerable<string> LanguagesOf(Newsroom newsroom) =>
        newsroom.Articles.Select(a => a.Language).Distinct().Order(StringComparer.Ordinal).Prepend(newsroom.Site.Language).Distinct();

    /// <summary>The periods of a language's stories, newest first.</summary>
    public static ImmutableArray<SearchPeriod> PeriodsOf(Newsroom newsroom, string language) =>
        SearchPeriod.Of(language, [.. newsroom.Articles.Where(a => a.Language == language)]);

    /// <summary>The link to the search page of a language, or to that of the site's own.</summary>
    public static LinkView Link(Newsroom newsroom, PageBuilder builder, LocaleStrings strings)
    {
        var language = LanguagesOf(newsroom).Contains(strings.Language) ? strings.Language : newsroom.Site.Language;
        return builder.Link(strings, "search", AddressOf(newsroom.Site, language));
    }

    private static string AddressOf(SiteConfig site, string language) => language == site.Language ? Address : $"/{language}{Address}";

    private static Page Page(Newsroom newsroom, PageBuilder builder, string language)
    {
        var (strings, address) = (builder.Strings(language), AddressOf(newsroom.Site, language));
        return builder.Page(address, strings, () =>
        {
            var head = PageHeads.Create(
                builder, strings, address, strings["search"], strings.Fill("search_description", "site", builder.Site.Name));
            return (
                head with { Indexed = false, Allowed = [new AllowedSource(ResourceKind.Scripts, ContentPolicy.WebAssembly)] },
                new SearchView(
                    strings.Label("search"),
                    builder.Url(address),
                    Periods(PeriodsOf(newsroom, language), builder, strings),
                    [.. newsroom.ByTopic.Select(t => builder.Link(t.Key, strings))]));
        });
    }

    private static ImmutableArray<SearchPeriodView> Periods(
        ImmutableArray<SearchPeriod> periods, PageBuilder builder, LocaleStrings strings) =>
    [
        .. periods.Select((p, i) => new SearchPeriodView(
            p.Name,
            builder.Url(p.Address),
            Label(p, strings),
            i == 0 || (i == 1 && periods[0].Stories.Length < FewStories))),
    ];

    private static string Label(SearchPeriod period, LocaleStrings strings)
    {
        var label = strings.FillLabel("search_period", "from", strings.DayText(period.Stories[0].Date));
        label = LocaleStrings.Filled(label, "to", strings.DayText(period.Stories[^1].Date));
        return LocaleStrings.Filled(label, "count", period.Stories.Length.ToString(CultureInfo.InvariantCulture));
    }
}
