using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Sitemaps;

/// <summary>
/// The sitemap for Google News: our own stories of the last 48 hours, newest first. The file is always there, empty on quiet days, so its
/// address can be registered once.
/// </summary>
internal static class NewsSitemap
{
    public const string Address = "/news-sitemap.xml";

    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        [new ViewPage(Address, () => View(newsroom, builder), (view, to) => Write((NewsSitemapView)view, to))];

    /// <summary>The code that Google expects: two or three letters, and a full tag for Chinese only.</summary>
    public static string LanguageCode(string tag)
    {
        var lower = tag.ToLowerInvariant();
        return lower is "zh-cn" or "zh-tw" ? lower : lower.Split('-')[0];
    }

    private static NewsSitemapView View(Newsroom newsroom, PageBuilder builder) => new(
        newsroom.Site.Name,
        [
            .. ArticleOrder.NewestFirst(newsroom.Articles)
                .TakeWhile(a => NewsWindow.Holds(a.Date, builder.Context.Now))
                .Where(a => !a.IsSyndicated && newsroom.Site.LabelOf(a)?.IsNews != false)
                .Take(NewsWindow.Most)
                .Select(a => new NewsEntry(builder.FullUrl(a.Address), LanguageCode(a.Language), LocaleStrings.Iso(a.Date), a.Title)),
        ]);

    private static void Write(NewsSitemapView view, TextWriter to)
    {
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement("urlset", Sitemaps.Namespace);
        xml.WriteAttributeString("xmlns", Sitemaps.Namespace);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var entry in view.Entries)
        {
            xml.WriteStartElement("url", Sitemaps.Namespace);
            xml.WriteText("loc", Sitemaps.Namespace, entry.Url);
            xml.WriteStartElement("news", News);
            xml.WriteStartElement("publication", News);
            xml.WriteText("name", News, view.Publication);
            xml.WriteText("language", News, entry.Language);
            xml.WriteEndElement();
            xml.WriteText("publication_date", News, entry.Published);
            xml.WriteText("title", News, entry.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
