using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;

namespace Dateline.Model;

/// <summary>
/// Everything that readers may see at the time of the build, linked and checked. It contains no hidden texts, so no page can show one. All
/// lists of articles are sorted from the oldest to the newest.
/// </summary>
internal sealed record Newsroom
{
    /// <summary>A newsroom without documents.</summary>
    public static Newsroom Empty(SiteConfig site) => new()
    {
        Site = site,
        Articles = [],
        Backgrounds = [],
        Pages = [],
        Withdrawals = [],
        Redirects = [],
        Gone = [],
        FrontPage = FrontPagePlan.Open,
        SharePicture = null,
        Media = FrozenDictionary<string, MediaFile>.Empty,
    };

    public required SiteConfig Site { get; init; }

    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<Background> Backgrounds { get; init; }

    public required ImmutableArray<StaticPage> Pages { get; init; }

    public required ImmutableArray<Withdrawal> Withdrawals { get; init; }

    /// <summary>Every redirect from a former address, from <c>aliases</c> and <c>site.yml</c>, without chains.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>
    /// Addresses that were removed on purpose and where no page is. The site has a notice at the addresses of <see cref="Withdrawals"/>.
    /// </summary>
    public required ImmutableArray<GoneAddress> Gone { get; init; }

    /// <summary>The addresses of the site's own pages in whose place the newsroom has something of its own.</summary>
    public FrozenSet<string> GivenUp { get; init; } = [];

    public required FrontPagePlan FrontPage { get; init; }

    /// <summary>The picture for links to pages that have none.</summary>
    public required MediaFile? SharePicture { get; init; }

    /// <summary>The podcasts of the site and of its sections.</summary>
    public ImmutableArray<Podcast> Podcasts { get; init; } = [];

    /// <summary>The newsroom's logo; null if it has none.</summary>
    public MediaFile? Logo { get; init; }

    /// <summary>The pictures that the masthead shows instead of the newsroom's name.</summary>
    public Masthead Masthead { get; init; } = Masthead.None;

    /// <summary>The pictures for links to pages of sections that have one of their own.</summary>
    public FrozenDictionary<Section, MediaFile> SectionPictures { get; init; } = FrozenDictionary<Section, MediaFile>.Empty;

    /// <summary>Whether stories without a picture get a card with their headline.</summary>
    public bool HasCards { get; init; }

    /// <summary>The files of <c>static/</c>, by their paths.</summary>
    public ImmutableArray<MediaFile> StaticFiles { get; init; } = [];

    /// <summary>The media files that published texts use, by their paths.</summary>
    public required FrozenDictionary<string, MediaFile> Media { get; init; }

    /// <summary>The paths of those to which the newsroom's rights have ended.</summary>
    public FrozenSet<string> EndedRights { get; init; } = [];

    /// <summary>The articles of each section and of the sections below it.</summary>
    public FrozenDictionary<Section, ImmutableArray<Article>> BySection { get; init; } =
        FrozenDictionary<Section, ImmutableArray<Article>>.Empty;

    /// <summary>The topics of articles, sorted by id.</summary>
    public ImmutableArray<KeyValuePair<Topic, ImmutableArray<Article>>> ByTopic { get; init; } = [];

    /// <summary>The declared authors of articles, sorted by id.</summary>
    public ImmutableArray<KeyValuePair<Author, ImmutableArray<Article>>> ByAuthor { get; init; } = [];

    /// <summary>The series that have public parts, sorted by id.</summary>
    public ImmutableArray<SeriesParts> BySeries { get; init; } = [];

    /// <summary>The articles that show each explainer.</summary>
    public FrozenDictionary<Background, ImmutableArray<Article>> ByBackground { get; init; } =
        FrozenDictionary<Background, ImmutableArray<Article>>.Empty;

    /// <summary>The lists that the theme's templates ask for, newest first, each computed on first use.</summary>
    public FrozenDictionary<StoryQuery, Lazy<ImmutableArray<Article>>> StoryLists { get; init; } =
        FrozenDictionary<StoryQuery, Lazy<ImmutableArray<Article>>>.Empty;

    /// <summary>The articles by the paths of their files. Few newsrooms need it, so it is computed on first use.</summary>
    public Lazy<Dictionary<string, Article>> ByPath { get; init; } = new([]);
}

/// <summary>The logo in the masthead, and that for dark pages; null where there is none.</summary>
internal sealed record Masthead(MediaFile? Logo, MediaFile? Dark)
{
    public static Masthead None { get; } = new(null, null);
}
