using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Pages;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// All lists that have feeds, by kind, for the page of feeds and for feed readers. Nothing in it changes with a story, unless the story
/// brings the first of a topic or an author.
/// </summary>
internal static class FeedDirectory
{
    public static IEnumerable<ListedFeeds> Of(Newsroom newsroom, PageBuilder builder)
    {
        var (site, strings) = (newsroom.Site, builder.OwnStrings);
        ImmutableArray<FeedFormat> all = FeedFormats.Of(site), main = [FeedFormats.MainOf(site)];
        ListedFeeds[] kinds =
        [
            new("all_news", all, [new ListedFeed(site.Name, SiteFeed.List)]),
            new("sections", all, [.. site.AllSections.Select(s => new ListedFeed(s.Name, s.Address))]),
            new("explainers", main, [.. BackgroundPages.NewestFirst(newsroom).Select(Feed)])
            { Index = BackgroundPages.IndexAddress(site) },
            new("topics", main, [.. newsroom.ByTopic.Select(t => new ListedFeed(t.Key.Name, t.Key.Address) { Uses = t.Value.Length })])
            { Index = TopicPages.IndexAddress(site) },
            new("series", main, [.. newsroom.BySeries.Select(s => Feed(s.Series))]) { Index = SeriesPages.IndexAddress(site) },
            new("authors", main, [.. newsroom.ByAuthor.Select(a => new ListedFeed(a.Key.Name, a.Key.Address) { Uses = a.Value.Length })])
            { Index = AuthorPages.IndexAddress(site) },
            new("podcasts", [], [.. newsroom.Podcasts.Select(p => new ListedFeed(p.Title, p.List)
                { Own = p.Address, Language = p.Language })]),
            new("corrections", main, [new ListedFeed(strings["corrections"], site.Urls.Corrections) { Word = "corrections" }]),
        ];
        return kinds.Where(k => !k.Feeds.IsEmpty);
    }

    private static ListedFeed Feed(Background background) =>
        new(background.Newest.Title, background.Address) { Language = background.Newest.Language };

    private static ListedFeed Feed(Series series) => new(series.Name, series.Address) { Language = series.Language };
}

/// <summary>The lists of a kind, named by a word of the theme, and the formats of their feeds.</summary>
internal sealed record ListedFeeds(string Word, ImmutableArray<FeedFormat> Formats, ImmutableArray<ListedFeed> Feeds)
{
    /// <summary>The address of the page that lists them all; empty if there is none.</summary>
    public string Index { get; init; } = "";

    /// <summary>The addresses of the feeds of a list, by the names of their formats.</summary>
    public IEnumerable<(string Format, string Address)> AddressesOf(ListedFeed feed) => feed.Own.Length > 0
        ? [(Rss.Format.Name, feed.Own)]
        : Formats.Select(f => (f.Name, f.AddressIn(feed.List)));
}

/// <summary>A list that has a feed: its name and its address.</summary>
internal sealed record ListedFeed(string Name, string List)
{
    /// <summary>The address of the feed if it is not below that of the list; empty otherwise.</summary>
    public string Own { get; init; } = "";

    /// <summary>The theme's word that is its name; empty for a name of the newsroom's.</summary>
    public string Word { get; init; } = "";

    /// <summary>Its language; empty for the site's.</summary>
    public string Language { get; init; } = "";

    /// <summary>How many stories it lists, as far as that orders them.</summary>
    public int Uses { get; init; }
}
