using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A listing for each series that has a public story, in the order of its parts; its feed; and the index of series.</summary>
internal static class SeriesPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) => newsroom.BySeries.IsEmpty
        ? []
        : newsroom.BySeries.Select(s => Listing.Claim(newsroom, s.Series.Address, s.Parts, $"the series '{s.Series.Name}'"))
            .Prepend(IndexPages.Claim(IndexAddress(newsroom.Site), () => newsroom.BySeries.Select(s => s.ByDate[0].Date)));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) => newsroom.BySeries.IsEmpty
        ? []
        : newsroom.BySeries.SelectMany(s => LayOutSeries(builder, s)).Prepend(Index(newsroom, builder));

    /// <summary>The place of a story in its series; null if it is in none.</summary>
    public static SeriesPlace? PlaceOf(Newsroom newsroom, Article article)
    {
        if (article.Series is not { } series || Find(newsroom, series) is not { } parts)
        {
            return null;
        }

        var place = parts.PlaceOf(article);
        return new SeriesPlace(
            series, place + 1, parts.Parts.Length, place > 0 ? parts.Parts[place - 1] : null,
            place + 1 < parts.Parts.Length ? parts.Parts[place + 1] : null);
    }

    public static SeriesView? View(PageBuilder builder, LocaleStrings strings, SeriesPlace? place) => place is null
        ? null
        : new SeriesView(
            new LinkView(place.Series.Name, builder.Url(place.Series.Address))
            {
                Lang = PageBuilder.ForeignTo(strings, LanguageOf(builder, place.Series)),
            },
            place.Count == 1 ? "" : LocaleStrings.Filled(
                strings.FillLabel("series_part", "number", strings.Number(place.Number)), "count", strings.Number(place.Count)),
            Link(builder, strings, place.Previous),
            Link(builder, strings, place.Next));

    private static LinkView? Link(PageBuilder builder, LocaleStrings strings, Article? part) =>
        part is null ? null : builder.Link(part, strings);

    private static SeriesParts? Find(Newsroom newsroom, Series series)
    {
        foreach (var parts in newsroom.BySeries)
        {
            if (ReferenceEquals(parts.Series, series))
            {
                return parts;
            }
        }

        return null;
    }

    private static IEnumerable<Page> LayOutSeries(PageBuilder builder, SeriesParts parts)
    {
        var series = parts.Series;
        var strings = builder.Strings(LanguageOf(builder, series));
        var listing = new Listing("series", series.Address, series.Name, series.Description)
        {
            Language = series.Language,
            Summary = strings.Fill("series_description", "name", series.Name),
            Above = [builder.Link(strings, "series", IndexAddress(builder.Site))],
            IsInOrder = true,
        };
        return listing.Pages(parts.Parts, builder).Concat(ListingFeed.LayOut(listing, parts.ByDate, builder));
    }

    private static Page Index(Newsroom newsroom, PageBuilder builder) =>
        IndexPages.Page(builder, "series", IndexAddress(builder.Site), () =>
        [
            new IndexGroup(
                "",
                [.. newsroom.BySeries
                    .Select(s => Entry(builder, s.Series))
                    .OrderBy(e => e.Name, StringComparer.Ordinal)]),
        ]);

    private static IndexEntry Entry(PageBuilder builder, Series series) => new(
        series.Name, builder.Url(series.Address), series.Description, null,
        PageBuilder.ForeignTo(builder.OwnStrings, LanguageOf(builder, series)));

    private static string LanguageOf(PageBuilder builder, Series series) =>
        series.Language.Length > 0 ? series.Language : builder.Site.Language;

    public static string IndexAddress(SiteConfig site) => UrlPatterns.IndexOf(site.Urls.Series);
}

/// <summary>The place of a story in its series, counted from 1, and its neighbours.</summary>
internal sealed record SeriesPlace(Series Series, int Number, int Count, Article? Previous, Article? Next)
{
    public void AddTo(ref Fingerprint fingerprint)
    {
        fingerprint.Add(Series);
        fingerprint.Add(Number);
        fingerprint.Add(Count);
        Add(ref fingerprint, Previous);
        Add(ref fingerprint, Next);
    }

    private static void Add(ref Fingerprint fingerprint, Article? part)
    {
        fingerprint.Add(part is not null);
        if (part is not null)
        {
            fingerprint.Add(part.Title);
            fingerprint.Add(part.Address);
            fingerprint.Add(part.Language);
        }
    }
}
