using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>A page for each story.</summary>
internal static class ArticlePages
{
    private const int EarlierShown = 3;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.Articles.Select(article => furniture.Page(article.Address, (newsroom, article), Gather, View));

    private static StoryFacts Gather((Newsroom Newsroom, Article Article) subject)
    {
        var (newsroom, article) = subject;
        return new StoryFacts(article, Articles(newsroom, article.Related), Earlier(newsroom, article), Articles(newsroom, article.Translations));
    }

    private static PageView View(StoryFacts story, PageBuilder furniture)
    {
        var words = furniture.Strings(story.Article.Language);
        return furniture.Wrap(TemplateNames.Article, words, PageHeads.OfArticle(furniture, words, story), View(furniture, words, story));
    }

    private static ImmutableArray<Article> Articles(Newsroom newsroom, ImmutableArray<string> paths) =>
        paths.IsEmpty ? [] : ImmutableArray.CreateRange(paths, static (path, newsroom) => newsroom.ByPath.Value[path], newsroom);

    private static ArticleView View(PageBuilder furniture, LocaleStrings words, StoryFacts story)
    {
        var article = story.Article;
        return new ArticleView
        {
            Title = article.Title,
            Lede = article.Lede,
            Kicker = article.Kicker,
            Section = furniture.Link(article.Section, words),
            Kind = PageBuilder.KindOf(article),
            Authors = ImmutableArray.CreateRange(article.Authors, furniture.Link),
            Date = words.When(article.Date),
            Updated = article.Updated is { } updated ? words.When(updated) : null,
            Picture = furniture.Picture(article.Image),
            Body = new BodyView(article.Body, article.Language, DatelineText.Html(furniture, words, article)),
            Backgrounds = ImmutableArray.CreateRange(article.Backgrounds, b => Background(furniture, words, b)),
            Corrections = ImmutableArray.CreateRange(article.Corrections, c => new CorrectionLine(words.When(c.Date), c.Text)),
            Topics = ImmutableArray.CreateRange(article.Topics, t => furniture.Link(t, words)),
            Related = furniture.Cards(story.Related, words),
            Earlier = furniture.Cards(story.Earlier, words),
            Translations = [.. PageHeads.Others(furniture, story)],
            Sources = ImmutableArray.CreateRange(article.Sources, PageBuilder.Source),
            Original = article.Canonical,
            Extra = article.Extra.IsEmpty ? FrozenDictionary<string, string>.Empty : article.Extra.ToFrozenDictionary(e => e.Name, e => e.Value),
        };
    }

    private static BackgroundBlock Background(PageBuilder furniture, LocaleStrings words, Embedded embedded) => new(
        embedded.Background.Id,
        embedded.Edition.Title,
        words.When(embedded.Edition.Date),
        new BodyView(embedded.Edition.Body, embedded.Edition.Language, IdPrefix: embedded.Background.Id, Excerpt: true),
        furniture.Url(embedded.Background.Address),
        PageBuilder.ForeignTo(words, embedded.Edition.Language));

    /// <summary>The stories before this one in its section and language, the nearest first, but for those that its writer chose already.</summary>
    private static ImmutableArray<Article> Earlier(Newsroom newsroom, Article article)
    {
        var section = newsroom.BySection[article.Section];
        var earlier = ImmutableArray.CreateBuilder<Article>(EarlierShown);
        for (var i = ArticleOrder.IndexOf(section, article) - 1; i >= 0 && earlier.Count < EarlierShown; i--)
        {
            if (section[i].Language == article.Language && !article.Related.Contains(section[i].Path))
            {
                earlier.Add(section[i]);
            }
        }

        return earlier.DrainToImmutable();
    }
}

/// <summary>A story with those that its page shows beside it.</summary>
internal readonly record struct StoryFacts(Article Article, ImmutableArray<Article> Related, ImmutableArray<Article> Earlier, ImmutableArray<Article> Translations) : IFacts
{
    public void AddTo(ref Fingerprint print)
    {
        print.Add(Article);
        print.Add(Related);
        print.Add(Earlier);
        print.Add(Translations);
    }
}
