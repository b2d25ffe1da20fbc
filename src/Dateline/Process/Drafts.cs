using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>
/// Everything that was read, by kind, each kind by path; articles and editions by date first, so that older means earlier in the list.
/// <paramref name="Unread"/> are the paths of documents that nothing could be made of: they are there, so nobody need complain that they are not.
/// </summary>
internal sealed record Drafts(
    ImmutableArray<ArticleDraft> Articles,
    ImmutableArray<EditionDraft> Editions,
    ImmutableArray<PageDraft> Pages,
    ImmutableArray<AuthorDraft> Authors,
    ImmutableArray<TopicDraft> Topics,
    FrontDraft Front,
    ImmutableArray<SourceFile> Media,
    ImmutableArray<string> Unread)
{
    /// <summary>Sorts what was read. A draft without a date is of <paramref name="today"/>.</summary>
    public static Drafts Sort(IEnumerable<Draft> read, IEnumerable<string> unread, FrontDraft front, IEnumerable<SourceFile> media, Moment today)
    {
        var all = read.ToArray();
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Drafts(
            [.. all.OfType<ArticleDraft>().Select(a => IsUndated(a) ? a with { Date = today, IsOfToday = true } : a).OrderBy(a => a.Date.At.UtcTicks)],
            [.. all.OfType<EditionDraft>().Select(e => IsUndated(e) ? e with { Date = today, IsOfToday = true } : e).OrderBy(e => e.Date.At.UtcTicks)],
            [.. all.OfType<PageDraft>()],
            [.. all.OfType<AuthorDraft>()],
            [.. all.OfType<TopicDraft>()],
            front,
            [.. media],
            [.. unread]);
    }

    /// <summary>The day that it is at the site at an instant.</summary>
    public static Moment Today(DateTimeOffset now, SiteZone zone) => new(zone.At(zone.Here(now).Date), HasTime: false);

    private static bool IsUndated(TextDraft text) => !text.IsDated && text.Standing.Status == Status.Draft;
}
