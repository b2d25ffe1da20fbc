using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The page of an explainer or of one of its earlier editions.</summary>
[View("explainer", IsPage = true)]
internal sealed partial record ExplainerView
{
    public required string Title { get; init; }

    public required string Lede { get; init; }

    public required TimeView AsOf { get; init; }

    public TimeView? Updated { get; init; }

    public PictureView? Picture { get; init; }

    public required BodyView Body { get; init; }

    /// <summary>On the page of an earlier edition: the link to the newest.</summary>
    public LinkView? Newest { get; init; }

    /// <summary>Every edition, newest first; empty when there is only one.</summary>
    public required ImmutableArray<EditionLine> Editions { get; init; }

    /// <summary>The entries that editors wrote and the stories of the coverage, oldest first.</summary>
    public required ImmutableArray<TimelineLine> Timeline { get; init; }

    /// <summary>The newest stories that cite it, newest first.</summary>
    public required ImmutableArray<CardView> Coverage { get; init; }

    /// <summary>The URL of the list of older coverage; empty if there is none.</summary>
    public required string Older { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>The URL of the feed of its coverage.</summary>
    public required string Feed { get; init; }
}

/// <summary>A line of a timeline; <paramref name="Url"/> is set if it is a story.</summary>
[View("timeline entry")]
internal sealed partial record TimelineLine(TimeView Date, string Text, string Url);

/// <summary>An edition of an explainer; <paramref name="Current"/> is true for the one on this page.</summary>
[View("edition")]
internal sealed partial record EditionLine(TimeView Date, string Url, bool Current);
