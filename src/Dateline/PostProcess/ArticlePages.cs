using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>A page for each story.</summary>
internal static class ArticlePages
{
    private const int EarlierShown = 3;

    public static IEnumerable<Page> LayOut(Newsroom newsroom, Furniture furniture)
    {
        foreach (var article in newsroom.Articles)
        {
            var words = furniture.Words(article.Language);
            yield return furniture.Page(
                article.Address, TemplateNames.Article, words, () => (Heads.OfArticle(furniture, words, article), View(newsroom, furniture, words, article)));
        }
    }

    private static ArticleView View(Newsroom newsroom, Furniture furniture, Words words, Article article) => new()
    {
        Title = article.Title,
        Lede = article.Lede,
        Kicker = article.Kicker,
        Section = furniture.Link(article.Section, words),
        Kind = Furniture.KindOf(article),
        Authors = [.. article.Authors.Select(furniture.Link)],
        Date = words.When(article.Date),
        Updated = article.Updated is { } updated ? words.When(updated) : null,
        Picture = furniture.Picture(article.Image),
        Body = new BodyText(article.Body, article.Language, Datelines.Html(furniture, words, article)),
        Backgrounds = [.. article.Backgrounds.Select(b => Background(furniture, words, b))],
        Corrections = [.. article.Corrections.Select(c => new CorrectionLine(words.When(c.Date), c.Text))],
        Topics = [.. article.Topics.Select(t => furniture.Link(t, words))],
        Related = furniture.Cards(article.Related.Select(path => newsroom.ArticleAt[path]), words),
        Earlier = furniture.Cards(Earlier(newsroom, article), words),
        Translations = [.. Heads.Others(furniture, article)],
        Sources = [.. article.Sources.Select(Furniture.Source)],
        Original = article.Canonical,
        Extra = article.Extra.IsEmpty ? FrozenDictionary<string, string>.Empty : article.Extra.ToFrozenDictionary(e => e.Name, e => e.Value),
    };

    private static BackgroundBlock Background(Furniture furniture, Words words, Embedded embedded) => new(
        embedded.Background.Id,
        embedded.Edition.Title,
        words.When(embedded.Edition.Date),
        new BodyText(embedded.Edition.Body, embedded.Edition.Language, IdPrefix: embedded.Background.Id, Excerpt: true),
        furniture.Url(embedded.Background.Address),
        Furniture.ForeignTo(words, embedded.Edition.Language));

    /// <summary>The stories before this one in its section and language, the nearest first, but for those that its writer chose already.</summary>
    private static IEnumerable<Article> Earlier(Newsroom newsroom, Article article)
    {
        var section = newsroom.BySection[article.Section];
        return Order.Before(section, article)
            .Where(a => a.Language == article.Language && !article.Related.Contains(a.Path))
            .Take(EarlierShown);
    }
}
