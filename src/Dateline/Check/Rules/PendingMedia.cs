using Dateline.Input.Media;

namespace Dateline.Check.Rules;

/// <summary>
/// Checks the files of <c>media/</c> that only unpublished texts use. A build reads them only when the texts are published, and an error in
/// one of them must not stop it then.
/// </summary>
internal static class PendingMedia
{
    public static void Check(CheckInput input)
    {
        var named = ReferencedMedia.Find(input);
        foreach (var file in input.Media.Where(m => named.Contains(m.Path) && !IsText(m.Path) && !input.Newsroom.Media.ContainsKey(m.Path)))
        {
            foreach (var diagnostic in MediaReader.Read(file).Explain(input.DisplayPath(file.Path)))
            {
                input.Diagnostics.Add(diagnostic);
            }
        }
    }

    // The transcript of a film or a sound becomes part of pages; it is no file of the site.
    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal);
}
