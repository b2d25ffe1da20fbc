using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Who stands at which address. Two who claim one are both named; the first in order keeps it.</summary>
internal sealed class Addresses(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an address for a document; false, with a complaint, when another has it.</summary>
    public bool Take(string address, SourceSpan where)
    {
        if (_taken.TryAdd(Whole(address), where))
        {
            return true;
        }

        Refuse(address, where, _taken[Whole(address)]);
        return false;
    }

    /// <summary>Complains of an address that somebody else has.</summary>
    public void Refuse(string address, SourceSpan where, SourceSpan other) =>
        diagnostics.Error(
            Codes.AddressTaken,
            where,
            $"the address {address} is taken by {other}",
            hint: other.Path == where.Path ? "remove one of the two" : "give one of the two another slug, and never the one that is published already");

    public bool Knows(string address) => _taken.ContainsKey(address) && address == Whole(address);

    /// <summary>The one spelling of addresses that lead to one file: <c>/old/</c> for <c>/old</c> and <c>/old/index.html</c>.</summary>
    public static string Whole(string address) =>
        address.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? address[..^"index.html".Length]
        : address.EndsWith('/') || System.IO.Path.HasExtension(address) ? address
        : address + "/";
}
