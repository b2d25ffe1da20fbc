using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The feed of an explainer, by which readers follow one story: the articles that cite it, and its editions.</summary>
internal static class ExplainerFeed
{
    public static IEnumerable<Page> LayOut(
        Listing coverage, Background background, ImmutableArray<Article> articles, PageBuilder builder) => FeedPages.LayOut(
        ListingFeed.ListOf(coverage, builder),
        [FeedFormats.MainOf(builder.Site)],
        (Background: background, Articles: articles, Most: builder.Site.Feeds.Items),
        static story => new StoryFacts(story.Background, FeedItems.Newest(story.Articles, story.Most), story.Most),
        Items,
        builder);

    /// <summary>By their dates. On the same day an edition counts as later: it sums up.</summary>
    private static ImmutableArray<FeedItem> Items(StoryFacts story, PageBuilder builder, FeedList list) =>
    [
        .. story.Background.Editions.Reverse().Select(e => Create(builder, story.Background, e, list.Language))
            .Concat(FeedItems.Create(builder, story.Newest, list.Language))
            .OrderByDescending(i => i.Date)
            .Take(story.Most),
    ];

    private static FeedItem Create(PageBuilder builder, Background background, Edition edition, string language)
    {
        var strings = builder.Strings(edition.Language);
        var url = builder.FullUrl(background.AddressOf(edition));
        var change = edition.LastChange;
        var isMarked = edition.Language != language || strings.Direction == Scripts.RightToLeft;
        return new FeedItem
        {
            // The slash keeps it apart from the ids of stories, which have none.
            Id = string.Create(
                CultureInfo.InvariantCulture, $"tag:{builder.Site.Feeds.Id},{edition.Date.Day:yyyy-MM-dd}:backgrounds/{background.Id}"),
            Title = BackgroundPages.EditionTitle(strings, edition),
            Url = url,
            Date = edition.Date.At,
            Updated = change == edition.Date ? null : change.At,
            Summary = edition.Description,
            Authors = [new LinkView(builder.Site.Name, builder.FullUrl("/"))],
            Categories = [strings["explainer"], .. edition.Topics.Select(t => t.Name)],
            Picture = FeedPictures.Of(builder, edition.Image),
            Body = new BodyView(edition.Body, edition.Language, Page: url),
            Before = FeedPictures.Html(builder, edition.Image),
            Lang = isMarked ? edition.Language : "",
            Dir = isMarked ? strings.Direction : "",
        };
    }

    /// <summary>An explainer and the newest stories that cite it.</summary>
    private readonly record struct StoryFacts(Background Background, ImmutableArray<Article> Newest, int Most) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Background);
            fingerprint.Add(Newest);
        }
    }
}
