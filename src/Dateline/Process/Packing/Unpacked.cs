using System.Runtime.CompilerServices;
using Dateline.Model;

namespace Dateline.Process.Packing;

/// <summary>The stories that a thread unpacked last: whoever looks at one asks for several things of it, and pages that follow each other show the same ones.</summary>
internal static class Unpacked
{
    private const int Slots = 256;

    [ThreadStatic]
    private static Slot[]? _slots;

    public static Wording WordingOf(ArticleDraft draft)
    {
        ref var slot = ref SlotOf(draft);
        return slot.Wording ??= ArticlePacking.Wording(draft.Packed.Span);
    }

    /// <summary>The details, which stay where they are until the thread unpacks another story.</summary>
    public static ref readonly ArticleDetails DetailsOf(ArticleDraft draft)
    {
        ref var slot = ref SlotOf(draft);
        if (!slot.HasDetails)
        {
            slot.Details = ArticlePacking.Details(draft.Packed.Span, draft.Shown);
            slot.HasDetails = true;
        }

        return ref slot.Details;
    }

    private static ref Slot SlotOf(ArticleDraft draft)
    {
        ref var slot = ref (_slots ??= new Slot[Slots])[RuntimeHelpers.GetHashCode(draft) & (Slots - 1)];
        if (!ReferenceEquals(slot.Of, draft))
        {
            (slot.Of, slot.Wording, slot.HasDetails) = (draft, null, false);
        }

        return ref slot;
    }

    private struct Slot
    {
        public ArticleDraft? Of;
        public Wording? Wording;
        public ArticleDetails Details;
        public bool HasDetails;
    }
}
