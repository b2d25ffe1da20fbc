using System.Globalization;
using Dateline.Model;

namespace Dateline;

/// <summary>
/// One part of a site that several machines build, each its own: part <paramref name="Number"/>, from 1, of <paramref name="Count"/>.
/// </summary>
internal readonly record struct Shard(int Number, int Count)
{
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/4</c>; null when that is no part of anything.</summary>
    public static Shard? Parse(string written) =>
        written.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && n >= 1 && n <= of
            ? new Shard(n, of) : null;

    /// <summary>What tells its state from those of other parts.</summary>
    public string Suffix => Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Number}of{Count}");

    /// <summary>Whether the page at an address is of this part. It depends on the address alone, so a page stays where it is.</summary>
    public bool Has(string address) => Count == 1 || Fingerprint.Of(address) % (ulong)Count == (ulong)(Number - 1);
}
