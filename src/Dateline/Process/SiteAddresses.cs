using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>The addresses that the site itself has, which no document may take.</summary>
internal static class SiteAddresses
{
    public static void TakeListings(Addresses addresses, SiteConfig site)
    {
        var urls = site.Urls;
        var own = SourceSpan.File("the site itself");
        string[] fixedOnes =
        [
            "/", "/404.html", "/feed.xml", "/sitemap.xml", "/robots.txt", urls.News, urls.Corrections,
            UrlPatterns.IndexOf(urls.Background), UrlPatterns.IndexOf(urls.Topic), UrlPatterns.IndexOf(urls.Author),
        ];
        foreach (var address in fixedOnes)
        {
            addresses.Take(address, own);
        }

        foreach (var section in site.AllSections)
        {
            addresses.Take(section.Address, SourceSpan.File($"the section '{section.Id}' of site.yml"));
        }
    }

    /// <summary>Takes the addresses of the lists that only the linked newsroom knows of.</summary>
    public static void TakeLists(Addresses addresses, Newsroom newsroom)
    {
        foreach (var (topic, _) in newsroom.ByTopic)
        {
            addresses.Take(topic.Address, SourceSpan.File($"the topic '{topic.Id}'"));
        }

        foreach (var (author, _) in newsroom.ByAuthor)
        {
            addresses.Take(author.Address, SourceSpan.File($"the author '{author.Id}'"));
        }
    }

    /// <summary>Whether an address, written from the root, is one that the finished site has.</summary>
    public static bool Has(Newsroom newsroom, Addresses documents, string address) =>
        documents.Knows(address) || IsFeedOrPageOfList(newsroom, address);

    /// <summary>Whether the site itself may write a file there: a feed, a page of a list, a picture, a stylesheet, a sitemap.</summary>
    public static bool IsFileOfSite(Newsroom newsroom, string address) =>
        IsFeedOrPageOfList(newsroom, address) || Folders.Any(f => address.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Folders = ["/media/", "/assets/", "/sitemap", "/.nojekyll"];

    private static bool IsFeedOrPageOfList(Newsroom newsroom, string address)
    {
        var list = address.EndsWith("/feed.xml", StringComparison.Ordinal) ? address[..^"feed.xml".Length]
            : address.IndexOf("/page/", StringComparison.Ordinal) is > 0 and var page ? address[..(page + 1)]
            : null;
        return list is not null && IsList(newsroom, list);
    }

    private static bool IsList(Newsroom newsroom, string address)
    {
        var urls = newsroom.Site.Urls;
        return address == "/" || address == urls.News || address == urls.Corrections
            || newsroom.Site.AllSections.Any(s => s.Address == address)
            || newsroom.Backgrounds.Any(b => b.Address == address)
            || newsroom.ByTopic.Any(t => t.Key.Address == address)
            || newsroom.ByAuthor.Any(a => a.Key.Address == address);
    }
}
