using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// A background explainer: one or more dated editions, oldest first. <paramref name="Newest"/> is the newest that readers see. In a preview
/// later ones may follow it: drafts and scheduled editions.
/// </summary>
internal sealed record Background(string Id, string Address, ImmutableArray<Edition> Editions, Edition Newest)
{
    /// <summary>The address of an edition; for the newest it is the explainer's address.</summary>
    public string AddressOf(Edition edition) => ReferenceEquals(edition, Newest) ? Address : EditionAddress(Address, edition.Date.Day);

    public static string EditionAddress(string explainer, DateOnly day) => $"{explainer}{day:yyyy-MM-dd}/";

    // Compared by reference: comparing contents would compare whole timelines.
    public bool Equals(Background? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The edition that was current on a day: the newest that is not younger, or else the first.</summary>
    public Edition InForceOn(DateOnly day)
    {
        var last = Editions.Length - 1;
        while (last > 0 && Editions[last].Date.Day > day)
        {
            last--;
        }

        return Editions[last];
    }
}

/// <summary>An explainer's text from a date on.</summary>
[Fingerprinted]
internal sealed record Edition
{
    /// <summary>The path of its file below the input folder.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Lede { get; init; }

    /// <summary>The beginning of its text, if it has no lede.</summary>
    public required string Opening { get; init; }

    /// <summary>What it is about, for machines.</summary>
    public string Description => Lede.Length > 0 ? Lede : Opening;

    public required Moment Date { get; init; }

    public Moment? Updated { get; init; }

    /// <summary>The time of its last update, or of its publication.</summary>
    public Moment LastChange => Date.ChangedAt(Updated);

    /// <summary>The day by which an editor should review it.</summary>
    public Moment? Review { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public Figure? Image { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    public required string Language { get; init; }

    public required Body Body { get; init; }

    /// <summary>The fingerprint of all other members.</summary>
    public ulong Fingerprint { get; init; }
}

/// <summary>An entry in an explainer's timeline.</summary>
[Cached]
[Fingerprinted]
internal sealed record TimelineEntry(Moment Date, string Text);
