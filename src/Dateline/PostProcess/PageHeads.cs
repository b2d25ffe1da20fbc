using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>Makes the heads of pages: title, address, picture, feeds, the way down, and the menu with its current entry.</summary>
internal static class PageHeads
{
    /// <summary>The head of a page that is no article; what differs is set on what this gives.</summary>
    public static Head Create(PageBuilder furniture, LocaleStrings words, string address, string name, string description, params ReadOnlySpan<LinkView> above)
    {
        var head = Bare(furniture, words, address, name, description, null, above);
        return head.Breadcrumbs.IsEmpty ? head : head with { JsonLd = JsonLd.Breadcrumbs(furniture, words, name, above) };
    }

    /// <summary>A head without structured data, for pages that have their own to say.</summary>
    public static Head Bare(
        PageBuilder furniture, LocaleStrings words, string address, string name, string description, Section? section, params ReadOnlySpan<LinkView> above)
    {
        var site = furniture.Site;
        var isFront = address == "/";
        return new Head
        {
            Lang = words.Language,
            Direction = words.Direction,
            Title = isFront ? site.Name : $"{name} — {site.Name}",
            Name = name,
            Description = description,
            Canonical = furniture.FullUrl(address),
            Indexed = true,
            Type = "website",
            Picture = SharePicture(furniture, null),
            Feeds = [SiteFeed(furniture)],
            Breadcrumbs = isFront ? [] : [new LinkView(words["front_page"], furniture.Url("/")), .. above],
            Menu = furniture.Menus.For(address, section),
        };
    }

    public static Head OfArticle(PageBuilder furniture, LocaleStrings words, StoryFacts story)
    {
        var article = story.Article;
        LinkView[] above = [.. article.Section.Upwards.Reverse().Select(s => furniture.Link(s, words))];
        return Bare(furniture, words, article.Address, article.Title, article.Lede, article.Section, above) with
        {
            Lang = article.Language,
            Canonical = article.IsSyndicated ? article.Canonical : furniture.FullUrl(article.Address),
            Type = "article",
            Picture = SharePicture(furniture, article.Image),
            Published = LocaleStrings.Iso(article.Date.At),
            Modified = LocaleStrings.Iso(article.LastChange),
            Section = article.Section.Name,
            Authors = ImmutableArray.CreateRange(article.Authors, a => a.Name),
            Tags = ImmutableArray.CreateRange(article.Topics, t => t.Name),
            Feeds = [SiteFeed(furniture), Feed(furniture, article.Section.Name, article.Section.Address)],
            Translations = Translations(furniture, story),
            JsonLd = JsonLd.Article(furniture, words, article, above),
        };
    }

    public static FeedLink SiteFeed(PageBuilder furniture) => new(furniture.Site.Name, furniture.Url(Feeds.SiteFeed.Address));

    /// <summary>The feed of a listing.</summary>
    public static FeedLink Feed(PageBuilder furniture, string name, string listing) =>
        new($"{furniture.Site.Name}: {name}", furniture.Url(FeedAddress(listing)));

    public static string FeedAddress(string listing) => listing + "feed.xml";

    /// <summary>The page's own picture, or the site's.</summary>
    public static SharePicture? SharePicture(PageBuilder furniture, Figure? own)
    {
        if (own is { File: { Type: not "image/svg+xml" } file })
        {
            return new SharePicture(furniture.FullUrl(file.Address), own.Alt, file.Width, file.Height);
        }

        return furniture.SharePicture is { } shared
            ? new SharePicture(furniture.FullUrl(shared.Address), furniture.Site.Name, shared.Width, shared.Height)
            : null;
    }

    /// <summary>Every language of a story, its own included, as search engines ask for it; none when there is only one.</summary>
    private static ImmutableArray<Translation> Translations(PageBuilder furniture, StoryFacts story) =>
        story.Translations.IsEmpty ? [] : [Translation(furniture, story.Article), .. Others(furniture, story)];

    /// <summary>The same story in other languages.</summary>
    public static IEnumerable<Translation> Others(PageBuilder furniture, StoryFacts story) =>
        story.Translations.Select(a => Translation(furniture, a));

    private static Translation Translation(PageBuilder furniture, Article article) =>
        new(article.Language, furniture.Strings(article.Language).Name, furniture.Url(article.Address), furniture.FullUrl(article.Address));
}
