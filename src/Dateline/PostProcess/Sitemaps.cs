using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>
/// Sitemaps (sitemaps.org 0.9) of what search engines may list: every page that calls itself canonical, with the date of its last real
/// change where it has one. They fill up from the oldest, so a new story touches the last of them; over 50,000 addresses there is an index.
/// </summary>
internal static class Sitemaps
{
    private const int MostInOne = 50_000;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, Furniture furniture)
    {
        var articles = newsroom.Articles.Count(a => a.Canonical.Length == 0);
        return articles + Others(newsroom, furniture).Count() <= MostInOne
            ? [File("/sitemap.xml", () => new SitemapView([.. Stories(newsroom, furniture, 0), .. Others(newsroom, furniture)]))]
            : Split(newsroom, furniture, articles);
    }

    private static IEnumerable<Page> Split(Newsroom newsroom, Furniture furniture, int articles)
    {
        var count = (articles + MostInOne - 1) / MostInOne;
        for (var i = 0; i < count; i++)
        {
            var skip = i * MostInOne;
            yield return File(Address(i + 1), () => new SitemapView([.. Stories(newsroom, furniture, skip)]));
        }

        yield return File("/sitemap-pages.xml", () => new SitemapView([.. Others(newsroom, furniture).Take(MostInOne)]));
        yield return new Page(
            "/sitemap.xml",
            () => new SitemapView([.. Enumerable.Range(1, count).Select(i => new SitemapEntry(furniture.FullUrl(Address(i)), "")), new(furniture.FullUrl("/sitemap-pages.xml"), "")]),
            (view, to) => Print((SitemapView)view, "sitemapindex", "sitemap", to));
    }

    private static string Address(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");

    private static IEnumerable<SitemapEntry> Stories(Newsroom newsroom, Furniture furniture, int skip) => newsroom.Articles
        .Where(a => a.Canonical.Length == 0)
        .Skip(skip)
        .Take(MostInOne)
        .Select(a => new SitemapEntry(furniture.FullUrl(a.Address), Words.Iso(a.LastChange)));

    private static IEnumerable<SitemapEntry> Others(Newsroom newsroom, Furniture furniture)
    {
        var urls = newsroom.Site.Urls;
        string[] listings =
        [
            "/", urls.News, .. newsroom.Site.AllSections.Select(s => s.Address), UrlPatterns.IndexOf(urls.Background), UrlPatterns.IndexOf(urls.Topic), UrlPatterns.IndexOf(urls.Author),
            .. newsroom.ByTopic.Select(t => t.Key.Address), .. newsroom.ByAuthor.Select(a => a.Key.Address), urls.Corrections,
        ];
        return newsroom.Backgrounds.Select(b => new SitemapEntry(furniture.FullUrl(b.Address), Words.Iso(b.Newest.LastChange)))
            .Concat(newsroom.Pages.Select(p => new SitemapEntry(furniture.FullUrl(p.Address), p.Updated is { } updated ? Words.Iso(updated.At) : "")))
            .Concat(listings.Select(l => new SitemapEntry(furniture.FullUrl(l), "")));
    }

    private static Page File(string address, Func<SitemapView> view) => new(address, view, (v, to) => Print((SitemapView)v, "urlset", "url", to));

    private static void Print(SitemapView view, string root, string element, TextWriter to)
    {
        to.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var entry in view.Entries)
        {
            to.Write($"<{element}><loc>");
            MarkupEncoder.Write(to, entry.Url);
            to.Write(entry.Changed.Length > 0 ? $"</loc><lastmod>{entry.Changed}</lastmod></{element}>\n" : $"</loc></{element}>\n");
        }

        to.Write($"</{root}>\n");
    }
}
