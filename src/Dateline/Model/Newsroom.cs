using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// Everything that readers may see at one instant, linked and checked. Nothing hidden is in it, so no page can show what it shouldn't.
/// All lists of articles run from the oldest to the newest.
/// </summary>
internal sealed record Newsroom
{
    /// <summary>A newsroom before it has any document.</summary>
    public static Newsroom Empty(SiteConfig site) => new()
    {
        Site = site,
        Articles = [],
        Backgrounds = [],
        Pages = [],
        Withdrawals = [],
        Redirects = [],
        FrontPage = FrontPagePlan.Open,
        SharePicture = null,
        Media = FrozenDictionary<string, MediaFile>.Empty,
    };

    public required SiteConfig Site { get; init; }

    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<Background> Backgrounds { get; init; }

    public required ImmutableArray<StaticPage> Pages { get; init; }

    public required ImmutableArray<Withdrawal> Withdrawals { get; init; }

    public required ImmutableArray<Redirect> Redirects { get; init; }

    public required FrontPagePlan FrontPage { get; init; }

    /// <summary>The picture that stands for pages without one.</summary>
    public required MediaFile? SharePicture { get; init; }

    /// <summary>The media files that something public uses, by their paths.</summary>
    public required FrozenDictionary<string, MediaFile> Media { get; init; }

    /// <summary>Articles of each section, those of the sections below it included.</summary>
    public FrozenDictionary<Section, ImmutableArray<Article>> BySection { get; init; } =
        FrozenDictionary<Section, ImmutableArray<Article>>.Empty;

    /// <summary>Topics that some article has, by id.</summary>
    public ImmutableArray<KeyValuePair<Topic, ImmutableArray<Article>>> ByTopic { get; init; } = [];

    /// <summary>Declared authors that some article has, by id.</summary>
    public ImmutableArray<KeyValuePair<Author, ImmutableArray<Article>>> ByAuthor { get; init; } = [];

    /// <summary>The articles that show each explainer.</summary>
    public FrozenDictionary<Background, ImmutableArray<Article>> ByBackground { get; init; } =
        FrozenDictionary<Background, ImmutableArray<Article>>.Empty;

    /// <summary>
    /// Public articles by the path of their file; few newsrooms ask for them, so the table is made for the first who does.
    /// </summary>
    public Lazy<Dictionary<string, Article>> ByPath { get; init; } = new([]);
}
