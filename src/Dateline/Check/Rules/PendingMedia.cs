using Dateline.Input.Media;

namespace Dateline.Check.Rules;

/// <summary>
/// Files of <c>media/</c> that only texts name which readers don't see yet: a build looks at them when the texts are due, and that must not be when an error
/// in one of them stops it.
/// </summary>
internal static class PendingMedia
{
    public static void Check(CheckInput subject)
    {
        var named = ReferencedMedia.Find(subject);
        foreach (var file in subject.Media.Where(m => named.Contains(m.Path) && !subject.Newsroom.Media.ContainsKey(m.Path)))
        {
            foreach (var complaint in MediaReader.Read(file).Complaints(subject.DisplayPath(file.Path)))
            {
                subject.Diagnostics.Add(complaint);
            }
        }
    }
}
