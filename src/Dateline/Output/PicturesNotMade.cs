using Dateline.Diagnostics;
using Dateline.Scaling;
using Dateline.Scaling.Cards;

namespace Dateline.Output;

/// <summary>Reports what keeps a build from drawing cards, or from keeping pictures for later builds.</summary>
internal static class PicturesNotMade
{
    public static void Report(CardMaker cards, BuildContext context)
    {
        if (cards.Fault is { } fault)
        {
            context.Diagnostics.Error(
                Codes.NoPictureLibrary, SourceSpan.File(Project.DisplayPath(context.Project.Input)),
                $"the cards of stories without a picture can't be drawn: {fault}", hint: "turn them off in site.yml: 'cards: none'");
        }
    }

    public static void ReportUnkept(IEnumerable<RenditionCache> caches, BuildContext context)
    {
        foreach (var folder in caches.Where(c => c.IsClosed).Select(c => c.Folder))
        {
            var (what, remedy) = File.Exists(folder)
                ? ("this is a file, and a folder should be here", "delete the file")
                : ("this folder can't be written", "let the user who builds the site write here, or delete the folder");
            context.Diagnostics.Warning(
                Codes.PicturesNotKept, SourceSpan.File(Project.DisplayPath(folder)),
                $"{what}, so every build makes all pictures again", hint: remedy);
        }
    }
}
