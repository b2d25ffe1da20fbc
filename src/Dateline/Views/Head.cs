using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The metadata of a page for browsers, search engines and feed readers.</summary>
[View("head")]
internal sealed partial record Head
{
    /// <summary>BCP 47 tag of the page's language.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>The title of the browser window.</summary>
    public required string Title { get; init; }

    /// <summary>The page's own name, as on cards.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The page's absolute URL; empty if it has none, such as 404.html.</summary>
    public required string Canonical { get; init; }

    /// <summary>Whether search engines may index it.</summary>
    public required bool Indexed { get; init; }

    /// <summary>OpenGraph's type: <c>article</c> or <c>website</c>.</summary>
    public required string Type { get; init; }

    public SharePicture? Picture { get; init; }

    /// <summary>ISO 8601 with offset. This and the next four are empty on pages that are not articles.</summary>
    public string Published { get; init; } = "";

    public string Modified { get; init; } = "";

    public string Section { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public required ImmutableArray<FeedLink> Feeds { get; init; }

    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>JSON-LD, escaped for a script element.</summary>
    public string JsonLd { get; init; } = "";

    /// <summary>The links from the front page down to the page above this one; empty on the front page.</summary>
    public required ImmutableArray<LinkView> Breadcrumbs { get; init; }

    /// <summary>The main menu, with the current entry marked.</summary>
    public required MenuView Menu { get; init; }
}

/// <summary>The picture for links to the page on other sites; the URL is absolute, sizes are in pixels, 0 if unknown.</summary>
[View("share picture")]
internal sealed partial record SharePicture(string Url, string Alt, int Width, int Height);

/// <summary>The main menu. Pages with the same current entry share one object.</summary>
[View("menu")]
internal sealed partial record MenuView(ImmutableArray<LinkView> Links);

/// <summary>A feed related to the page; <paramref name="Type"/> is its media type.</summary>
[View("feed")]
internal sealed partial record FeedLink(string Title, string Url, string Type);

/// <summary>
/// The parts that all pages of one language share. <paramref name="OwnLang"/> is the site's language, which its description, sections and
/// menus are in; empty on pages in that language. <paramref name="Policy"/> is the content security policy of all pages;
/// <paramref name="Extra"/> has the values of <c>extra:</c> in <c>site.yml</c>.
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
    string Policy,
    IReadOnlyDictionary<string, string> Extra,
    ImmutableArray<LinkView> Footer)
{
    private ulong _fingerprint;

    /// <summary>Computed once for all pages; several threads may compute the same value.</summary>
    internal ulong Fingerprint => _fingerprint != 0 ? _fingerprint : _fingerprint = ViewFingerprint.Compute(this);
}
