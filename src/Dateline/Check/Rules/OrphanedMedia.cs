using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0605: files of <c>media/</c> that no text uses. Drafts and embargoed or withdrawn stories count, too.</summary>
internal static class OrphanedMedia
{
    public static void Check(CheckInput input)
    {
        // A document that can't be read may use any of them.
        if (!input.Documents.Unread.IsEmpty)
        {
            return;
        }

        var named = ReferencedMedia.Find(input);
        foreach (var orphan in input.Media.Select(m => m.Path)
            .Where(p => !named.Contains(p) && !Path.GetFileName(p).StartsWith("README", StringComparison.Ordinal)))
        {
            input.Diagnostics.Warning(
                Codes.OrphanedMedia,
                SourceSpan.File(input.DisplayPath(orphan)),
                "no text uses this file",
                hint: "show it in a text, or delete it");
        }
    }
}
