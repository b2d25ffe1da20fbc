using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// An address that a page of the site's own needs, declared beside that page. <paramref name="Owner"/> is who messages name as its owner;
/// empty when a document has the address itself and claims only what is below it.
/// </summary>
internal readonly record struct ClaimedAddress(string Address, string Owner)
{
    /// <summary>The owner of pages that every site has.</summary>
    public const string SiteItself = "the site itself";

    public ClaimedAddress(string address)
        : this(address, SiteItself)
    {
    }

    /// <summary>
    /// Names below the address that are claimed too: files (<c>feed.xml</c>), and folders with all that is in them (<c>page/</c>).
    /// </summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>Where the sitemap lists the page.</summary>
    public SitemapGroup Sitemap { get; init; }

    /// <summary>Whether an address is one of those claimed below this one.</summary>
    public bool Covers(string address)
    {
        if (Below.IsEmpty || !address.StartsWith(Address, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = address[Address.Length..];
        return Below.Any(name => name.EndsWith('/') ? rest.StartsWith(name, StringComparison.Ordinal) : rest == name);
    }
}

/// <summary>The groups in which a sitemap lists the site's own pages, in this order.</summary>
internal enum SitemapGroup
{
    /// <summary>Not in the sitemap.</summary>
    None,
    Main,
    Section,
    Index,
    Listing,
}

/// <summary>
/// Gives the addresses that a family of pages claims. It is called twice: before documents are linked, with a newsroom that has none, and
/// with the linked newsroom. Documents can't take what the first call gives; what the second adds must still be free.
/// </summary>
internal delegate IEnumerable<ClaimedAddress> Claims(Newsroom newsroom);
