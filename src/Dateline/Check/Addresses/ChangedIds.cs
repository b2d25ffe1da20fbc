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

/// <summary>
/// A correction that readers have seen, whose number among those of its story, from 1, a branch changes; 0 when the branch removes it.
/// </summary>
internal readonly record struct ChangedCorrection(ParsedArticle Story, Correction Correction, int Number, int NumberNow);

/// <summary>Finds the published stories whose ids in feeds a branch changes, or gives to other stories.</summary>
internal static class ChangedIds
{
    /// <summary>
    /// <paramref name="SiteThen"/> is what the ids of the base begin with if that changes the id of a story; otherwise null. The ids of
    /// <paramref name="Stories"/> change even without that. <paramref name="Rewritten"/> keep their ids, but may be other stories.
    /// </summary>
    internal sealed record Result(
        string? SiteThen,
        ImmutableArray<ChangedId> Stories,
        ImmutableArray<ReusedId> Reused,
        ImmutableArray<ChangedId> Rewritten,
        ImmutableArray<ChangedCorrection> Corrections);

    public static Result Find(CheckedSite then, CheckedSite now, MovedTexts moved)
    {
        var isSiteNew = then.Site.Feeds.Id != now.Site.Feeds.Id;
        var asBefore = now.Site with { Feeds = now.Site.Feeds with { Id = then.Site.Feeds.Id } };
        var changed = ImmutableArray.CreateBuilder<ChangedId>();
        var rewritten = ImmutableArray.CreateBuilder<ChangedId>();
        var corrections = ImmutableArray.CreateBuilder<ChangedCorrection>();
        var textsThen = then.Documents.Articles.ToDictionary(a => a.Path, StringComparer.Ordinal);
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
            else if (story.Id.Length == 0 && moved.AreOthers(textsThen[article.Path], story))
            {
                rewritten.Add(new ChangedId(story, id.ToString()));
            }

            corrections.AddRange(Renumbered(article.Corrections, story));
        }

        var stories = changed.DrainToImmutable();
        return new Result(
            anyBySite ? then.Site.Feeds.Id : null,
            stories,
            FindReused(then, asBefore, now, moved, stories),
            rewritten.DrainToImmutable(),
            corrections.DrainToImmutable());
    }

    /// <summary>The corrections whose words are elsewhere in the list now, and those that are not there any more.</summary>
    private static IEnumerable<ChangedCorrection> Renumbered(ImmutableArray<Correction> then, ParsedArticle story)
    {
        var now = story.Corrections;
        for (var i = 0; i < then.Length; i++)
        {
            if (i >= now.Length || now[i].Text != then[i].Text)
            {
                var found = now.ToList().FindIndex(c => c.Text == then[i].Text);
                if (found >= 0 || i >= now.Length)
                {
                    yield return new ChangedCorrection(story, then[i], i + 1, found + 1);
                }
            }
        }
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
