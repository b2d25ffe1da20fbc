using Dateline.Model;
using Dateline.PostProcess.Feeds;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Sitemaps;

/// <summary>
/// The sitemap for Google News: the stories of the last 48 hours that are our own, newest first. It is one file that is always there,
/// empty on quiet days, so that nothing need be told where to look.
/// </summary>
internal static class NewsSitemap
{
    public const string Address = "/news-sitemap.xml";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        [new ViewPage(Address, () => View(newsroom, builder), (view, to) => Write((NewsSitemapView)view, to))];

    /// <summary>Google knows languages by two or three letters; only of Chinese it wants to know which.</summary>
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
                .Where(a => !a.IsSyndicated)
                .Take(NewsWindow.Most)
                .Select(a => new NewsEntry(builder.FullUrl(a.Address), LanguageCode(a.Language), LocaleStrings.Iso(a.Date.At), a.Title)),
        ]);

    private static void Write(NewsSitemapView view, TextWriter page)
    {
        using var to = new XmlText(page);
        to.Write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
        foreach (var entry in view.Entries)
        {
            to.Write("<url><loc>");
            MarkupEncoder.Write(to, entry.Url);
            to.Write("</loc><news:news><news:publication><news:name>");
            MarkupEncoder.Write(to, view.Publication);
            to.Write(
                $"</news:name><news:language>{entry.Language}</news:language></news:publication><news:publication_date>{entry.Published}</news:publication_date><news:title>");
            MarkupEncoder.Write(to, entry.Title);
            to.Write("</news:title></news:news></url>\n");
        }

        to.Write("</urlset>\n");
    }
}
