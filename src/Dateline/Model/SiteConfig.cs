using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Model.Looks;
using Dateline.Model.Recordings;

namespace Dateline.Model;

/// <summary>The settings in <c>site.yml</c>.</summary>
internal sealed record SiteConfig
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required SiteUrl Url { get; init; }

    /// <summary>The BCP 47 tag of the site's language. Documents may have another.</summary>
    public required string Language { get; init; }

    public required SourceSpan LanguageWhere { get; init; }

    public required SiteZone Zone { get; init; }

    /// <summary>The agency in the dateline of stories that have no <c>source</c>.</summary>
    public required string Source { get; init; }

    public required DatelineStyle Dateline { get; init; }

    /// <summary>The path of the picture for links to pages that have none; empty if there is none.</summary>
    public required string Image { get; init; }

    /// <summary>The position of <see cref="Image"/> in <c>site.yml</c>.</summary>
    public SourceSpan ImageWhere { get; init; }

    /// <summary>The path of the newsroom's logo; empty if there is none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>The position of <see cref="Logo"/> in <c>site.yml</c>.</summary>
    public SourceSpan LogoWhere { get; init; }

    /// <summary>What the newsroom makes its own of the theme.</summary>
    public SiteLook Look { get; init; } = SiteLook.Theme;

    /// <summary>What every page asks of its readers, such as to subscribe to the newsletter; null for nothing.</summary>
    public MenuEntry? Action { get; init; }

    /// <summary>What readers can subscribe to; null for nothing.</summary>
    public Newsletter? Newsletter { get; init; }

    /// <summary>The links of stories with which readers pass them on.</summary>
    public ImmutableArray<ShareService> Share { get; init; } = [ShareService.Mail];

    /// <summary>The lines of the newsroom's postal address; none if it shows none.</summary>
    public ImmutableArray<string> PostalAddress { get; init; } = [];

    /// <summary>What stands for a story without a picture when it is shared.</summary>
    public CardStyle Cards { get; init; }

    /// <summary>The terms under which others may publish stories; null if they may not.</summary>
    public RepublishTerms? Republish { get; init; }

    /// <summary>Whether readers can search the site's stories.</summary>
    public bool Search { get; init; }

    /// <summary>The position of <see cref="Search"/> in <c>site.yml</c>; default if it has none.</summary>
    public SourceSpan SearchWhere { get; init; }

    /// <summary>The lines of trust.txt; none if the newsroom has no such file.</summary>
    public ImmutableArray<TrustLine> Trust { get; init; } = [];

    public RobotRules Robots { get; init; } = RobotRules.None;

    /// <summary>The position of the rules for robots in <c>site.yml</c>; default if it has none.</summary>
    public SourceSpan RobotsWhere { get; init; }

    /// <summary>The top-level sections, in the order in which they are declared.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<MenuEntry> MainMenu { get; init; }

    public required ImmutableArray<MenuEntry> FooterMenu { get; init; }

    /// <summary>The number of stories on a page of a listing.</summary>
    public required int PageSize { get; init; }

    public required FeedSettings Feeds { get; init; }

    public required UrlPatterns Urls { get; init; }

    /// <summary>The newsroom's policies, each with the address of its page.</summary>
    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>Redirects from former addresses that have no text of their own any more.</summary>
    public ImmutableArray<RedirectLine> Redirects { get; init; } = [];

    /// <summary>The addresses that the newsroom has removed on purpose.</summary>
    public ImmutableArray<GoneAddress> Gone { get; init; } = [];

    /// <summary>The labels of stories: those that every newsroom has, and its own.</summary>
    public ImmutableArray<StoryLabel> Labels { get; init; } = StoryLabel.BuiltIn;

    /// <summary>The custom fields of the site's articles.</summary>
    public required ImmutableArray<ExtraField> Fields { get; init; }

    /// <summary>Values for the theme, by the keys that the newsroom chose.</summary>
    public required FrozenDictionary<string, string> Extra { get; init; }

    /// <summary>The origins that pages may load from beside the site's own.</summary>
    public required AllowedOrigins Allowed { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>The podcasts that the site and its sections declare.</summary>
    public ImmutableArray<DeclaredPodcast> Podcasts { get; init; } = [];

    /// <summary>The severities that <c>site.yml</c> sets, by the ids of codes; null turns a code off.</summary>
    public required FrozenDictionary<string, Severity?> Checks { get; init; }

    /// <summary>The links that <c>site.yml</c> names: of menus, policies, the action, the newsletter and the rules for robots.</summary>
    public IEnumerable<MenuEntry> Links =>
    [
        .. MainMenu, .. FooterMenu, .. Policies.Select(p => p.Page), .. new[] { Action, Robots.Licence }.OfType<MenuEntry>(),
        .. Newsletter?.Links ?? [],
    ];

    /// <summary>The address of the policy with a name of schema.org; null if the newsroom has none.</summary>
    public string? PolicyOf(string property) => Policies.FirstOrDefault(p => p.Property == property)?.Page.Url;

    /// <summary>The label of a story; null for plain news.</summary>
    public StoryLabel? LabelOf(Article article) =>
        article.Text.Label is { } own ? Labels.FirstOrDefault(l => l.Id == own.Id) : null;

    /// <summary>Every section, parents before their children.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(WithChildren);

    /// <summary>A section and all below it, parents before their children.</summary>
    public static IEnumerable<Section> WithChildren(Section section) => section.Children.SelectMany(WithChildren).Prepend(section);
}

/// <summary>The picture for links to stories that have none: that of the section or site, or a card with the headline.</summary>
internal enum CardStyle
{
    None,
    Text,
}

/// <summary>
/// An entry of a menu: a name, an address on this site (starting with <c>/</c>) or a URL, and its position in <c>site.yml</c>.
/// </summary>
internal sealed record MenuEntry(string Name, string Url, SourceSpan Where);

/// <summary>A policy: the name of its property in schema.org, and its page, by the key in <c>site.yml</c>.</summary>
internal sealed record Policy(string Property, MenuEntry Page);

/// <summary>A custom field, declared in <c>site.yml</c>.</summary>
internal sealed record ExtraField(string Name, string Description);
