using System.Runtime.CompilerServices;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>
/// The stories that a thread unpacked last: whoever looks at one asks for several things of it, and pages that follow each other show the same ones. Details
/// are asked for by linking, which goes from one story to the next.
/// </summary>
internal static class Unpacked
{
    private const int Wordings = 1024, Details = 16;

    [ThreadStatic]
    private static (ArticleDraft? Of, Wording? Wording)[]? _wordings;

    [ThreadStatic]
    private static (ArticleDraft? Of, ArticleDetails Details)[]? _details;

    public static Wording WordingOf(ArticleDraft draft)
    {
        ref var slot = ref (_wordings ??= new (ArticleDraft?, Wording?)[Wordings])[RuntimeHelpers.GetHashCode(draft) & (Wordings - 1)];
        if (!ReferenceEquals(slot.Of, draft))
        {
            slot = (draft, ArticlePacking.Wording(draft.Packed.Span));
        }

        return slot.Wording!;
    }

    /// <summary>The details, which stay where they are until the thread unpacks another story.</summary>
    public static ref readonly ArticleDetails DetailsOf(ArticleDraft draft)
    {
        ref var slot = ref (_details ??= new (ArticleDraft?, ArticleDetails)[Details])[RuntimeHelpers.GetHashCode(draft) & (Details - 1)];
        if (!ReferenceEquals(slot.Of, draft))
        {
            slot = (draft, ArticlePacking.Details(draft.Packed.Span, draft.Shown));
        }

        return ref slot.Details;
    }
}
