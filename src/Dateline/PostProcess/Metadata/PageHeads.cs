using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>Builds the heads of pages: title, address, picture, feeds, breadcrumbs, and the menu with its current entry.</summary>
internal static class PageHeads
{
    /// <summary>The head of a page that is not an article. Callers change what differs with <c>with</c>.</summary>
    public static Head Create(
        PageBuilder builder, LocaleStrings strings, string address, string name, string description, params ReadOnlySpan<LinkView> above)
    {
        var head = Bare(builder, strings, address, name, description, null, above);
        return head.Breadcrumbs.IsEmpty ? head : head with { JsonLd = Breadcrumbs.JsonLd(builder, strings, name, above) };
    }

    /// <summary>A head without structured data, for pages that add their own.</summary>
    public static Head Bare(
        PageBuilder builder, LocaleStrings strings, string address, string name, string description, Section? section,
        params ReadOnlySpan<LinkView> above)
    {
        var site = builder.Site;
        var isFront = address == "/";
        return new Head
        {
            Lang = strings.Language,
            Dir = strings.Direction,
            Locale = strings.Locale,
            Title = isFront ? site.Name : $"{name} — {site.Name}",
            Name = name,
            Description = description,
            Canonical = builder.FullUrl(address),
            Indexed = true,
            Type = "website",
            Picture = ShareImages.Of(builder, null, section),
            Feeds = SiteFeeds(builder, isFront ? FeedFormats.Of(site) : [FeedFormats.MainOf(site)]),
            Breadcrumbs = isFront ? [] : [builder.Link(strings, "front_page", "/"), .. above],
            Menu = builder.Menus.For(address, section),
        };
    }

    /// <summary>
    /// The same head for a page with this body: readers may load the frames of its embeds, and those of the transcripts in it.
    /// </summary>
    public static Head With(this Head head, Body? body)
    {
        foreach (var reference in body?.References ?? [])
        {
            if (reference.Use == ReferenceUse.Frame)
            {
                head = head with { Allowed = head.Allowed.Add(new AllowedSource(ResourceKind.Frames, reference.Written)) };
            }
            else if (reference.Picture?.Beside?.Transcript is { References.IsEmpty: false } transcript)
            {
                head = head.With(transcript);
            }
        }

        return head;
    }

    /// <summary>The same head for a page with the newsletter box: from it, and from no other page, readers may send the form.</summary>
    public static Head WithNewsletter(this Head head, SiteConfig site) => site.Newsletter switch
    {
        null => head,
        { Origin.Length: 0 } => head with { Newsletter = true },
        var letter => head with { Newsletter = true, Allowed = head.Allowed.Add(new AllowedSource(ResourceKind.Forms, letter.Origin)) },
    };

    /// <summary>The same head for the page of a live story: from it alone the script that looks for new entries may run.</summary>
    public static Head WithLiveScript(this Head head, PageBuilder builder) => head with
    {
        Allowed = head.Allowed.AddRange(
            builder.Context.Templates.Policies.LiveScripts.Select(hash => new AllowedSource(ResourceKind.Scripts, hash))),
    };

    public static Head OfArticle(PageBuilder builder, LocaleStrings strings, StoryFacts story)
    {
        var article = story.Article;
        LinkView[] above = [.. article.Section.SelfAndAncestors.Reverse().Select(s => builder.Link(s, strings))];
        var translations = Translations(builder, story);
        return Bare(builder, strings, article.Address, article.Title, article.Description, article.Section, above) with
        {
            Lang = article.Language,
            Canonical = Canonical(builder, article),
            Type = "article",
            Picture = ShareImages.OfStory(builder, article, StoryCards.Of(builder, article)),
            Published = LocaleStrings.Iso(article.Date),
            Modified = LocaleStrings.Iso(article.LastChange),
            Section = article.Section.Name,
            Authors = ImmutableArray.CreateRange(article.Authors, a => a.Name),
            Profiles = OfAuthors(article, static (author, builder) => builder.FullUrl(author.Address), builder),
            Fediverse = OfAuthors(article, static (author, _) => author.Fediverse, builder),
            Tags = ImmutableArray.CreateRange(article.Topics, t => t.Name),
            Feeds = FeedsOfList(builder, article.Section.Name, article.Section.Address).AddRange(PodcastsOf(builder, article.Section))
                .AddRange(article.Text.Live is null ? [] : OfEntries(builder, article)),
            Plays = Players.ShareOf(builder, article),
            Translations = translations,
            DefaultVersion = translations
                .FirstOrDefault(t => t.Lang.Equals(builder.Site.Language, StringComparison.OrdinalIgnoreCase))?.FullUrl ?? "",
            JsonLd = JsonLd.Article(builder, strings, story, above),
        };
    }

    /// <summary>What the authors with a page on the site have, of those that have it.</summary>
    private static ImmutableArray<string> OfAuthors(Article article, Func<Author, PageBuilder, string> read, PageBuilder builder)
    {
        var all = ImmutableArray<string>.Empty;
        foreach (var byline in article.Authors)
        {
            if (byline.Author is { } author && read(author, builder) is { Length: > 0 } found)
            {
                all = all.Add(found);
            }
        }

        return all;
    }

    /// <summary>The URL that a story calls its own: of a copy, that of the original.</summary>
    public static string Canonical(PageBuilder builder, Article article) =>
        article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address);

    /// <summary>The feeds of the whole site in some formats, and its podcasts.</summary>
    public static ImmutableArray<FeedLink> SiteFeeds(PageBuilder builder, ImmutableArray<FeedFormat> formats) =>
        Feeds(builder, formats, builder.Site.Name, SiteFeed.List).AddRange(Podcasts(builder.Podcasts(null), builder));

    /// <summary>
    /// The feeds that the head of a page links to: the site's and a list's own. Only the pages of the list itself link to it in all formats
    /// that it has, so that no other head grows with them.
    /// </summary>
    public static ImmutableArray<FeedLink> FeedsOfList(PageBuilder builder, string name, string list, bool hasAll = false)
    {
        ImmutableArray<FeedFormat> main = [FeedFormats.MainOf(builder.Site)];
        var title = FeedItems.Title(builder.Site, name);
        return [.. SiteFeeds(builder, main), .. Feeds(builder, hasAll ? FeedFormats.Of(builder.Site) : main, title, list)];
    }

    private static ImmutableArray<FeedLink> OfEntries(PageBuilder builder, Article article) =>
        Feeds(builder, [FeedFormats.MainOf(builder.Site)], FeedItems.Title(builder.Site, article.Title), article.Address);

    /// <summary>The podcasts of a section and of those above it, beside the site's.</summary>
    public static ImmutableArray<FeedLink> PodcastsOf(PageBuilder builder, Section? section) =>
        section is null ? [] : Podcasts(builder.Podcasts(section).RemoveAll(p => p.List == SiteFeed.List), builder);

    private static ImmutableArray<FeedLink> Podcasts(ImmutableArray<Podcast> podcasts, PageBuilder builder) => podcasts.IsEmpty
        ? []
        : ImmutableArray.CreateRange(
            podcasts, static (p, b) => new FeedLink(TitleOf(p, b), b.Url(p.Address), Rss.Format.MediaType), builder);

    // Without a title of its own it has that of its list, as the feed of the list's news has.
    private static string TitleOf(Podcast podcast, PageBuilder builder) =>
        podcast.Title == builder.Site.Name || builder.Site.AllSections.Any(s => s.Name == podcast.Title)
            ? $"{podcast.Title} ({builder.OwnStrings["podcast"]})"
            : podcast.Title;

    private static ImmutableArray<FeedLink> Feeds(
        PageBuilder builder, ImmutableArray<FeedFormat> formats, string title, string list) => ImmutableArray.CreateRange(
        formats, f => new FeedLink(FeedFormats.TitleOf(builder.Site, f, title), builder.Url(f.AddressIn(list)), f.MediaType));

    /// <summary>
    /// Every language of a story, its own included, as search engines ask for it; none when there is only one. They want canonical pages
    /// only, and a copy is none.
    /// </summary>
    private static ImmutableArray<Translation> Translations(PageBuilder builder, StoryFacts story)
    {
        if (story.Translations.IsEmpty || story.Article.IsSyndicated)
        {
            return [];
        }

        ImmutableArray<Translation> others = [.. story.Translations.Where(a => !a.IsSyndicated).Select(a => Translation(builder, a))];
        return others.IsEmpty ? [] : [Translation(builder, story.Article), .. others];
    }

    /// <summary>The same story in other languages.</summary>
    public static IEnumerable<Translation> Others(PageBuilder builder, StoryFacts story) =>
        story.Translations.Select(a => Translation(builder, a));

    private static Translation Translation(PageBuilder builder, Article article) =>
        new(article.Language, builder.Strings(article.Language).Name, builder.Url(article.Address), builder.FullUrl(article.Address))
        {
            Locale = builder.Strings(article.Language).Locale,
        };
}
