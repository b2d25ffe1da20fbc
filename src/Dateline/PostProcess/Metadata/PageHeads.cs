using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Recordings;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Theme.Security;
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
            Feeds = SiteFeeds(builder),
            Breadcrumbs = isFront ? [] : [builder.Link(strings, "front_page", "/"), .. above],
            Menu = builder.Menus.For(address, section),
            Policy = builder.Context.Templates.Policy,
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
                head = head with { Policy = ContentPolicy.WithFrame(head.Policy, reference.Written) };
            }
            else if (reference.Picture?.Beside?.Transcript is { References.IsEmpty: false } transcript)
            {
                head = head.With(transcript);
            }
        }

        return head;
    }

    public static Head OfArticle(PageBuilder builder, LocaleStrings strings, StoryFacts story)
    {
        var article = story.Article;
        LinkView[] above = [.. article.Section.SelfAndAncestors.Reverse().Select(s => builder.Link(s, strings))];
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
            Feeds = FeedsOfList(builder, article.Section.Name, article.Section.Address).AddRange(PodcastsOf(builder, article.Section)),
            Plays = Players.ShareOf(builder, article),
            Translations = Translations(builder, story),
            DefaultVersion = Translations(builder, story)
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

    /// <summary>The feed of the whole site, in each format.</summary>
    public static ImmutableArray<FeedLink> SiteFeeds(PageBuilder builder) =>
        Feeds(builder, builder.Site.Name, SiteFeed.List).AddRange(Podcasts(builder.Podcasts(null), builder));

    /// <summary>The feeds that the head of a list's page links to: the site's and the list's own.</summary>
    public static ImmutableArray<FeedLink> FeedsOfList(PageBuilder builder, string name, string list) =>
        [.. SiteFeeds(builder), .. Feeds(builder, FeedItems.Title(builder.Site, name), list)];

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

    private static ImmutableArray<FeedLink> Feeds(PageBuilder builder, string title, string list) =>
        ImmutableArray.CreateRange(FeedFormats.All, f => new FeedLink(title, builder.Url(f.AddressIn(list)), f.MediaType));

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
