using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Addresses;

/// <summary>
/// The ids of stories in feeds. A story's id depends on nothing but its own text and path, and on <c>feeds.id</c>; two stories with the
/// same id are an error. Drafts may have the id of another story until they are published.
/// </summary>
internal static class PermanentIds
{
    public static PermanentId Of(ParsedArticle article, SiteConfig site) =>
        new(site.Feeds.Id, article.Date.Day, article.Path, article.NameAt, article.Id);

    public static void Check(ImmutableArray<ParsedArticle> articles, BuildContext context)
    {
        var known = new Dictionary<ulong, int>(articles.Length);
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            if (!article.IsDated || !VisibilityRule.IsChecked(article, context.Audience) || article.IsOfToday
                || known.TryAdd(Of(article, context.Site).Fingerprint, i))
            {
                continue;
            }

            var (id, other) = (Of(article, context.Site).ToString(), articles[known[Of(article, context.Site).Fingerprint]]);
            context.Diagnostics.Error(
                Codes.DuplicateId,
                article.Title.Where,
                $"the story's id in feeds is that of {other.Title.Where}, {id}",
                hint: article.Id.Length > 0
                    ? "delete the line 'id' of the copy"
                    : $"to the story that was not published yet, add id: {Another(id, article)}");
        }
    }

    /// <summary>An id for a story that would have the id of another.</summary>
    public static string Another(string id, ParsedArticle story) =>
        $"{id}:{string.Concat(story.Path.Select(c => char.IsWhiteSpace(c) ? '-' : c))}";
}
