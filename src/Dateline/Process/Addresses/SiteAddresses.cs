using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process.Addresses;

/// <summary>
/// The addresses of the finished site: those of documents, and those that the site's own pages claim (<see cref="Claims"/>), which no
/// document may take.
/// </summary>
internal sealed class SiteAddresses
{
    private readonly AddressClaims _documents;
    private readonly Dictionary<string, ClaimedAddress> _claimed = new(StringComparer.Ordinal);

    // What is claimed for the sake of documents: topics and authors that some story has.
    private readonly List<ClaimedAddress> _late = [];

    public SiteAddresses(Newsroom newsroom, AddressClaims documents, Claims claims)
    {
        _documents = documents;
        var early = Own(claims(Newsroom.Empty(newsroom.Site))).Select(c => (c.Address, c.Owner)).ToHashSet();
        foreach (var claim in claims(newsroom))
        {
            _claimed[claim.Address] = claim;
            if (claim.Owner.Length > 0 && !early.Contains((claim.Address, claim.Owner)))
            {
                _late.Add(claim);
            }
        }
    }

    /// <summary>Claims what the site's own pages need before any document is there.</summary>
    public static void ClaimOwn(AddressClaims addresses, SiteConfig site, Claims claims)
    {
        var own = Own(claims(Newsroom.Empty(site))).ToLookup(c => c.Owner == ClaimedAddress.SiteItself);

        // What every site has comes first: a section that wants the same address is the one to change.
        foreach (var claim in own[true].DistinctBy(c => c.Address).Concat(own[false]))
        {
            addresses.Claim(claim.Address, SourceSpan.File(claim.Owner));
        }
    }

    /// <summary>Reports documents and aliases at addresses that the site's own pages need.</summary>
    public void Reserve(AddressIndex addresses, DiagnosticBag diagnostics)
    {
        foreach (var claim in _late)
        {
            _documents.Reserve(claim.Address, claim.Owner);
        }

        foreach (var (alias, address, _) in addresses.Aliases)
        {
            if (IsBelowOwn(address) || SiteFile.Above(address).Any(IsBelowOwn))
            {
                diagnostics.Error(
                    Codes.AddressTaken, alias.Where, $"the address {address} is taken by the site itself", hint: "choose another");
            }
        }
    }

    /// <summary>Whether an address, written from the root, is one that the finished site has.</summary>
    public bool Has(string address) => _documents.Knows(address) || _claimed.ContainsKey(address) || IsBelowOwn(address);

    private static IEnumerable<ClaimedAddress> Own(IEnumerable<ClaimedAddress> claims) => claims.Where(c => c.Owner.Length > 0);

    /// <summary>Whether an address is claimed below another: the feed of a list, or one of its pages.</summary>
    private bool IsBelowOwn(string address)
    {
        for (var end = address.IndexOf('/') + 1; end > 0; end = address.IndexOf('/', end) + 1)
        {
            if (_claimed.TryGetValue(address[..end], out var claim) && claim.Covers(address))
            {
                return true;
            }
        }

        return false;
    }
}
