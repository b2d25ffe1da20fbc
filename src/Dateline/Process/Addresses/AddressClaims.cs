using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Process.Addresses;

/// <summary>
/// Which text or page has which address. When two claim the same address, an error names both, and the first keeps it. Addresses are
/// compared without case, as on some disks.
/// </summary>
internal sealed class AddressClaims(int texts, DiagnosticBag diagnostics)
{
    private const string Hint = "change the slug of one of the two, but not of one that is already published";
    private const string HintBesideSite = "write another slug, or set another address for the site's own page with 'urls' in site.yml";

    // By address: a text, a file of static/, the place (SourceSpan) of an alias, or the claim (ClaimedAddress) of the site's own page.
    private readonly Dictionary<string, object> _taken = new(texts, StringComparer.OrdinalIgnoreCase);

    // Folders with a dot in their names, which a file could have too: by address, the claimant of something below.
    private readonly Dictionary<string, object> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Claims an address for a text. Reports an error and returns false when it is taken.</summary>
    public bool Claim(string address, ParsedText text) => Claim(address, (object)text);

    /// <summary>Claims an address for an alias.</summary>
    public bool Claim(string address, SourceSpan where) => Claim(address, (object)where);

    /// <summary>Claims an address for a file of <c>static/</c>. Reports an error when it is taken.</summary>
    public void ClaimStatic(string address, SourceSpan where) => Claim(address, new StaticClaimant(where));

    /// <summary>
    /// Reports an error for a file of <c>static/</c> without a dot in its name, such as <c>static/news</c>, if something is below its
    /// address, which needs a folder of that name.
    /// </summary>
    public void CheckRoomOfStatic(string address, SourceSpan where)
    {
        var folder = address + "/";
        if (_taken.FirstOrDefault(t => t.Key.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) is { Key: not null } below)
        {
            ReportClash(address, where, $"a folder, for {NameOf(below.Value)}");
        }
    }

    /// <summary>Reports that the address of a file of <c>static/</c> is taken.</summary>
    public void ReportClash(string address, SourceSpan where, string owner) => diagnostics.Error(
        Codes.StaticClash, where, $"the address {address} is taken by {owner}", hint: "rename one of the two, or delete it");

    /// <summary>
    /// Claims an address for a page of the site itself. If another page has it, or if it <paramref name="isReserved"/>, the error names the
    /// line of <c>site.yml</c> that asks for the page.
    /// </summary>
    public void Claim(ClaimedAddress claim, bool isReserved)
    {
        var owner = isReserved ? ClaimedAddress.SiteItself
            : _taken.TryAdd(claim.Address, claim) ? ""
            : NameOf(_taken[claim.Address]).ToString();
        if (owner.Length > 0)
        {
            diagnostics.Error(
                Codes.AddressTaken,
                claim.Where,
                $"the address {claim.Address} is taken by {owner}",
                hint: "choose another id, or set other addresses with 'urls'");
        }
    }

    /// <summary>Reports an error if an address that the site needs for <paramref name="owner"/> is already claimed.</summary>
    public void Reserve(string address, string owner)
    {
        if (_taken.TryGetValue(address, out var taken) && taken is StaticClaimant file)
        {
            ReportClash(address, file.Where, owner);
        }
        else if (taken is not null)
        {
            diagnostics.Error(Codes.AddressTaken, WhereOf(taken), $"the address {address} is taken by {owner}", hint: "choose another");
        }
    }

    public IEnumerable<string> All => _taken.Keys;

    public bool Knows(string address) => _taken.ContainsKey(address);

    public bool IsStatic(string address) => _taken.GetValueOrDefault(address) is StaticClaimant;

    /// <summary>The text that an address belongs to; null when it is free, the site's own, or an alias.</summary>
    public ParsedText? TextAt(string address) => _taken.GetValueOrDefault(address) as ParsedText;

    private bool Claim(string address, object claimant)
    {
        if (_taken.TryAdd(address, claimant))
        {
            return !address.Contains('.') || HasRoom(address, claimant);
        }

        var (other, where) = (NameOf(_taken[address]), WhereOf(claimant));
        if (claimant is StaticClaimant)
        {
            ReportClash(address, where, other.ToString());
            return false;
        }

        diagnostics.Error(
            Codes.AddressTaken,
            where,
            $"the address {address} is taken by {other}",
            hint: other.Path == where.Path ? "remove one of the two" : claimant is SourceSpan ? "remove the alias"
                : _taken[address] is ClaimedAddress { Owner: ClaimedAddress.SiteItself } ? HintBesideSite : Hint);
        return false;
    }

    /// <summary>
    /// Reports a name that would be both a file and a folder: <c>/old.html</c> and <c>/old.html/deep/</c>. Names of files have a dot.
    /// </summary>
    private bool HasRoom(string address, object claimant)
    {
        var (name, other, needed, had) = (address, _folders.GetValueOrDefault(address), "file", "folder");
        foreach (var folder in SiteFile.Above(address))
        {
            _folders.TryAdd(folder, claimant);
            if (other is null && _taken.TryGetValue(folder, out var file))
            {
                (name, other, needed, had) = (folder, file, "folder", "file");
            }
        }

        if (other is not null)
        {
            diagnostics.Error(
                claimant is StaticClaimant ? Codes.StaticClash : Codes.AddressTaken,
                WhereOf(claimant),
                $"the address {address} needs a {needed} {name}, which is a {had} for {NameOf(other)}",
                hint: "choose another");
        }

        return other is null;
    }

    private static SourceSpan WhereOf(object claimant) => claimant switch
    {
        ParsedText text => text.Title.Where,
        StaticClaimant file => file.Where,
        ClaimedAddress own => own.Where,
        _ => (SourceSpan)claimant,
    };

    /// <summary>What messages call a claimant: the place of a text or an alias, or the owner of a page of the site itself.</summary>
    private static SourceSpan NameOf(object claimant) =>
        claimant is ClaimedAddress own ? SourceSpan.File(own.Owner) : WhereOf(claimant);

    private sealed record StaticClaimant(SourceSpan Where);
}
