using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Who stands at which address. Two who claim one are both named; the first in order keeps it. Addresses compare without case, as some disks do.</summary>
internal sealed class Addresses(DiagnosticBag diagnostics)
{
    private const string Hint = "give one of the two another slug, and never the one that is published already";

    private readonly Dictionary<string, (SourceSpan Where, string Path)> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an address for the document at <paramref name="path"/>; false, with a complaint, when another has it.</summary>
    public bool Take(string address, SourceSpan where, string path = "")
    {
        if (_taken.TryAdd(address, (where, path)))
        {
            return true;
        }

        var other = _taken[address].Where;
        diagnostics.Error(Codes.AddressTaken, where, $"the address {address} is taken by {other}", hint: other.Path == where.Path ? "remove one of the two" : Hint);
        return false;
    }

    /// <summary>Complains of whoever took an address that the site needs for <paramref name="owner"/>.</summary>
    public void Reserve(string address, string owner)
    {
        if (_taken.TryGetValue(address, out var taken))
        {
            diagnostics.Error(Codes.AddressTaken, taken.Where, $"the address {address} is taken by {owner}", hint: "choose another");
        }
    }

    public bool Knows(string address) => _taken.ContainsKey(address);

    /// <summary>The path of the document that an address belongs to; empty when it is nobody's, or the site's own.</summary>
    public string PathAt(string address) => _taken.TryGetValue(address, out var taken) ? taken.Path ?? "" : "";
}
