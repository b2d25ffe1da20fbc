using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Metadata;

namespace Dateline.PostProcess.Pages;

/// <summary>The cards of stories without a picture, where the newsroom wants them.</summary>
internal static class StoryCards
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) => newsroom.HasCards
        ? newsroom.Articles.Select(a => Of(builder, a)).OfType<TextCard>().DistinctBy(c => c.Key).Select(c => new TextCardPage(c))
        : [];

    /// <summary>The card of a story; null if it needs none, or if none can be drawn.</summary>
    public static TextCard? Of(PageBuilder builder, Article article) => Words(builder, article) is { IsDrawable: true } card ? card : null;

    /// <summary>The words on the card of a story that needs one, even if the fonts lack some of its characters.</summary>
    public static TextCard? Words(PageBuilder builder, Article article)
    {
        if (!builder.HasCards || (article.Picture is { } own && ShareImages.IsShown(own)))
        {
            return null;
        }

        var strings = builder.Strings(article.Language);
        return new TextCard(
            article.Title,
            article.Text.Kicker.Length > 0 ? article.Text.Kicker : article.Section.Name,
            builder.Site.Name,
            strings.DayText(article.Date),
            strings.Direction == Scripts.RightToLeft);
    }
}
