using Dateline.Diagnostics;

namespace Dateline.Model.Addresses;

/// <summary>A line of <c>redirects</c> in <c>site.yml</c>: a former address, and an address of this site or a URL to go to.</summary>
internal sealed record RedirectLine(string From, string To, SourceSpan Where, SourceSpan ToWhere);

/// <summary>
/// An entry of <c>gone</c> in <c>site.yml</c>: an address that the newsroom has removed on purpose, or a folder (<c>/2015/*</c>) with all
/// addresses below it.
/// </summary>
internal sealed record GoneAddress(string Address, bool IsFolder, SourceSpan Where)
{
    public bool Covers(string address) => IsFolder
        ? address.Length > Address.Length && address.StartsWith(Address, StringComparison.OrdinalIgnoreCase)
        : address.Equals(Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>As <c>site.yml</c> has it.</summary>
    public override string ToString() => IsFolder ? Address + "*" : Address;
}
