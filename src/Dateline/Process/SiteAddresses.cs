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

    /// <summary>Whether an address, written from the root, is one that the finished site has.</summary>
    public static bool Has(Newsroom newsroom, Addresses documents, string address) =>
        documents.Knows(address)
        || IsFeedOrPageOf(newsroom, documents, address)
        || newsroom.ByTopic.Any(t => t.Key.Address == address)
        || newsroom.ByAuthor.Any(a => a.Key.Address == address);

    private static bool IsFeedOrPageOf(Newsroom newsroom, Addresses documents, string address)
    {
        var parent = address.EndsWith("/feed.xml", StringComparison.Ordinal) ? address[..^"feed.xml".Length]
            : address.IndexOf("/page/", StringComparison.Ordinal) is > 0 and var page ? address[..(page + 1)]
            : null;
        return parent is not null && Has(newsroom, documents, parent);
    }
}
