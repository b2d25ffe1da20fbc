using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A page of a listing: all news, a section, a topic, an author's stories, a series, an explainer's coverage.</summary>
[View("listing", IsPage = true)]
internal sealed partial record ListingView
{
    /// <summary><c>news</c>, <c>section</c>, <c>topic</c>, <c>author</c>, <c>series</c> or <c>coverage</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it lists, or what the editors wrote about it; empty if there is nothing.</summary>
    public required string Description { get; init; }

    /// <summary>The number of the page, counted from the oldest; 0 on the first page, which has the newest stories.</summary>
    public required int Number { get; init; }

    /// <summary>The story at the top of a section's first page, and two beside it; nothing and none on other pages.</summary>
    public CardView? Lead { get; init; }

    /// <summary>The stories beside the one at the top.</summary>
    public ImmutableArray<CardView> Beside { get; init; } = [];

    /// <summary>The stories by day, newest first; those of a series without days, in the order of its parts.</summary>
    public required ImmutableArray<DayView> Days { get; init; }

    /// <summary>The time zone of all hours on the page: <c>GMT+3</c>; empty if there are none.</summary>
    public required string Zone { get; init; }

    /// <summary>On the first page: the explainers that its stories show.</summary>
    public ImmutableArray<LinkView> Explainers { get; init; } = [];

    /// <summary>On the first page of a section: the topics that its stories have most often.</summary>
    public ImmutableArray<LinkView> Subjects { get; init; } = [];

    /// <summary>On the first page of a topic: the explainer about it.</summary>
    public TopicExplainer? Explainer { get; init; }

    /// <summary>The name of the section's colour; empty for other listings, or if it has none.</summary>
    public string Colour { get; init; } = "";

    /// <summary>The URL of the page of newer stories; empty on the first.</summary>
    public required string Newer { get; init; }

    /// <summary>The URL of the page of older stories; empty on the last.</summary>
    public required string Older { get; init; }

    /// <summary>The URL of its feed; empty if it has none.</summary>
    public required string Feed { get; init; }

    /// <summary>The URL of its podcast; empty if it has none.</summary>
    public string Podcast { get; init; } = "";

    /// <summary>Sections below a section.</summary>
    public ImmutableArray<LinkView> Children { get; init; } = [];

    /// <summary>Pages on other sites about the topic or author.</summary>
    public ImmutableArray<LinkView> Links { get; init; } = [];

    /// <summary>On the page of an author: about the author.</summary>
    public AuthorCard? Author { get; init; }

    /// <summary><c>subject</c>, <c>person</c>, <c>place</c> or <c>organisation</c>; empty for other listings.</summary>
    public string TopicKind { get; init; } = "";
}

/// <summary>The explainer about a topic, on the topic's page.</summary>
/// <param name="Page">Its title, with its URL.</param>
/// <param name="Lede">What it is about, in a sentence or two; empty if there is none.</param>
/// <param name="AsOf">The date of its newest edition.</param>
/// <param name="Picture">Its picture.</param>
/// <param name="Timeline">The newest three entries that editors wrote, oldest first.</param>
[View("topic explainer")]
internal sealed partial record TopicExplainer(
    LinkView Page, string Lede, TimeView AsOf, PictureView? Picture, ImmutableArray<TimelineLine> Timeline);

/// <summary>The description of an author.</summary>
/// <param name="Role">What the author does; empty if unknown.</param>
/// <param name="Bio">Who the author is; empty if no one wrote that.</param>
/// <param name="Email">The email address; empty if there is none.</param>
[View("author")]
internal sealed partial record AuthorCard(string Role, string Bio, string Email)
{
    /// <summary>The author's picture.</summary>
    public PictureView? Picture { get; init; }
}
