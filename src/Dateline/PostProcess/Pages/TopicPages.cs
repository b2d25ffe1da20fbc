using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A listing for each topic that some story has, its feed, and the index of topics by kind.</summary>
internal static class TopicPages
{
    private static readonly (TopicKind Kind, string Name, string Word)[] Kinds =
    [
        (TopicKind.Subject, "subject", "subjects"), (TopicKind.Person, "person", "people"),
        (TopicKind.Place, "place", "places"), (TopicKind.Organisation, "organisation", "organisations"),
    ];

    private const int EntriesShown = 3;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        newsroom.ByTopic.Select(e => Listing.Claim(newsroom, e.Key.Address, e.Value, $"the topic '{e.Key.Name}'"))
            .Prepend(IndexPages.Claim(IndexAddress(newsroom.Site), () => newsroom.ByTopic.Select(e => e.Value[0].Date)));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        LayOut(newsroom, builder, ExplainersOf(newsroom)).Prepend(Index(newsroom, builder));

    private static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder, Dictionary<Topic, Background> explainers) =>
        newsroom.ByTopic.SelectMany(topic => LayOutTopic(builder, topic.Key, topic.Value, explainers.GetValueOrDefault(topic.Key)));

    /// <summary>For each topic the explainer about it; of several, the one that was updated last.</summary>
    private static Dictionary<Topic, Background> ExplainersOf(Newsroom newsroom) =>
        BackgroundPages.NewestFirst(newsroom).SelectMany(b => b.Newest.Topics.Select(t => (Topic: t, Background: b)))
            .DistinctBy(t => t.Topic).ToDictionary(t => t.Topic, t => t.Background);

    private static IEnumerable<Page> LayOutTopic(
        PageBuilder builder, Topic topic, ImmutableArray<Article> articles, Background? explainer)
    {
        var listing = new Listing("topic", topic.Address, topic.Name, topic.Description)
        {
            Summary = builder.OwnStrings.Fill("topic_description", "name", topic.Name),
            Above = [builder.Link(builder.OwnStrings, "topics", IndexAddress(builder.Site))],
            Links = [.. topic.Links.Select(IndexPages.Elsewhere)],
            Explainer = explainer,
            TopicKind = Kinds.First(k => k.Kind == topic.Kind).Name,
        };
        return listing.Pages(articles, builder).Concat(ListingFeed.LayOut(listing, articles, builder));
    }

    /// <summary>The explainer about a topic, on the topic's page.</summary>
    public static TopicExplainer View(PageBuilder builder, LocaleStrings strings, Background background) => new(
        BackgroundPages.Link(builder, strings, background),
        background.Newest.Lede,
        strings.When(background.Newest.Date),
        builder.Picture(background.Newest.Image),
        [.. background.Newest.Timeline.TakeLast(EntriesShown).Select(e => new TimelineLine(strings.Day(e.Date), e.Text, ""))]);

    private static Page Index(Newsroom newsroom, PageBuilder builder) =>
        IndexPages.Page(builder, "topics", IndexAddress(builder.Site), () =>
        [
            .. Kinds.Select(kind => new IndexGroup(
                builder.OwnStrings.Label(kind.Word),
                [.. newsroom.ByTopic
                    .Where(t => t.Key.Kind == kind.Kind)
                    .Select(t => Entry(builder, t.Key))
                    .OrderBy(e => e.Name, StringComparer.Ordinal)])),
        ]);

    private static IndexEntry Entry(PageBuilder builder, Topic topic) =>
        new(topic.Name, builder.Url(topic.Address), topic.Description, null, "");

    public static string IndexAddress(SiteConfig site) => UrlPatterns.IndexOf(site.Urls.Topic);
}
