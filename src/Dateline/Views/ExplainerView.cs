using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>The page of an explainer or of one of its earlier editions.</summary>
[View("explainer", IsPage = true)]
internal sealed partial record ExplainerView
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence or two below the title; empty if there is none.</summary>
    public required string Lede { get; init; }

    /// <summary>The date of this edition.</summary>
    public required TimeView AsOf { get; init; }

    /// <summary>When this edition last changed.</summary>
    public TimeView? Updated { get; init; }

    /// <summary>Its picture.</summary>
    public PictureView? Picture { get; init; }

    /// <summary>The text of this edition.</summary>
    public required BodyView Body { get; init; }

    /// <summary>A list of links to the parts of the text; empty if they are few.</summary>
    public required BodyView Contents { get; init; }

    /// <summary>
    /// The words by which the text differs from that of the edition before it; nothing if it is the first, or in another language.
    /// </summary>
    public BodyView? Changes { get; init; }

    /// <summary>The edition with which the text is compared.</summary>
    public EditionLine? Before { get; init; }

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

    /// <summary>Its topics.</summary>
    public required ImmutableArray<LinkView> Topics { get; init; }

    /// <summary>The sources of its facts.</summary>
    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>The URL of the feed of its coverage.</summary>
    public required string Feed { get; init; }
}

/// <summary>A line of a timeline.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">What happened, or the headline of the story.</param>
/// <param name="Url">The URL of the story; empty if it is no story.</param>
[View("timeline entry")]
internal sealed partial record TimelineLine(TimeView Date, string Text, string Url)
{
    /// <summary>The language of the headline; empty if it is the language of the page.</summary>
    public string Lang { get; init; } = "";

    /// <summary>The direction of <c>lang</c>, <c>ltr</c> or <c>rtl</c>; empty if it is the language of the page.</summary>
    public string Dir => Scripts.DirectionOf(Lang);
}

/// <summary>An edition of an explainer.</summary>
/// <param name="Date">The date of the edition.</param>
/// <param name="Url">The URL of its page.</param>
/// <param name="Current">Whether it is the edition on this page.</param>
[View("edition")]
internal sealed partial record EditionLine(TimeView Date, string Url, bool Current);
