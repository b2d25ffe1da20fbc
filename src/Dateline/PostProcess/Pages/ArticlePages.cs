using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A page for each story.</summary>
internal static class ArticlePages
{
    private const int EarlierShown = 4, RelatedShown = 4;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var topics = newsroom.ByTopic.ToFrozenDictionary();
        return newsroom.Articles.Select(
            article => builder.Page(article.Address, ArticleView.Shape, (newsroom, topics, article), Gather, View));
    }

    private static StoryFacts Gather(
        (Newsroom Newsroom, FrozenDictionary<Topic, ImmutableArray<Article>> Topics, Article Article) subject)
    {
        var (newsroom, topics, article) = subject;
        var chosen = Articles(newsroom, article.Related);
        var (topic, onTopic) = chosen.Length < RelatedShown ? OnTopic(topics, article, RelatedShown - chosen.Length) : (null, []);
        ImmutableArray<Article> related = onTopic.IsEmpty ? chosen : [.. chosen, .. onTopic];
        return new StoryFacts(article, related, Earlier(newsroom, article, related), Articles(newsroom, article.Translations))
        {
            Series = article.Series is null ? null : SeriesPages.PlaceOf(newsroom, article),
            RelatedTopic = chosen.IsEmpty ? topic : null,
        };
    }

    private static PageView View(StoryFacts story, PageBuilder builder)
    {
        var strings = builder.Strings(story.Article.Language);
        var head = PageHeads.OfArticle(builder, strings, story).With(story.Article.Body)
            .With(story.Article.Film?.Beside.Transcript).With(story.Article.Sound?.Beside.Transcript);
        foreach (var embedded in story.Article.Backgrounds)
        {
            head = head.With(embedded.Edition.Body);
        }

        head = LiveFiles.IsLive(story.Article) ? head.WithLiveScript(builder) : head;
        return builder.Wrap(strings, head.WithNewsletter(builder.Site), View(builder, strings, story));
    }

    private static ImmutableArray<Article> Articles(Newsroom newsroom, ImmutableArray<string> paths) =>
        paths.IsEmpty ? [] : ImmutableArray.CreateRange(paths, static (path, newsroom) => newsroom.ByPath.Value[path], newsroom);

    private static ArticleView View(PageBuilder builder, LocaleStrings strings, StoryFacts story)
    {
        var article = story.Article;
        return new ArticleView
        {
            Title = article.Title,
            Lede = article.Lede,
            Text = article.Text,
            Section = builder.Link(article.Section, strings),
            Colour = article.Section.Colour,
            Shares = StoryMarks.Shares(builder, strings, PageHeads.Canonical(builder, article), article.Title),
            Kind = PageBuilder.KindOf(article),
            Authors = ImmutableArray.CreateRange(article.Authors, builder.Link),
            Agency = DatelineText.IsAgencyNamed(builder, strings, article) ? "" : article.Text.Agency,
            Date = strings.When(article.Date),
            Updated = article.Updated is { } updated ? strings.When(updated) : null,
            Picture = builder.Picture(article.Image),
            Video = Players.ViewOf(builder, strings, article, article.Film),
            Audio = Players.ViewOf(builder, strings, article, article.Sound),
            Label = StoryMarks.Label(builder, article),
            Sponsor = StoryMarks.Sponsor(article),
            Review = StoryMarks.Review(article),
            Claim = StoryMarks.Claim(article),
            Heads = StoryMarks.Heads(builder, article),
            Credits = StoryMarks.Credits(builder, strings, article),
            Live = StoryMarks.Live(builder, strings, article),
            LiveUpdate = LiveFiles.UpdateOf(builder, article),
            Series = SeriesPages.View(builder, strings, story.Series),
            Body = new BodyView(article.Body, article.Language, DatelineText.Html(builder, strings, article))
            {
                Live = EntryMarks.OfPage(builder, strings, article),
            },
            Backgrounds = ImmutableArray.CreateRange(article.Backgrounds, b => Background(builder, strings, b)),
            Corrections = article.Corrections.IsEmpty ? [] : CorrectionNotes.Lines(strings, article),
            CorrectionsTitle = article.Corrections.IsEmpty ? "" : CorrectionNotes.Title(strings, article),
            Topics = ImmutableArray.CreateRange(article.Topics, t => builder.Link(t, strings)),
            Related = builder.Cards(story.Related, strings),
            RelatedTitle = story.RelatedTopic is { } topic ? strings.FillLabel("more_on", "name", topic.Name) : strings.Label("related"),
            Earlier = builder.Cards(story.Earlier, strings),
            Translations = [.. PageHeads.Others(builder, story)],
            Republish = RepublishPages.IsAllowed(builder.Site, article) ? builder.Url(RepublishPages.AddressOf(article)) : "",
            Sources = ImmutableArray.CreateRange(article.Text.Sources, PageBuilder.Source),
            Extra = builder.Extra(article.Text.Extra),
        };
    }

    private static BackgroundBlock Background(PageBuilder builder, LocaleStrings strings, Embedded embedded) => new(
        embedded.Background.Id,
        embedded.Edition.Title,
        strings.When(embedded.Edition.Date),
        new BodyView(embedded.Edition.Body, embedded.Edition.Language, IdPrefix: embedded.Background.Id, Excerpt: true),
        builder.Url(embedded.Background.Address),
        PageBuilder.ForeignTo(strings, embedded.Edition.Language));

    /// <summary>The first topic of a story on which there are earlier ones, and these.</summary>
    private static (Topic? Topic, ImmutableArray<Article> Stories) OnTopic(
        FrozenDictionary<Topic, ImmutableArray<Article>> topics, Article article, int count)
    {
        foreach (var topic in article.Topics)
        {
            if (Before(topics[topic], article, count, []) is { IsEmpty: false } stories)
            {
                return (topic, stories);
            }
        }

        return (null, []);
    }

    /// <summary>The stories before this one in its section, but for those that its page shows already.</summary>
    private static ImmutableArray<Article> Earlier(Newsroom newsroom, Article article, ImmutableArray<Article> shown) =>
        Before(newsroom.BySection[article.Section], article, EarlierShown, shown);

    /// <summary>
    /// The stories before this one in a list, in its language, the nearest first. Stories that come later don't change them.
    /// </summary>
    private static ImmutableArray<Article> Before(
        ImmutableArray<Article> list, Article article, int count, ImmutableArray<Article> shown)
    {
        var before = ImmutableArray.CreateBuilder<Article>(count);
        for (var i = ArticleOrder.IndexOf(list, article) - 1; i >= 0 && before.Count < count; i--)
        {
            if (list[i].Language == article.Language && !article.Related.Contains(list[i].Path) && !shown.Contains(list[i]))
            {
                before.Add(list[i]);
            }
        }

        return before.DrainToImmutable();
    }
}

/// <summary>A story with those that its page shows beside it.</summary>
internal readonly record struct StoryFacts(
    Article Article, ImmutableArray<Article> Related, ImmutableArray<Article> Earlier, ImmutableArray<Article> Translations) : IFacts
{
    public SeriesPlace? Series { get; init; }

    /// <summary>The topic of the related stories; null if their writer chose them.</summary>
    public Topic? RelatedTopic { get; init; }

    public void AddTo(ref Fingerprint fingerprint)
    {
        fingerprint.Add(Article);
        fingerprint.Add(Related);
        fingerprint.Add(Earlier);
        fingerprint.Add(Translations);
        Series?.AddTo(ref fingerprint);
        fingerprint.Add(RelatedTopic?.Name ?? "");
    }
}
