using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// Everything that readers may see at one instant, linked and checked. Nothing hidden is in it, so no page can show what it shouldn't.
/// All lists of articles run from the oldest to the newest.
/// </summary>
internal sealed record Newsroom
{
    public required SiteConfig Site { get; init; }

    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<Background> Backgrounds { get; init; }

    public required ImmutableArray<StaticPage> Pages { get; init; }

    public required ImmutableArray<Withdrawal> Withdrawals { get; init; }

    public required ImmutableArray<Redirect> Redirects { get; init; }

    public required FrontPlan Front { get; init; }

    public required FrozenDictionary<string, MediaFile> Media { get; init; }

    /// <summary>Articles of each section, those of the sections below it included.</summary>
    public required FrozenDictionary<Section, ImmutableArray<Article>> BySection { get; init; }

    public required ImmutableArray<KeyValuePair<Topic, ImmutableArray<Article>>> ByTopic { get; init; }

    public required ImmutableArray<KeyValuePair<Author, ImmutableArray<Article>>> ByAuthor { get; init; }

    public required FrozenDictionary<Background, ImmutableArray<Article>> ByBackground { get; init; }

    /// <summary>Public articles by the path of their file.</summary>
    public required FrozenDictionary<string, Article> ArticleAt { get; init; }
}
