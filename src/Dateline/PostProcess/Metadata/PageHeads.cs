using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Pictures;
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
            Picture = SharePicture(builder, null),
            Feeds = SiteFeeds(builder),
            Breadcrumbs = isFront ? [] : [builder.Link(strings, "front_page", "/"), .. above],
            Menu = builder.Menus.For(address, section),
        };
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
            Picture = SharePicture(builder, article.Image),
            Published = LocaleStrings.Iso(article.Date),
            Modified = LocaleStrings.Iso(article.LastChange),
            Section = article.Section.Name,
            Authors = ImmutableArray.CreateRange(article.Authors, a => a.Name),
            Tags = ImmutableArray.CreateRange(article.Topics, t => t.Name),
            Feeds = FeedsOfList(builder, article.Section.Name, article.Section.Address),
            Translations = Translations(builder, story),
            JsonLd = JsonLd.Article(builder, strings, story, above),
        };
    }

    /// <summary>The URL that a story calls its own: of a copy, that of the original.</summary>
    public static string Canonical(PageBuilder builder, Article article) =>
        article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address);

    /// <summary>The feed of the whole site, in each format.</summary>
    public static ImmutableArray<FeedLink> SiteFeeds(PageBuilder builder) => Feeds(builder, builder.Site.Name, SiteFeed.List);

    /// <summary>The feeds that the head of a list's page links to: the site's and the list's own.</summary>
    public static ImmutableArray<FeedLink> FeedsOfList(PageBuilder builder, string name, string list) =>
        [.. SiteFeeds(builder), .. Feeds(builder, FeedItems.Title(builder.Site, name), list)];

    private static ImmutableArray<FeedLink> Feeds(PageBuilder builder, string title, string list) =>
        ImmutableArray.CreateRange(FeedFormats.All, f => new FeedLink(title, builder.Url(f.AddressIn(list)), f.MediaType));

    /// <summary>The page's own picture, or the site's.</summary>
    public static SharePicture? SharePicture(PageBuilder builder, Figure? own)
    {
        if (own is { File: { Type: not "image/svg+xml" } file })
        {
            return SharePicture(builder, file, own.Alt);
        }

        return builder.SharePicture is { Type: not "image/svg+xml" } shared
            ? SharePicture(builder, shared, builder.Site.Name)
            : null;
    }

    private static SharePicture SharePicture(PageBuilder builder, MediaFile file, string alt)
    {
        var (width, height) = Renditions.LargestOf(file);
        return new SharePicture(builder.FullUrl(file.Address), alt, width, height);
    }

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
