using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>
/// A page of a listing: all news, a section, a topic, an author's stories, an explainer's coverage. Newest first on the page;
/// <see cref="Number"/> counts pages from the oldest; it is 0 on the listing's first page.
/// </summary>
[View("listing", IsPage = true)]
internal sealed partial record ListingView
{
    /// <summary><c>news</c>, <c>section</c>, <c>topic</c>, <c>author</c> or <c>coverage</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required int Number { get; init; }

    public required ImmutableArray<CardView> Cards { get; init; }

    /// <summary>The URL of the page of newer stories; empty on the first.</summary>
    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string Feed { get; init; }

    /// <summary>Sections below a section.</summary>
    public ImmutableArray<LinkView> Children { get; init; } = [];

    /// <summary>Pages on other sites about the topic or author.</summary>
    public ImmutableArray<LinkView> Links { get; init; } = [];

    public AuthorCard? Author { get; init; }

    /// <summary><c>subject</c>, <c>person</c>, <c>place</c> or <c>organisation</c>; empty for other listings.</summary>
    public string TopicKind { get; init; } = "";
}

/// <summary>The description of an author.</summary>
[View("author")]
internal sealed partial record AuthorCard(string Role, string Bio, string Email);
