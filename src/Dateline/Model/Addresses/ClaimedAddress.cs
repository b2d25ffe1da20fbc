using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Model.Addresses;

/// <summary>
/// An address of a generated page, declared beside the code of that page. <paramref name="Owner"/> is the owner's name in messages; it is
/// empty if the address belongs to a document and only addresses below it are claimed.
/// </summary>
internal readonly record struct ClaimedAddress(string Address, string Owner)
{
    /// <summary>The owner of pages that every site has.</summary>
    public const string SiteItself = "the site itself";

    public ClaimedAddress(string address)
        : this(address, SiteItself)
    {
    }

    /// <summary>The line of <c>site.yml</c> that asks for the page; default if it is no line.</summary>
    public SourceSpan Where { get; init; }

    /// <summary>
    /// Names below the address that are claimed too: files (<c>feed.xml</c>), and folders with everything in them (<c>page/</c>).
    /// </summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>Whether the newsroom can have something of its own at the address, which then takes the place of the page.</summary>
    public bool GivesWay { get; init; }

    /// <summary>The group of the page in the sitemap.</summary>
    public SitemapGroup Sitemap { get; init; }

    /// <summary>How many pages a list has, with the first.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Computes for the sitemap when a page last changed, by its number in the list; null where that is unknown.</summary>
    public Func<int, Moment?> ChangeOf { get; init; } = static _ => null;

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

/// <summary>The groups of generated pages in a sitemap, in the order in which it lists them.</summary>
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
/// Returns the addresses that a family of pages claims. It is called twice: before documents are linked, with an empty newsroom, and then
/// with the linked newsroom. Documents can't have the addresses of the first call; a clash with one that only the second returns is an
/// error.
/// </summary>
internal delegate IEnumerable<ClaimedAddress> Claims(Newsroom newsroom);
