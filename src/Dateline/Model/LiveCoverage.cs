using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What a live story has beside its text: its entries in the order of the text, and when its coverage ended, if it did.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record LiveCoverage(ImmutableArray<LiveEntry> Entries, Moment? Ended)
{
    /// <summary>The entries, newest first.</summary>
    public IEnumerable<LiveEntry> NewestFirst => Entries.OrderByDescending(e => e.At.At);
}

/// <summary>
/// An entry of a live story: its time, its headline and the beginning of its text, which is plain text. Either may be empty.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record LiveEntry(Moment At, string Headline, string Opening)
{
    /// <summary>The id of its element, in links from elsewhere. It follows from the time alone, so no other edit changes it.</summary>
    public string Id => At.At.ToString(
        At.At.Second == 0 ? "'entry-'yyyy-MM-dd-HHmm" : "'entry-'yyyy-MM-dd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What it says in a line.</summary>
    public string Line => Headline.Length > 0 ? Headline : Opening;
}

/// <summary>An entry as its page shows it: its id, its time for readers and for machines, and the same as a number, to sort by.</summary>
internal sealed record LiveMark(string Id, string Time, string Iso, long At);
