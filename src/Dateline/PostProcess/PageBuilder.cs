using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>
/// Builds pages and the parts that they share: links, cards, pictures. It has what is the same for all pages of a build: the settings, the
/// strings of each language, the main menu.
/// </summary>
internal sealed class PageBuilder(Newsroom newsroom, BuildContext context)
{
    private readonly ConcurrentDictionary<string, SiteView> _sites = new(StringComparer.Ordinal);

    // Lists show the picture of a story many times.
    private readonly ConcurrentDictionary<Figure, PictureView> _pictures = [];

    // A field that an article does not have is empty, so that a template can ask for any field that is declared.
    private readonly FrozenDictionary<string, string> _noExtra = newsroom.Site.Fields.ToFrozenDictionary(f => f.Name, _ => "");

    /// <summary>The fingerprint of what all pages depend on beside their facts.</summary>
    public ulong SiteFingerprint { get; } = SiteViews.FingerprintOf(newsroom, context);

    /// <summary>Renders a <see cref="PageView"/> by its template.</summary>
    public PageRenderer RenderPage { get; } = (view, to) => context.Templates.Render(((PageView)view).Template, (PageView)view, to);

    public SiteConfig Site { get; } = newsroom.Site;

    public BuildContext Context { get; } = context;

    /// <summary>The newsroom in the structured data of all pages: JSON in UTF-8.</summary>
    public byte[] Publisher => field ??= JsonLd.Newsroom(this);

    /// <summary>The picture for links to pages that have none.</summary>
    public MediaFile? SharePicture { get; } = newsroom.SharePicture;

    /// <summary>The podcasts that the stories of a section are in, and those of the site; without a section the latter alone.</summary>
    public ImmutableArray<Podcast> Podcasts(Section? section) => newsroom.Podcasts.IsEmpty
        ? []
        : [.. newsroom.Podcasts.Where(p => p.List == SiteFeed.List || section?.SelfAndAncestors.Any(s => s.Address == p.List) == true)];

    /// <summary>The newsroom's logo, or else the picture for links.</summary>
    public MediaFile? Logo { get; } = newsroom.Logo ?? newsroom.SharePicture;

    /// <summary>Whether the newsroom has a logo of its own, which feeds show.</summary>
    public bool HasLogo { get; } = newsroom.Logo is not null;

    /// <summary>Whether stories without a picture get cards.</summary>
    public bool HasCards { get; } = newsroom.HasCards;

    /// <summary>The picture for links to pages of a section: its own, or that of the nearest section above it.</summary>
    public MediaFile? SharePictureOf(Section section) => newsroom.SectionPictures.Count == 0
        ? null
        : section.SelfAndAncestors.Select(s => newsroom.SectionPictures.GetValueOrDefault(s)).FirstOrDefault(p => p is not null);

    public Menus Menus { get; } = new(newsroom.Site);

    /// <summary>The texts of the lists that have feeds in several formats.</summary>
    public FeedTexts FeedTexts => field ??= new FeedTexts(Context.Prose, isKept: true);

    /// <summary>The lists that the templates ask for.</summary>
    public StoryLists Lists => field ??= new StoryLists(newsroom, this);

    /// <summary>The values of an article's additional fields, with every field that <c>site.yml</c> declares.</summary>
    public IReadOnlyDictionary<string, string> Extra(ImmutableArray<ExtraValue> values)
    {
        if (values.IsEmpty)
        {
            return _noExtra;
        }

        // Lists of stories make many of these, each read once or twice; a frozen dictionary costs ten times as much to make.
        var all = new Dictionary<string, string>(_noExtra, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>The strings of a text's language.</summary>
    public LocaleStrings Strings(string language) => Context.Localization.For(language);

    public LocaleStrings OwnStrings => Context.Localization.Own;

    /// <summary>An address of the site with the base path. An empty address stays empty.</summary>
    public string Url(string address) => Site.Url.Link(address);

    public string FullUrl(string address) => Site.Url.Full(address);

    /// <summary>
    /// A link to a section, from a text in the language of <paramref name="strings"/>. The section's name is in the site's language.
    /// </summary>
    public LinkView Link(Section section, LocaleStrings strings) =>
        new(section.Name, Url(section.Address)) { Lang = OwnLanguageOn(strings) };

    public LinkView Link(Topic topic, LocaleStrings strings) => new(topic.Name, Url(topic.Address)) { Lang = OwnLanguageOn(strings) };

    public LinkView Link(Byline byline) => new(byline.Name, byline.Author is { } author ? Url(author.Address) : "");

    /// <summary>A link that a string of the theme names. The theme may have the string in another language only.</summary>
    public LinkView Link(LocaleStrings strings, string key, string address) =>
        new(strings[key], Url(address)) { Lang = ForeignTo(strings, strings.LanguageOf(key)) };

    public LinkView Link(Article article) => new(article.Title, Url(article.Address));

    /// <summary>A link to a story, from a text in the language of <paramref name="strings"/>.</summary>
    public LinkView Link(Article article, LocaleStrings strings) =>
        Link(article) with { Lang = ForeignTo(strings, article.Language) };

    /// <summary>A story in a list, on a page in the language of <paramref name="strings"/>.</summary>
    public CardView Card(Article article, LocaleStrings strings) => new(
        Url(article.Address),
        article.Title,
        article.Lede,
        article.Text.Kicker,
        strings.CardDay(article.Date),
        Link(article.Section, Strings(article.Language)),
        Picture(article.Image),
        ForeignTo(strings, article.Language),
        KindOf(article))
    {
        Extra = Extra(article.Text.Extra),
        Hour = strings.Hour(article.Date),
        Changed = StoryMarks.Changed(strings, article),
        Language = article.Language == strings.Language ? "" : Strings(article.Language).Name,
        Host = article is { Kind: ArticleKind.Link, IsSyndicated: true } ? ShownAddress.Host(new Uri(article.Text.Canonical)) : "",
        Colour = article.Section.Colour,
        Plays = Players.Length(strings, article),
        Gallery = article.Body.GalleryPictures,
        Label = article.Text.Label is null ? null : StoryMarks.Label(this, article),
        Live = article.Text.Live is null ? null : StoryMarks.Live(this, strings, article),
        Voices = article.Text.Label is null ? [] : StoryMarks.Voices(this, article),
        Head = article.Text.Label is null ? null : StoryMarks.Head(this, article),
    };

    public ImmutableArray<CardView> Cards(ImmutableArray<Article> articles, LocaleStrings strings) =>
        ImmutableArray.CreateRange(articles, a => Card(a, strings));

    /// <summary>
    /// The tag of the site's own language, for the names of sections, topics and menus; empty on pages in that language.
    /// </summary>
    public string OwnLanguageOn(LocaleStrings strings) => ForeignTo(strings, OwnStrings.Language);

    /// <summary>The tag of a language; empty when the page is in that language.</summary>
    public static string ForeignTo(LocaleStrings strings, string language) => language == strings.Language ? "" : language;

    public PictureView? Picture(Figure? figure) =>
        figure is null ? null : _pictures.GetOrAdd(figure, (f, builder) => PictureSizes.ViewOf(f, builder), this);

    public static SourceLine Source(SourceNote source) => new(source.Title, source.Url, source.Archived);

    /// <summary>A page that a template renders, with a cheap view. Without a template, the shape of the view names it.</summary>
    public Page Page(string address, LocaleStrings strings, Func<(Head? Head, object Content)> view, string? template = null) =>
        new ViewPage(
            address,
            () =>
            {
                var (head, content) = view();
                return Wrap(strings, head, content, template);
            },
            RenderPage);

    /// <summary>
    /// A page that a template renders, with a view that depends on its facts and on the lists of its template alone. <see cref="Wrap"/>
    /// completes the view.
    /// </summary>
    public Page Page<TSubject, TFacts>(
        string address, ViewShape shape, TSubject subject, Func<TSubject, TFacts> gather, Func<TFacts, PageBuilder, PageView> view)
        where TFacts : IFacts =>
        new FactPage<TSubject, TFacts>(address, subject, gather, view, RenderPage, this) { Lists = Lists.FactsOf(shape.Name) };

    /// <summary>A feed or a sitemap, with a view that depends on its facts alone.</summary>
    public Page File<TSubject, TFacts>(
        string address, TSubject subject, Func<TSubject, TFacts> gather, Func<TFacts, PageBuilder, object> view, PageRenderer render)
        where TFacts : IFacts => new FactPage<TSubject, TFacts>(address, subject, gather, view, render, this);

    /// <summary>
    /// Adds the head with the policy of the template, what every page shows and the lists of the template to the content of a page. Without
    /// a template, the shape of the content names it.
    /// </summary>
    public PageView Wrap(LocaleStrings strings, Head? head, object content, string? template = null)
    {
        var name = template ?? ViewShapes.Get(content).Name;
        head = head is null ? null : head with { Policy = Context.Templates.Policies.Of(name, head.Allowed) };
        return new PageView(name, head, SiteOn(strings), strings, content) { Lists = Lists.For(name, strings) };
    }

    private SiteView SiteOn(LocaleStrings strings) =>
        _sites.GetOrAdd(strings.Language, _ => SiteViews.Of(newsroom, this, strings));

    public static string KindOf(Article article) => article.Kind switch
    {
        ArticleKind.Live => "live",
        ArticleKind.Link => "link",
        _ => "story",
    };
}
