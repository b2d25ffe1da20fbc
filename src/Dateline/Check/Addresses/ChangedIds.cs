using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>A story whose id in feeds a branch changes, and the id that it had.</summary>
internal readonly record struct ChangedId(ParsedArticle Story, string Id);

/// <summary>
/// A new story with the id in feeds of a published one, whose file was at <paramref name="Former"/>. If that one is still there
/// (<paramref name="IsTwin"/>), the build reports the two.
/// </summary>
internal readonly record struct ReusedId(ParsedArticle Story, string Id, string Former, bool IsTwin)
{
    /// <summary>An id for the new story.</summary>
    public string Own => PermanentIds.Another(Id, Story);
}

/// <summary>Finds the published stories whose ids in feeds a branch changes, or gives to other stories.</summary>
internal static class ChangedIds
{
    /// <summary>
    /// <paramref name="SiteThen"/> is what the ids of the base begin with if that changes the id of a story; otherwise null. The ids of
    /// <paramref name="Stories"/> change even without that.
    /// </summary>
    internal sealed record Result(string? SiteThen, ImmutableArray<ChangedId> Stories, ImmutableArray<ReusedId> Reused);

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

        var stories = changed.DrainToImmutable();
        return new Result(anyBySite ? then.Site.FeedId : null, stories, FindReused(then, asBefore, now, moved, stories));
    }

    /// <summary>Readers who have the published story would not see a new one that has its id.</summary>
    private static ImmutableArray<ReusedId> FindReused(
        CheckedSite then, SiteConfig site, CheckedSite now, MovedTexts moved, ImmutableArray<ChangedId> changed)
    {
        var known = new Dictionary<ulong, Article>(then.Newsroom.Articles.Length);
        foreach (var article in then.Newsroom.Articles)
        {
            known.TryAdd(article.PermanentId.Fingerprint, article);
        }

        var reused = ImmutableArray.CreateBuilder<ReusedId>();
        var fixes = changed.Select(c => c.Story).ToHashSet<ParsedArticle>(ReferenceEqualityComparer.Instance);
        foreach (var story in now.Documents.Articles.Where(a => a.IsDated && a.Publication.Status != Status.Draft && !fixes.Contains(a)))
        {
            var id = PermanentIds.Of(story, site);
            if (known.TryGetValue(id.Fingerprint, out var owner) && !ReferenceEquals(moved.Now(owner.Path), story))
            {
                reused.Add(new ReusedId(story, id.ToString(), owner.Path, IsTwin: moved.Now(owner.Path) is not null));
            }
        }

        return reused.DrainToImmutable();
    }
}
