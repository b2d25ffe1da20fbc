using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>Chooses the story that leads a page where no editor did.</summary>
internal static class LeadStory
{
    /// <summary>How much older than the newest story the lead can be: what was important last week doesn't lead.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(36);

    /// <summary>
    /// Chooses from stories, newest first: of those within <see cref="Window"/> of the newest, the one with the highest priority; of equal
    /// ones, the first that shows a photograph, or else a picture. Where a single story has a picture, that one leads. Null without any.
    /// </summary>
    public static Article? Of(SiteConfig site, IEnumerable<Article> newestFirst)
    {
        Article[] all = [.. newestFirst.Where(a => site.LabelOf(a)?.IsPaid != true)];
        if (all.Length == 0)
        {
            return null;
        }

        Article[] pictured = [.. all.Where(a => a.Image is not null).Take(2)];
        return pictured.Length == 1
            ? pictured[0]
            : all.TakeWhile(a => all[0].Date.At - a.Date.At <= Window).OrderBy(a => a.Priority).ThenBy(PictureRank).First();
    }

    private static int PictureRank(Article article) => article.Image switch
    {
        null => 2,
        { IsDrawn: true } => 1,
        _ => 0,
    };
}
