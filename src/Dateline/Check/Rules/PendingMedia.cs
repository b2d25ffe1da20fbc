using Dateline.Input.Media;

namespace Dateline.Check.Rules;

/// <summary>
/// Files of <c>media/</c> that only texts name which readers don't see yet: a build looks at them when the texts are due, and that must not
/// be when an error in one of them stops it.
/// </summary>
internal static class PendingMedia
{
    public static void Check(CheckInput input)
    {
        var named = ReferencedMedia.Find(input);
        foreach (var file in input.Media.Where(m => named.Contains(m.Path) && !input.Newsroom.Media.ContainsKey(m.Path)))
        {
            foreach (var diagnostic in MediaReader.Read(file).Complaints(input.DisplayPath(file.Path)))
            {
                input.Diagnostics.Add(diagnostic);
            }
        }
    }
}
