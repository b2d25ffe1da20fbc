using Dateline.Diagnostics;
using Dateline.Process;

namespace Dateline.Check.Rules;

/// <summary>DL0605: files of <c>media/</c> that no text names. A draft that names one keeps it, and so does an embargoed or a withdrawn story.</summary>
internal static class OrphanedMedia
{
    public static void Check(Subject subject)
    {
        // A document that can't be read may name any of them.
        if (!subject.Drafts.Unread.IsEmpty)
        {
            return;
        }

        var orphans = subject.Media.Select(m => m.Path).Where(p => !Path.GetFileName(p).StartsWith("README", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        orphans.Remove(subject.Newsroom.Site.Image);
        foreach (var text in subject.Drafts.Texts)
        {
            var image = text switch { ArticleDraft article => article.Image, EditionDraft edition => edition.Image, _ => null };
            if (image is not null)
            {
                Take(text.Path, image.Src.Value);
            }

            foreach (var pointer in text.Pointers)
            {
                Take(text.Path, pointer.Written.AsSpan().IndexOfAny('#', '?') is >= 0 and var end ? pointer.Written[..end] : pointer.Written);
            }
        }

        foreach (var orphan in orphans)
        {
            subject.Diagnostics.Warning(Codes.OrphanedMedia, SourceSpan.File(subject.Shown(orphan)), "no text names this file", hint: "show it in a text, or delete it");
        }

        void Take(string from, string written)
        {
            if (MediaShelf.Find(from, written, orphans.Contains) is { } named)
            {
                orphans.Remove(named);
            }
        }
    }
}
