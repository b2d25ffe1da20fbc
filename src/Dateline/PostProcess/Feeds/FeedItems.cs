using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>Turns stories into the items of feeds.</summary>
internal static class FeedItems
{
    /// <summary>The title of a list's feed, in the feed and in the pages that link to it.</summary>
    public static string Title(SiteConfig site, string list) => $"{site.Name}: {list}";

    /// <summary>The stories of a list that its feed holds, newest first.</summary>
    public static ImmutableArray<Article> Newest(ImmutableArray<Article> articles, int most) =>
        [.. ArticleOrder.NewestFirst(articles).Take(most)];

    /// <summary>The items of a feed in a language, in the order of the stories.</summary>
    public static ImmutableArray<FeedItem> Create(PageBuilder builder, ImmutableArray<Article> articles, string language) =>
        ImmutableArray.CreateRange(articles, a => Create(builder, a, language));

    public static FeedItem Create(PageBuilder builder, Article article, string language)
    {
        var strings = builder.Strings(article.Language);
        var change = article.LastChange;
        var isMarked = article.Language != language || strings.Direction == Scripts.RightToLeft;
        return new FeedItem
        {
            Id = article.PermanentId.ToString(),
            Title = FeedNotes.Title(builder, strings, article),
            Url = article.Kind == ArticleKind.Link && article.IsSyndicated ? article.Text.Canonical : builder.FullUrl(article.Address),
            Date = article.Date.At,
            Updated = change == article.Date ? null : change.At,
            Summary = article.Description,
            Authors = [.. Creators.Of(builder.Site, article).Select(c => new LinkView(c.Name, builder.FullUrl(c.Address ?? "")))],
            Contributors = article.Credits.IsEmpty ? [] : [.. article.Credits.SelectMany(c => c.People).Select(p => p.Name).Distinct()],
            Categories = FeedNotes.Categories(builder, article),
            Source = article.Text.Canonical,
            Picture = FeedPictures.Of(builder, article.Image),
            Recording = (article.Sound ?? article.Film) is { File: var file } recording
                ? new FeedRecording(builder.FullUrl(file.Address), file.Type, file.Bytes, recording.Seconds)
                : null,
            Body = new BodyView(
                article.Body, article.Language, DatelineText.Html(builder, strings, article), Page: builder.FullUrl(article.Address))
            {
                Live = EntryMarks.OfCopy(builder, strings, article),
            },
            Before = FeedPictures.Html(builder, article.Image) + FeedNotes.Before(strings, article),
            Corrections = CorrectionNotes.Html(strings, article),
            Lang = isMarked ? article.Language : "",
            Dir = isMarked ? strings.Direction : "",
        };
    }
}
