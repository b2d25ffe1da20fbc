using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Who stands at which address. Two who claim one are both named; the first in order keeps it.</summary>
internal sealed class Addresses(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an address for a document; false, with a complaint, when another has it.</summary>
    public bool Take(string address, SourceSpan where)
    {
        if (_taken.TryAdd(address, where))
        {
            return true;
        }

        var other = _taken[address];
        diagnostics.Error(
            Codes.AddressTaken,
            where,
            $"the address {address} is taken by {other}",
            hint: other.Path == where.Path ? "remove one of the two" : "give one of the two another slug, and never the one that is published already");
        return false;
    }

    public bool Knows(string address) => _taken.ContainsKey(address);
}
