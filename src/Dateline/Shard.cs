using System.Globalization;
using Dateline.Model;

namespace Dateline;

/// <summary>
/// One part of a site that is built in parts on several machines: part <paramref name="Number"/>, from 1, of <paramref name="Count"/>.
/// </summary>
internal readonly record struct Shard(int Number, int Count)
{
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Parses <c>2/4</c>; null when the text is not a shard.</summary>
    public static Shard? Parse(string written) =>
        written.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && n >= 1 && n <= of
            ? new Shard(n, of) : null;

    /// <summary>The suffix that keeps its cache apart from the caches of other shards.</summary>
    public string Suffix => Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Number}of{Count}");

    /// <summary>
    /// Whether this shard builds the page at an address. That depends on the address alone, so a page never moves between shards.
    /// </summary>
    public bool Contains(string address) => Count == 1 || Fingerprint.Of(address) % (ulong)Count == (ulong)(Number - 1);
}
