using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Settings;

namespace Dateline.Process.Addresses;

/// <summary>The addresses that the finished site has, and those among them that are the site's own, which no document may take.</summary>
internal sealed class SiteAddresses(Newsroom newsroom, AddressClaims documents)
{
    private readonly HashSet<string> _people =
    [
        .. newsroom.ByTopic.Select(t => t.Key.Address), .. newsroom.ByAuthor.Select(a => a.Key.Address),
    ];
    private readonly HashSet<string> _lists =
    [
        "/", newsroom.Site.Urls.News, newsroom.Site.Urls.Corrections, .. newsroom.Site.AllSections.Select(s => s.Address),
        .. newsroom.Backgrounds.Select(b => b.Address),
    ];

    /// <summary>Takes what the site has before any document is there.</summary>
    public static void TakeListings(AddressClaims addresses, SiteConfig site)
    {
        var urls = site.Urls;
        var own = SourceSpan.File("the site itself");
        string[] fixedOnes =
        [
            "/", "/404.html", "/favicon.svg", "/feed.xml", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt", urls.News, urls.Corrections,
            UrlPatterns.IndexOf(urls.Background), UrlPatterns.IndexOf(urls.Topic), UrlPatterns.IndexOf(urls.Author),
        ];
        foreach (var address in fixedOnes.Distinct())
        {
            addresses.Claim(address, own);
        }

        foreach (var section in site.AllSections)
        {
            addresses.Claim(section.Address, SourceSpan.File($"the section '{section.Id}' of {SiteFields.FileName}"));
        }
    }

    /// <summary>Complains of documents and former addresses that stand where the site's lists, topics and authors do.</summary>
    public void Reserve(AddressIndex addresses, DiagnosticBag diagnostics)
    {
        foreach (var (topic, _) in newsroom.ByTopic)
        {
            documents.Reserve(topic.Address, $"the topic '{topic.Name}'");
        }

        foreach (var (author, _) in newsroom.ByAuthor)
        {
            documents.Reserve(author.Address, $"the author '{author.Name}'");
        }

        foreach (var (alias, address, _) in addresses.Aliases.Where(
            a => IsPartOfList(a.Address) || SiteFile.Above(a.Address).Any(IsPartOfList)))
        {
            diagnostics.Error(
                Codes.AddressTaken, alias.Where, $"the address {address} is taken by the site itself", hint: "choose another");
        }
    }

    /// <summary>Whether an address, written from the root, is one that the finished site has.</summary>
    public bool Has(string address) => documents.Knows(address) || _people.Contains(address) || IsPartOfList(address);

    /// <summary>Feeds of lists, and their pages.</summary>
    private bool IsPartOfList(string address)
    {
        var parent = address.EndsWith("/feed.xml", StringComparison.Ordinal) ? address[..^"feed.xml".Length]
            : address.IndexOf("/page/", StringComparison.Ordinal) is > 0 and var page ? address[..(page + 1)]
            : null;
        return parent is not null && (_lists.Contains(parent) || _people.Contains(parent));
    }
}
