using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>A listing for each topic that some story has, its feed, and the index of topics by kind.</summary>
internal static class TopicPages
{
    private static readonly (TopicKind Kind, string Name, string Word)[] Kinds =
    [
        (TopicKind.Subject, "subject", "subjects"), (TopicKind.Person, "person", "people"),
        (TopicKind.Place, "place", "places"), (TopicKind.Organisation, "organisation", "organisations"),
    ];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.ByTopic.SelectMany(topic => LayOutTopic(furniture, topic.Key, topic.Value)).Prepend(Index(newsroom, furniture));

    private static IEnumerable<Page> LayOutTopic(PageBuilder furniture, Topic topic, ImmutableArray<Article> articles)
    {
        var listing = new Listing("topic", topic.Address, topic.Name, topic.Description)
        {
            Summary = furniture.OwnStrings.Fill("topic_description", "name", topic.Name),
            Above = [new LinkView(furniture.OwnStrings["topics"], furniture.Url(IndexAddress(furniture)))],
            Links = [.. topic.Links.Select(IndexPages.Elsewhere)],
            TopicKind = Kinds.First(k => k.Kind == topic.Kind).Name,
        };
        return listing.Pages(articles, furniture).Append(Feeds.ListingFeed.LayOut(listing, articles, furniture));
    }

    private static Page Index(Newsroom newsroom, PageBuilder furniture) => IndexPages.Page(furniture, "topics", IndexAddress(furniture), () =>
    [
        .. Kinds.Select(kind => new IndexGroup(
            furniture.OwnStrings[kind.Word],
            [.. newsroom.ByTopic.Where(t => t.Key.Kind == kind.Kind).Select(t => Entry(furniture, t.Key)).OrderBy(e => e.Name, StringComparer.Ordinal)]))
            .Where(group => !group.Entries.IsEmpty),
    ]);

    private static IndexEntry Entry(PageBuilder furniture, Topic topic) => new(topic.Name, furniture.Url(topic.Address), topic.Description, null, "");

    private static string IndexAddress(PageBuilder furniture) => UrlPatterns.IndexOf(furniture.Site.Urls.Topic);
}
