using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Process.Addresses;

/// <summary>
/// All addresses of the finished site: those of documents, and those that the site's own pages claim (<see cref="Claims"/>). A document at
/// a claimed address is an error.
/// </summary>
internal sealed class SiteAddresses
{
    private readonly AddressClaims _documents;
    private readonly Dictionary<string, ClaimedAddress> _claimed = new(StringComparer.Ordinal);

    // Claims that depend on documents: of topics and authors that a story has.
    private readonly List<ClaimedAddress> _fromDocuments = [];

    public SiteAddresses(Newsroom newsroom, AddressIndex addresses, Claims claims)
    {
        _documents = addresses.Addresses;
        var always = Own(claims(Newsroom.Empty(newsroom.Site))).Select(c => (c.Address, c.Owner)).ToHashSet();
        var all = claims(newsroom).ToLookup(c => c.GivesWay);
        foreach (var claim in all[false])
        {
            _claimed[claim.Address] = claim;
            if (claim.Owner.Length > 0 && !always.Contains((claim.Address, claim.Owner)))
            {
                _fromDocuments.Add(claim);
            }
        }

        // A text that readers can't see yet takes the address when they can.
        GivenUp = all[true].Select(c => c.Address)
            .Where(a => _claimed.ContainsKey(a) || (_documents.Knows(a) && !addresses.IsHidden(a)))
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var claim in all[true].Where(c => !GivenUp.Contains(c.Address)))
        {
            _claimed[claim.Address] = claim;
        }
    }

    /// <summary>The addresses of the site's own pages in whose place the newsroom has something of its own.</summary>
    public FrozenSet<string> GivenUp { get; }

    /// <summary>Claims the addresses that the site's own pages need even without documents.</summary>
    public static void ClaimOwn(AddressClaims addresses, SiteConfig site, Claims claims)
    {
        var all = Own(claims(Newsroom.Empty(site))).ToArray();
        var (own, lists) = (all.ToLookup(c => c.Owner == ClaimedAddress.SiteItself), new Dictionary<string, ClaimedAddress>());
        foreach (var list in all.Where(c => !c.Below.IsEmpty))
        {
            lists.TryAdd(list.Address, list);
        }

        // Pages that every site has come first, so that a conflict is reported for the section, which can be changed.
        foreach (var claim in own[true].DistinctBy(c => c.Address).Concat(own[false]))
        {
            addresses.Claim(claim, isReserved: IsBelow(claim.Address, lists) || ReservedPrefixes.Include(claim.Address));
        }
    }

    /// <summary>Reports documents and aliases at addresses that the site's own pages need.</summary>
    public void Reserve(AddressIndex addresses, DiagnosticBag diagnostics)
    {
        foreach (var claim in _fromDocuments)
        {
            _documents.Reserve(claim.Address, claim.Owner);
        }

        foreach (var (address, where) in addresses.Static)
        {
            CheckStatic(address, where);
        }

        foreach (var (alias, address, _) in addresses.Aliases)
        {
            if (SiteFile.Above(address).Prepend(address).Any(a => IsBelow(a, _claimed)))
            {
                diagnostics.Error(
                    Codes.AddressTaken, alias.Where, $"the address {address} is taken by the site itself", hint: "choose another");
            }
        }
    }

    private void CheckStatic(string address, SourceSpan where)
    {
        if (SiteFile.Above(address).Prepend(address).Any(a => IsBelow(a, _claimed)))
        {
            _documents.ReportClash(address, where, ClaimedAddress.SiteItself);
            return;
        }

        if (Rival(address) is { } rival)
        {
            _documents.ReportClash(address, where, rival);
            return;
        }

        // A name without a dot may be that of a folder, which is looked for among all addresses.
        if (address.EndsWith('/') || address[address.LastIndexOf('/')..].Contains('.'))
        {
            return;
        }

        var folder = address + "/";
        if (_claimed.Keys.FirstOrDefault(c => c.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) is { } below)
        {
            _documents.ReportClash(address, where, $"a folder, for {below}");
        }
        else
        {
            _documents.CheckRoomOfStatic(address, where);
        }
    }

    /// <summary>
    /// What the name of a file of <c>static/</c>, or of a folder that it is in, belongs to: the file <c>index.html</c> of a page, or the
    /// compressed copy of a file, which a server sends in its place. Null if it is free.
    /// </summary>
    private string? Rival(string address)
    {
        foreach (var part in SiteFile.Above(address).Prepend(address))
        {
            if (SiteFile.PageOf(part) is { } page && Has(page))
            {
                return $"the page {page}";
            }

            if (SiteFile.OriginalOf(part) is { } original && Has(original) && !_documents.IsStatic(original))
            {
                return $"the compressed copy of {original}";
            }
        }

        return null;
    }

    /// <summary>Whether the finished site has an address, which starts with a slash.</summary>
    public bool Has(string address) => _documents.Knows(address) || _claimed.ContainsKey(address) || IsBelow(address, _claimed);

    /// <summary>All addresses of documents, former ones too, and of the site's own pages.</summary>
    public IEnumerable<string> All => _documents.All.Concat(_claimed.Keys);

    private static IEnumerable<ClaimedAddress> Own(IEnumerable<ClaimedAddress> claims) =>
        claims.Where(c => c.Owner.Length > 0 && !c.GivesWay);

    /// <summary>Whether an address is covered by a claimed address above it, such as the feed of a list or one of its pages.</summary>
    private static bool IsBelow(string address, Dictionary<string, ClaimedAddress> claims)
    {
        for (var end = address.IndexOf('/') + 1; end > 0; end = address.IndexOf('/', end) + 1)
        {
            if (claims.TryGetValue(address[..end], out var claim) && claim.Covers(address))
            {
                return true;
            }
        }

        return false;
    }
}
