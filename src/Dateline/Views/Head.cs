using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>What every page says of itself to browsers, search engines and feed readers.</summary>
[View("head")]
internal sealed partial record Head
{
    /// <summary>BCP 47 tag of the page's language.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>The whole title of the window.</summary>
    public required string Title { get; init; }

    /// <summary>The page's own name, as cards elsewhere show it.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The page's own absolute address; empty when it has none, as 404.html.</summary>
    public required string Canonical { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public required bool Indexed { get; init; }

    /// <summary>OpenGraph's type: <c>article</c> or <c>website</c>.</summary>
    public required string Type { get; init; }

    public SharePicture? Picture { get; init; }

    /// <summary>ISO 8601 with offset; empty on pages that are no articles, as are the four after it.</summary>
    public string Published { get; init; } = "";

    public string Modified { get; init; } = "";

    public string Section { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public required ImmutableArray<FeedLink> Feeds { get; init; }

    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>JSON-LD, safe to stand in a script element.</summary>
    public string JsonLd { get; init; } = "";

    /// <summary>The way down from the front page to the page above this one; empty on the front page.</summary>
    public required ImmutableArray<LinkView> Breadcrumbs { get; init; }

    /// <summary>The sections and what else the main menu has, with the current one marked.</summary>
    public required MenuView Menu { get; init; }
}

/// <summary>The picture that goes with a link to the page elsewhere; the address is absolute, sizes in pixels, 0 where unknown.</summary>
[View("share picture")]
internal sealed partial record SharePicture(string Url, string Alt, int Width, int Height);

/// <summary>The main menu. Pages with the same current entry are given the same object.</summary>
[View("menu")]
internal sealed partial record MenuView(ImmutableArray<LinkView> Links);

/// <summary>A feed that a reader of this page may want; <paramref name="Type"/> is its media type.</summary>
[View("feed")]
internal sealed partial record FeedLink(string Title, string Url, string Type);

/// <summary>
/// What is the same on every page of one language. <paramref name="OwnLang"/> is the site's own language, which its description, sections
/// and menus are in; empty on pages of that language.
/// </summary>
[View("site")]
internal sealed partial record SiteView(
    string Name,
    string Description,
    string Home,
    string Stylesheet,
    string Feed,
    string Icon,
    string Lang,
    string OwnLang,
    ImmutableArray<LinkView> Footer)
{
    private ulong _fingerprint;

    /// <summary>Made once for all pages; several threads may make the same one.</summary>
    internal ulong Fingerprint => _fingerprint != 0 ? _fingerprint : _fingerprint = ViewFingerprint.Compute(this);
}
