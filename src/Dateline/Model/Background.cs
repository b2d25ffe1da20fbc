using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>A background explainer: a document of its own, in dated editions, oldest first, never without one.</summary>
internal sealed record Background(string Id, string Address, ImmutableArray<Edition> Editions)
{
    public Edition Newest => Editions[^1];

    /// <summary>The newest edition's address is the explainer's own.</summary>
    public string AddressOf(Edition edition) => ReferenceEquals(edition, Newest) ? Address : EditionAddress(Address, edition.Date.Day);

    public static string EditionAddress(string explainer, DateOnly day) => $"{explainer}{day:yyyy-MM-dd}/";

    // One explainer is one object; comparing contents would compare whole timelines.
    public bool Equals(Background? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The edition in force on a day: the last that is not younger, or the first there is.</summary>
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

/// <summary>What an explainer said from one day on.</summary>
[Fingerprinted]
internal sealed record Edition
{
    /// <summary>The path of its file below the input folder.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Lede { get; init; }

    public required Moment Date { get; init; }

    public Moment? Updated { get; init; }

    /// <summary>When it last changed in a reader's eyes.</summary>
    public DateTimeOffset LastChange => (Updated ?? Date).At;

    /// <summary>The day by which an editor wants to look at it again.</summary>
    public Moment? Review { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public Figure? Image { get; init; }

    public required ImmutableArray<SourceNote> Sources { get; init; }

    public required string Language { get; init; }

    public required Body Body { get; init; }

    /// <summary>The fingerprint of all its other members.</summary>
    public ulong Fingerprint { get; init; }
}

/// <summary>A dated line in an explainer's timeline.</summary>
[Cached]
[Fingerprinted]
internal sealed record TimelineEntry(Moment Date, string Text);
