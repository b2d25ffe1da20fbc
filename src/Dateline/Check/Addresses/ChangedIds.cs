using System.Collections.Immutable;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>A story whose id in feeds a branch changes, and the id that it had.</summary>
internal readonly record struct ChangedId(ParsedArticle Story, string Id);

/// <summary>Finds the published stories whose ids in feeds a branch changes.</summary>
internal static class ChangedIds
{
    /// <summary>
    /// <paramref name="SiteThen"/> is what the ids of the base begin with if that changes the id of a story; otherwise null. The ids of
    /// <paramref name="Stories"/> change even without that.
    /// </summary>
    internal sealed record Result(string? SiteThen, ImmutableArray<ChangedId> Stories);

    public static Result Find(CheckedSite then, CheckedSite now, MovedTexts moved)
    {
        var isSiteNew = then.Site.FeedId != now.Site.FeedId;
        var asBefore = now.Site with { FeedId = then.Site.FeedId };
        var changed = ImmutableArray.CreateBuilder<ChangedId>();
        var anyBySite = false;
        foreach (var article in then.Newsroom.Articles)
        {
            if (moved.Now(article.Path) is not ParsedArticle { IsOfToday: false, IsDated: true } story)
            {
                continue;
            }

            var id = PermanentIds.Of(story, asBefore);
            anyBySite |= isSiteNew && id.Own.Length == 0;
            if (id.Fingerprint != article.PermanentId.Fingerprint)
            {
                changed.Add(new ChangedId(story, article.PermanentId.ToString()));
            }
        }

        return new Result(anyBySite ? then.Site.FeedId : null, changed.DrainToImmutable());
    }
}
