using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Looks;

namespace Dateline.Views;

/// <summary>The metadata of a page for browsers, search engines and feed readers.</summary>
[View("head")]
internal sealed partial record Head
{
    /// <summary>The page's language: its BCP 47 tag, such as <c>en</c>.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>The page's language as Open Graph writes it: <c>en_GB</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>The title of the browser window.</summary>
    public required string Title { get; init; }

    /// <summary>The page's own name, as on cards.</summary>
    public required string Name { get; init; }

    /// <summary>What the page is about, for search engines; empty if there is nothing to say.</summary>
    public required string Description { get; init; }

    /// <summary>The page's absolute URL; empty if it has none, such as 404.html.</summary>
    public required string Canonical { get; init; }

    /// <summary>Whether search engines may index it.</summary>
    public required bool Indexed { get; init; }

    /// <summary>OpenGraph's type: <c>article</c>, <c>profile</c> or <c>website</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The picture for links to the page.</summary>
    public SharePicture? Picture { get; init; }

    /// <summary>The film or sound of the story, for links to the page.</summary>
    public ShareRecording? Plays { get; init; }

    /// <summary>When the story was first published; ISO 8601, the day only if it has no time; empty on other pages.</summary>
    public string Published { get; init; } = "";

    /// <summary>When the story last changed; ISO 8601, the day only if that has no time; empty on other pages.</summary>
    public string Modified { get; init; } = "";

    /// <summary>The name of the story's section; empty on other pages.</summary>
    public string Section { get; init; } = "";

    /// <summary>The names of the story's authors; none on other pages.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The absolute URLs of the pages of those authors who have one; none on other pages.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>The accounts of the story's authors in the fediverse: <c>@anna@example.social</c>; none on other pages.</summary>
    public ImmutableArray<string> Fediverse { get; init; } = [];

    /// <summary>The names of the story's topics; none on other pages.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The feeds that the page is related to.</summary>
    public required ImmutableArray<FeedLink> Feeds { get; init; }

    /// <summary>The page in other languages and in its own; none if there is only one language.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>The full URL of the translation in the site's own language, for readers of any other; empty if there is none.</summary>
    public string DefaultVersion { get; init; } = "";

    /// <summary>The page's content security policy: what it may load, and from where.</summary>
    public string Policy { get; init; } = "";

    /// <summary>What the page's texts and forms need of the policy, beside its templates.</summary>
    internal ImmutableArray<AllowedSource> Allowed { get; init; } = [];

    /// <summary>Whether the page shows the newsletter box, whose form no other page may send.</summary>
    public bool Newsletter { get; init; }

    /// <summary>JSON-LD, escaped for a script element.</summary>
    public string JsonLd { get; init; } = "";

    /// <summary>The links from the front page down to the page above this one; empty on the front page.</summary>
    public required ImmutableArray<LinkView> Breadcrumbs { get; init; }

    /// <summary>The main menu, with the current section marked.</summary>
    public required MenuView Menu { get; init; }
}

/// <summary>The picture for links to the page on other sites.</summary>
/// <param name="Url">Its absolute URL.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Width">Its width in pixels; 0 if unknown.</param>
/// <param name="Height">Its height in pixels; 0 if unknown.</param>
[View("share picture")]
internal sealed partial record SharePicture(string Url, string Alt, int Width, int Height)
{
    // X makes a large card from 300 x 157 pixels, Facebook from 600 x 314. What is smaller looks blurred in it.
    private const int LargeWidth = 600, LargeHeight = 314;

    /// <summary>Whether it is large enough for a large card; false if its size is unknown.</summary>
    public bool Large => Width >= LargeWidth && Height >= LargeHeight;
}

/// <summary>The film or sound of a page, for other sites.</summary>
/// <param name="Kind"><c>video</c> or <c>audio</c>.</param>
/// <param name="Url">Its absolute URL.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Width">The width of a film in pixels; 0 if unknown.</param>
/// <param name="Height">The height of a film in pixels; 0 if unknown.</param>
[View("share recording")]
internal sealed partial record ShareRecording(string Kind, string Url, string Type, int Width, int Height);

/// <summary>The main menu.</summary>
/// <remarks>Pages with the same current entry share one object.</remarks>
/// <param name="Links">The entries.</param>
[View("menu")]
internal sealed partial record MenuView(ImmutableArray<LinkView> Links)
{
    /// <summary>The name of the current section's colour, the last part of a class: <c>of-blue</c>; empty for none.</summary>
    public string Colour { get; init; } = "";
}

/// <summary>A section with those below it.</summary>
/// <param name="Link">Its name and page.</param>
/// <param name="Colour">The name of its colour; empty for none.</param>
/// <param name="Below">The sections below it, at any depth.</param>
[View("section entry")]
internal sealed partial record SectionEntry(LinkView Link, string Colour, ImmutableArray<LinkView> Below);

/// <summary>A group of links at the foot of every page.</summary>
/// <param name="Kind"><c>sections</c>, <c>subjects</c>, <c>about</c> or <c>follow</c>.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Links">The links.</param>
[View("foot group")]
internal sealed partial record FootGroup(string Kind, string Name, ImmutableArray<LinkView> Links);

/// <summary>The picture in the masthead.</summary>
/// <param name="Src">Its URL.</param>
/// <param name="Width">Its width in pixels; 0 if unknown.</param>
/// <param name="Height">Its height in pixels; 0 if unknown.</param>
[View("logo")]
internal sealed partial record LogoView(string Src, int Width, int Height);

/// <summary>A feed that the page is related to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its URL.</param>
/// <param name="Type">Its media type.</param>
[View("feed")]
internal sealed partial record FeedLink(string Title, string Url, string Type);

/// <summary>What all pages of one language share.</summary>
/// <param name="Name">The name of the newsroom.</param>
/// <param name="Description">What the newsroom says about itself.</param>
/// <param name="Home">The URL of the front page.</param>
/// <param name="Stylesheet">The URL of <c>site.css</c>.</param>
/// <param name="Feed">The URL of the feed of all news.</param>
/// <param name="Icon">The URL of the site's icon; empty if the theme has none.</param>
/// <param name="Lang">The language of the page.</param>
/// <param name="OwnLang">The site's language, which its description, sections and menus are in; empty on pages in that language.</param>
/// <param name="Extra">The values of <c>extra:</c> in <c>site.yml</c>.</param>
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
    IReadOnlyDictionary<string, string> Extra)
{
    private ulong _fingerprint;

    /// <summary>The picture that the masthead shows instead of the name.</summary>
    public LogoView? Logo { get; init; }

    /// <summary>The same for dark pages; nothing if the logo fits them, too.</summary>
    public LogoView? LogoDark { get; init; }

    /// <summary>What every page asks of its readers: <c>action:</c> in <c>site.yml</c>.</summary>
    public LinkView? Action { get; init; }

    /// <summary>What readers can subscribe to, for the pages whose <c>head.newsletter</c> is true.</summary>
    public NewsletterView? Newsletter { get; init; }

    /// <summary>The search page; nothing if the site has none.</summary>
    public LinkView? Search { get; init; }

    /// <summary>All sections.</summary>
    public ImmutableArray<SectionEntry> Sections { get; init; } = [];

    /// <summary>The lists beside the sections that have entries: topics, authors, explainers, series, all news.</summary>
    public ImmutableArray<LinkView> Lists { get; init; } = [];

    /// <summary>The list of corrections.</summary>
    public LinkView? Corrections { get; init; }

    /// <summary>The groups of links at the foot; none is empty.</summary>
    public ImmutableArray<FootGroup> Foot { get; init; } = [];

    /// <summary>The lines of the newsroom's postal address: <c>address:</c> in <c>site.yml</c>.</summary>
    public ImmutableArray<string> Address { get; init; } = [];

    /// <summary>The licence under which others may republish stories, with the URL of its text if it has one.</summary>
    public LinkView? Licence { get; init; }

    /// <summary>The typeface of headlines: <c>theme</c>, <c>system</c>, or the URL of the newsroom's own.</summary>
    public string Display { get; init; } = "theme";

    /// <summary>The typeface of stories: <c>theme</c>, <c>system</c>, or the URL of the newsroom's own.</summary>
    public string Text { get; init; } = "theme";

    /// <summary>How many days old a story is when its page says so; 0 for never.</summary>
    public int Old { get; init; }

    /// <summary>The colour of light pages: <c>#ffffff</c>. Browsers give it to the bar around a page.</summary>
    public string Paper { get; init; } = Ground.Light.Paper.ToString();

    /// <summary>The colour of dark pages.</summary>
    public string PaperDark { get; init; } = Ground.Dark.Paper.ToString();

    /// <summary>The direction of <c>lang</c>: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir => Scripts.DirectionOf(Lang);

    /// <summary>The letters of <c>lang</c>: <c>latin</c>, <c>cyrillic</c> or <c>greek</c>; empty for other scripts.</summary>
    public string Letters => Scripts.LettersOf(Lang);

    /// <summary>The direction of <c>own_lang</c>, <c>ltr</c> or <c>rtl</c>; empty on pages in that language.</summary>
    public string OwnDir => Scripts.DirectionOf(OwnLang);

    /// <summary>Computed once for all pages; several threads may compute the same value.</summary>
    internal ulong Fingerprint => _fingerprint != 0 ? _fingerprint : _fingerprint = ViewFingerprint.Compute(this);
}
