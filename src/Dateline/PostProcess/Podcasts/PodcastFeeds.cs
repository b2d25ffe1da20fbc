using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.PostProcess.Feeds;
using Dateline.Views;

namespace Dateline.PostProcess.Podcasts;

/// <summary>The feed of each podcast that <c>site.yml</c> declares: the stories of its list that have sound.</summary>
internal static class PodcastFeeds
{
    // Directories show no more.
    private const int MostEpisodes = 300;

    /// <summary>Where a page shows what is said in its sound.</summary>
    public const string TranscriptId = "transcript";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) => newsroom.Podcasts.Select(p => new ClaimedAddress(p.Address));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Podcasts.Select(podcast => builder.File(
            podcast.Address,
            (Newsroom: newsroom, Podcast: podcast),
            static subject => new PodcastFacts(subject.Podcast, Episodes(subject.Newsroom, subject.Podcast)),
            View,
            (view, to) => PodcastRss.Write((PodcastView)view, new FeedTexts(builder.Context.Prose, isKept: false), to)));

    private static ImmutableArray<Article> Episodes(Newsroom newsroom, Podcast podcast)
    {
        var list = podcast.List == SiteFeed.List
            ? newsroom.Articles
            : newsroom.BySection.FirstOrDefault(s => s.Key.Address == podcast.List).Value;
        return list.IsDefault ? [] : [.. ArticleOrder.NewestFirst([.. list.Where(a => a.Sound is not null)]).Take(MostEpisodes)];
    }

    private static PodcastView View(PodcastFacts facts, PageBuilder builder)
    {
        var podcast = facts.Podcast;
        var items = FeedItems.Create(builder, facts.Episodes, podcast.Language);
        return new PodcastView(
            podcast.Title,
            podcast.Description,
            builder.FullUrl(podcast.List),
            builder.FullUrl(podcast.Address),
            podcast.Language,
            podcast.Author,
            podcast.OwnerName,
            podcast.OwnerMail,
            podcast.Category,
            podcast.Subcategory,
            podcast.Cover is { } cover ? builder.FullUrl(cover.Address) : "",
            podcast.IsExplicit,
            podcast.IsSerial,
            podcast.IsLocked,
            podcast.Guid,
            FeedPages.LastChange(items),
            [.. facts.Episodes.Zip(items, (a, item) => Episode(builder, a, a.Sound!, item))])
        { Hub = builder.Site.Feeds.Hub };
    }

    private static EpisodeView Episode(PageBuilder builder, Article article, Recording sound, FeedItem item) => new(
        item,
        Players.TitleOf(article, sound),
        builder.FullUrl(sound.File.Address),
        sound.File.Type,
        sound.File.Bytes,
        sound.Seconds,
        sound.Text.IsExplicit,
        sound.Text.Episode,
        sound.Text.Season,
        [.. Texts(builder, article, sound)],
        [.. article.Authors.Select(a => new LinkView(a.Name, a.Author is { } author ? builder.FullUrl(author.Address) : ""))]);

    private static IEnumerable<EpisodeText> Texts(PageBuilder builder, Article article, Recording sound)
    {
        foreach (var captions in sound.Beside.Captions)
        {
            var language = captions.Language.Length > 0 ? captions.Language : article.Language;
            yield return new EpisodeText(builder.FullUrl(captions.File.Address), captions.File.Type, language);
        }

        if (sound.Beside.Transcript is not null)
        {
            yield return new EpisodeText($"{builder.FullUrl(article.Address)}#{TranscriptId}", "text/html", article.Language);
        }
    }

    /// <summary>A podcast and its episodes, newest first.</summary>
    private readonly record struct PodcastFacts(Podcast Podcast, ImmutableArray<Article> Episodes) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Podcast);
            fingerprint.Add(Episodes);
        }
    }
}
