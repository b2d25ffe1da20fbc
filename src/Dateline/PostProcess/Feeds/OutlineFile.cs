using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>All feeds in one file that feed readers import: OPML 2.0. Each list is in it once, with the feed in its first format.</summary>
internal static class OutlineFile
{
    public const string Address = "/feeds.opml";

    public const string MediaType = "text/x-opml";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        [new ViewPage(Address, () => View(newsroom, builder), Write)];

    private static OutlineView View(Newsroom newsroom, PageBuilder builder) => new(
        FeedItems.Title(builder.Site, builder.OwnStrings["feeds"]),
        [.. FeedDirectory.Of(newsroom, builder).Select(kind => new OutlineGroup(
            builder.OwnStrings[kind.Word],
            [.. kind.Feeds.Select(feed => Feed(builder, kind, feed))]))]);

    private static OutlineFeed Feed(PageBuilder builder, ListedFeeds kind, ListedFeed feed) => new(
        feed.List == SiteFeed.List || feed.Own.Length > 0 ? feed.Name : FeedItems.Title(builder.Site, feed.Name),
        builder.FullUrl(kind.AddressesOf(feed).First().Address),
        builder.FullUrl(feed.List),
        feed.Language.Length > 0 ? feed.Language : builder.Site.Language);

    private static void Write(object view, TextWriter to)
    {
        var outline = (OutlineView)view;
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement("opml");
        xml.WriteAttribute("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteText("title", outline.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var group in outline.Groups)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttribute("text", group.Name);
            foreach (var feed in group.Feeds)
            {
                xml.WriteStartElement("outline");
                xml.WriteAttribute("type", "rss");
                xml.WriteAttribute("text", feed.Title);
                xml.WriteAttribute("title", feed.Title);
                xml.WriteAttribute("xmlUrl", feed.Url);
                xml.WriteAttribute("htmlUrl", feed.Page);
                xml.WriteAttribute("language", feed.Language);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
