using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Looks;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Theme.Assets;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>
/// What stands on every page of a language: masthead and foot. A change of it renders the whole site, so it depends on the settings, and
/// on whether a list has entries, but never on what is new in one.
/// </summary>
internal static class SiteViews
{
    // The logo is 44 pixels high at most, and screens have up to three pixels in one.
    private const int LogoHeight = 132;

    /// <summary>The fingerprint of everything that pages depend on beside their facts.</summary>
    public static ulong FingerprintOf(Newsroom newsroom, BuildContext context)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(context.SiteFingerprint);
        foreach (var picture in new[] { newsroom.SharePicture, newsroom.Logo, newsroom.Masthead.Logo, newsroom.Masthead.Dark })
        {
            fingerprint.Add(picture is not null);
            if (picture is not null)
            {
                fingerprint.Add(picture);
            }
        }

        foreach (var (section, own) in newsroom.SectionPictures.OrderBy(p => p.Key.Id, StringComparer.Ordinal))
        {
            fingerprint.Add(section.Id);
            fingerprint.Add(own);
        }

        fingerprint.Add(newsroom.HasCards);
        foreach (var (word, _) in ListsOf(newsroom))
        {
            fingerprint.Add(word);
        }

        if (newsroom.Site.Search)
        {
            foreach (var language in SearchPages.LanguagesOf(newsroom))
            {
                fingerprint.Add(language);
            }
        }

        return fingerprint.Value;
    }

    public static SiteView Of(Newsroom newsroom, PageBuilder builder, LocaleStrings strings)
    {
        var (site, templates) = (newsroom.Site, builder.Context.Templates);
        var sections = SectionsOf(builder, strings);
        ImmutableArray<LinkView> lists = [.. ListsOf(newsroom).Select(l => builder.Link(strings, l.Word, l.Address))];
        return new SiteView(
            site.Name,
            site.Description,
            builder.Url("/"),
            builder.Url(templates.Assets.ByName[AssetTable.Stylesheet].Address),
            builder.Url(FeedFormats.MainOf(builder.Site).AddressIn(SiteFeed.List)),
            templates.Icon.Length > 0 ? builder.Url(PlainFiles.Icon) : "",
            strings.Language,
            builder.OwnLanguageOn(strings),
            site.Extra)
        {
            Logo = LogoOf(builder, newsroom.Masthead.Logo),
            LogoDark = LogoOf(builder, newsroom.Masthead.Dark),
            Action = Action(builder, strings),
            Newsletter = NewsletterOf(builder, strings),
            Search = newsroom.Site.Search ? SearchPages.Link(newsroom, builder, strings) : null,
            Sections = sections,
            Lists = lists,
            Corrections = builder.Link(strings, "corrections", site.Urls.Corrections),
            Foot = Groups(newsroom, builder, strings, sections, lists),
            Address = site.PostalAddress,
            Licence = site.Republish is { } terms
                ? new LinkView(terms.Licence, terms.LicenceUrl) { Lang = builder.OwnLanguageOn(strings) }
                : null,
            Display = FaceOf(builder, site.Look.Display, templates.Display),
            Text = FaceOf(builder, site.Look.Text, templates.Text),
            Old = site.Look.Old,
        };
    }

    /// <summary>The lists that have entries, by the words for them.</summary>
    private static IEnumerable<(string Word, string Address)> ListsOf(Newsroom newsroom)
    {
        var site = newsroom.Site;
        (bool Has, string Word, string Address)[] lists =
        [
            (newsroom.ByTopic.Length > 0, "topics", TopicPages.IndexAddress(site)),
            (newsroom.ByAuthor.Length > 0, "authors", AuthorPages.IndexAddress(site)),
            (newsroom.Backgrounds.Length > 0, "explainers", BackgroundPages.IndexAddress(site)),
            (newsroom.BySeries.Length > 0, "series", SeriesPages.IndexAddress(site)),
            (newsroom.Articles.Length > 0, "all_news", site.Urls.News),
        ];
        return lists.Where(l => l.Has).Select(l => (l.Word, l.Address));
    }

    private static ImmutableArray<SectionEntry> SectionsOf(PageBuilder builder, LocaleStrings strings) =>
    [
        .. builder.Site.Sections.Select(s => new SectionEntry(
            builder.Link(s, strings), s.Colour, [.. SiteConfig.WithChildren(s).Skip(1).Select(below => builder.Link(below, strings))])),
    ];

    private static ImmutableArray<FootGroup> Groups(
        Newsroom newsroom, PageBuilder builder, LocaleStrings strings, ImmutableArray<SectionEntry> sections,
        ImmutableArray<LinkView> lists)
    {
        var own = builder.OwnLanguageOn(strings);
        IEnumerable<LinkView> about = About(builder).Select(l => l with { Lang = l.Lang.Length > 0 ? l.Lang : own });
        FootGroup[] groups =
        [
            new("sections", strings.Label("sections"), [.. sections.Select(s => s.Link)]),
            new("subjects", strings.Label("foot_subjects"), lists),
            new("about", strings.Label("foot_about"), [.. about]),
            new("follow", strings.Label("foot_follow"), [.. Follow(newsroom, builder, strings)]),
        ];
        return [.. groups.Where(g => !g.Links.IsEmpty)];
    }

    private static IEnumerable<LinkView> Follow(Newsroom newsroom, PageBuilder builder, LocaleStrings strings)
    {
        if (Action(builder, strings) is { } action)
        {
            yield return action;
        }

        yield return builder.Link(strings, "feeds", FeedsPage.Address);
        foreach (var podcast in newsroom.Podcasts)
        {
            yield return new LinkView(podcast.Title, builder.Url(podcast.Address))
            {
                Lang = PageBuilder.ForeignTo(strings, podcast.Language),
            };
        }

        foreach (var account in newsroom.Site.Trust.Where(t => t.Name == TrustLine.Social))
        {
            yield return IndexPages.Elsewhere(account.Value);
        }
    }

    private static LinkView? Action(PageBuilder builder, LocaleStrings strings) => builder.Site.Action is { } action
        ? new LinkView(action.Name, builder.Url(action.Url)) { Lang = builder.OwnLanguageOn(strings) }
        : null;

    private static NewsletterView? NewsletterOf(PageBuilder builder, LocaleStrings strings)
    {
        if (builder.Site.Newsletter is not { } letter)
        {
            return null;
        }

        var button = builder.Link(strings, "newsletter_button", letter.Page?.Url ?? "");
        return new NewsletterView(
            Own(letter.Title),
            letter.Form,
            letter.Field,
            [.. letter.Hidden.Select(h => new HiddenField(h.Name, h.Value))],
            letter.Button.Length > 0 ? Own(letter.Button) with { Url = button.Url } : button,
            letter.Note.Length > 0 ? Own(letter.Note) : null,
            letter.Privacy is { } privacy ? builder.Link(strings, "newsletter_privacy", privacy.Url) : null);

        LinkView Own(string words) => new(words, "") { Lang = builder.OwnLanguageOn(strings) };
    }

    private static LogoView? LogoOf(PageBuilder builder, MediaFile? file)
    {
        if (file is null)
        {
            return null;
        }

        Rendition[] sizes = [.. Renditions.Of(file, Crop.Whole).Where(r => r.Type == file.Type)];
        return (sizes.FirstOrDefault(r => r.Height >= LogoHeight) ?? sizes.LastOrDefault()) is { } size
            ? new LogoView(builder.Url(size.Address), size.Width, size.Height)
            : new LogoView(builder.Url(file.Address), file.Width, file.Height);
    }

    private static string FaceOf(PageBuilder builder, Typeface face, Asset? own) => face.Kind switch
    {
        TypefaceKind.Own when own is not null => builder.Url(own.Address),
        TypefaceKind.System => "system",
        _ => "theme",
    };

    /// <summary>The links about the newsroom. Readers of every page find the corrections: if no menu has them, the foot has.</summary>
    private static ImmutableArray<LinkView> About(PageBuilder builder)
    {
        var (site, strings) = (builder.Site, builder.OwnStrings);
        var corrections = site.Urls.Corrections;
        ImmutableArray<LinkView> links = [.. site.FooterMenu.Select(m => new LinkView(m.Name, site.Url.Link(m.Url)))];
        return site.MainMenu.Concat(site.FooterMenu).Any(m => site.Url.AddressOf(m.Url).TrimEnd('/') == corrections.TrimEnd('/'))
            ? links
            : links.Add(builder.Link(strings, "corrections", corrections));
    }
}
