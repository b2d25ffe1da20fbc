using System.Collections.Immutable;
using Dateline.Input;

namespace Dateline.Process;

/// <summary>Everything that was read, by kind, each kind by path; articles by date first, so that older means earlier in the list.</summary>
internal sealed record Drafts(
    ImmutableArray<ArticleDraft> Articles,
    ImmutableArray<EditionDraft> Editions,
    ImmutableArray<PageDraft> Pages,
    ImmutableArray<AuthorDraft> Authors,
    ImmutableArray<TopicDraft> Topics,
    FrontDraft Front,
    ImmutableArray<SourceFile> Media)
{
    public static Drafts Sort(IEnumerable<Draft> read, FrontDraft front, IEnumerable<SourceFile> media)
    {
        var all = read.OrderBy(d => d.Path, StringComparer.Ordinal).ToArray();
        return new Drafts(
            [.. all.OfType<ArticleDraft>().OrderBy(a => a.Date.At)],
            [.. all.OfType<EditionDraft>().OrderBy(e => e.Date.At)],
            [.. all.OfType<PageDraft>()],
            [.. all.OfType<AuthorDraft>()],
            [.. all.OfType<TopicDraft>()],
            front,
            [.. media]);
    }
}
