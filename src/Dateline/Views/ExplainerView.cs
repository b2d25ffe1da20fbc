using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>An explainer's own page, or that of one of its earlier editions.</summary>
[View("explainer", IsPage = true)]
internal sealed partial record ExplainerView
{
    public required string Title { get; init; }

    public required string Lede { get; init; }

    public required TimeView AsOf { get; init; }

    public TimeView? Updated { get; init; }

    public PictureView? Picture { get; init; }

    public required BodyView Body { get; init; }

    /// <summary>Set on an earlier edition's page: the way to the newest.</summary>
    public LinkView? Newest { get; init; }

    /// <summary>Every edition, newest first; empty when there is only one.</summary>
    public required ImmutableArray<EditionLine> Editions { get; init; }

    /// <summary>Oldest first: what editors wrote, and the stories listed under coverage.</summary>
    public required ImmutableArray<TimelineLine> Timeline { get; init; }

    /// <summary>The newest stories that cite it, newest first.</summary>
    public required ImmutableArray<CardView> Coverage { get; init; }

    /// <summary>Where older coverage is listed; empty when there is none.</summary>
    public required string Older { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>The feed to follow the story by.</summary>
    public required string Feed { get; init; }
}

/// <summary>A line of a timeline; <paramref name="Url"/> is set when it is a story of ours.</summary>
[View("timeline entry")]
internal sealed partial record TimelineLine(TimeView Date, string Text, string Url);

/// <summary>One of an explainer's editions; <paramref name="Current"/>: the one on this page.</summary>
[View("edition")]
internal sealed partial record EditionLine(TimeView Date, string Url, bool Current);
