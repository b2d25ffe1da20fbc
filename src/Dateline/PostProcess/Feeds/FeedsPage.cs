using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// The page that says what feeds are and lists them. A newsroom can have a page of its own at its address. Of topics and authors it lists
/// those with the most stories, so a new story rarely changes it.
/// </summary>
internal static class FeedsPage
{
    public const string Address = "/feeds/";

    private const int MostOfKind = 20;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) => newsroom.GivenUp.Contains(Address)
        ? []
        : [new ClaimedAddress(Address) { GivesWay = true, Sitemap = SitemapGroup.Index }];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        return newsroom.GivenUp.Contains(Address)
            ? []
            : [builder.Page(Address, strings, () => (Head(builder, strings), View(newsroom, builder, strings)))];
    }

    private static Head Head(PageBuilder builder, LocaleStrings strings)
    {
        var site = builder.Site;
        var head = PageHeads.Create(
            builder, strings, Address, strings["feeds"], strings.Fill("feeds_description", "site", site.Name));
        return head with
        {
            Feeds =
            [
                .. PageHeads.SiteFeeds(builder, FeedFormats.Of(site)),
                new FeedLink(strings["feeds_opml"], builder.Url(OutlineFile.Address), OutlineFile.MediaType),
            ],
        };
    }

    private static FeedsView View(Newsroom newsroom, PageBuilder builder, LocaleStrings strings) => new(
        strings.Label("feeds"),
        [.. FeedDirectory.Of(newsroom, builder).Select(kind => Group(builder, strings, kind))],
        builder.Url(OutlineFile.Address));

    private static FeedGroup Group(PageBuilder builder, LocaleStrings strings, ListedFeeds kind)
    {
        var shown = kind.Index.Length == 0
            ? kind.Feeds
            : [.. kind.Feeds.Index().OrderByDescending(f => f.Item.Uses).Take(MostOfKind).OrderBy(f => f.Index).Select(f => f.Item)];
        return new FeedGroup(
            strings.Label(kind.Word),
            ImmutableArray.CreateRange(shown, feed => Entry(builder, strings, kind, feed)),
            shown.Length < kind.Feeds.Length ? builder.Link(strings, kind.Word, kind.Index) : null);
    }

    private static FeedEntry Entry(PageBuilder builder, LocaleStrings strings, ListedFeeds kind, ListedFeed feed) => new(
        new LinkView(feed.Word.Length > 0 ? strings.Label(feed.Word) : feed.Name, builder.Url(feed.List))
        {
            Lang = feed.Language.Length > 0 ? PageBuilder.ForeignTo(strings, feed.Language) : "",
        },
        [.. kind.AddressesOf(feed).Select(f => new LinkView(f.Format, builder.Url(f.Address)))]);
}
