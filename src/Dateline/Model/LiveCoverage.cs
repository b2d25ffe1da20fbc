using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What a live story has beside its text: its entries in the order of the text, those that readers don't see yet among them, and when its
/// coverage ended, if it did.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record LiveCoverage(ImmutableArray<LiveEntry> Entries, Moment? Ended)
{
    /// <summary>The fingerprint of the text before the first entry.</summary>
    public ulong Intro { get; init; }

    /// <summary>The entries that readers see, newest first.</summary>
    public IEnumerable<LiveEntry> NewestFirst => Entries.Where(e => !e.IsPending).OrderByDescending(e => e.At.At);

    /// <summary>The same coverage at a time: entries of later are pending, and it has not ended before its end.</summary>
    public LiveCoverage At(DateTimeOffset time)
    {
        var ended = Ended?.At > time ? null : Ended;
        if (!Entries.Any(e => e.At.At > time || e.Edited?.At > time))
        {
            return ended == Ended ? this : this with { Ended = ended };
        }

        return this with { Entries = [.. Entries.Select(e => e.SeenAt(time))], Ended = ended };
    }

    /// <summary>
    /// Whether readers don't see yet what is on a line. What a definition or a footnote leads to they see with the first of the entries
    /// that use it, on the lines <paramref name="usedAt"/>.
    /// </summary>
    public bool IsPendingAt(int line, ImmutableArray<int> usedAt) => usedAt.IsEmpty ? IsPendingAt(line) : usedAt.All(IsPendingAt);

    /// <summary>Whether a line of the story's file is in an entry that readers don't see yet.</summary>
    private bool IsPendingAt(int line)
    {
        // Entries are in the order of their lines.
        var (from, to) = (0, Entries.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Entries[middle].Line <= line ? (middle + 1, to) : (from, middle);
        }

        return from > 0 && Entries[from - 1].IsPending;
    }
}

/// <summary>
/// An entry of a live story: its time, its headline and the beginning of its text, which is plain text. Either may be empty. And the line
/// of its file on which it begins.
/// </summary>
[Cached]
[Fingerprinted]
internal sealed record LiveEntry(Moment At, string Headline, string Opening, int Line)
{
    /// <summary>Whether its time has not come.</summary>
    public bool IsPending { get; init; }

    /// <summary>When it was last edited in a way that readers should know of.</summary>
    public Moment? Edited { get; init; }

    /// <summary>The fingerprint of its heading and text.</summary>
    public ulong Text { get; init; }

    /// <summary>The id of its element, in links from elsewhere. It follows from the time alone, so no other edit changes it.</summary>
    public string Id => IdOf(At);

    /// <summary>What it says in short.</summary>
    public string Words => Headline.Length > 0 ? Headline : Opening;

    /// <summary>The id of the entry of a time.</summary>
    public static string IdOf(Moment time) => time.At.ToString(
        time.At.Second == 0 ? "'entry-'yyyy-MM-dd-HHmm" : "'entry-'yyyy-MM-dd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The entry as readers see it at a time: of one that is still to come they see nothing.</summary>
    public LiveEntry SeenAt(DateTimeOffset time) =>
        At.At > time ? new LiveEntry(At, "", "", Line) { IsPending = true }
        : Edited?.At > time ? this with { Edited = null }
        : this;
}

/// <summary>An entry as its page shows it: its id, its time for readers and for machines, and the same as a number, to sort by.</summary>
internal sealed record LiveMark(string Id, string Time, string Iso, long At)
{
    /// <summary>HTML between its headline and its text, such as its authors; empty if there is nothing.</summary>
    public string Above { get; init; } = "";

    /// <summary>HTML below its text, such as its corrections; empty if there is nothing.</summary>
    public string Below { get; init; } = "";

    /// <summary>An entry that the page does not show, since its time has not come.</summary>
    public static LiveMark Pending { get; } = new("", "", "", 0);
}
