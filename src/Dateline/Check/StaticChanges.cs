using Dateline.Diagnostics;
using Dateline.Model.Addresses;

namespace Dateline.Check;

/// <summary>
/// Lists the files of <c>static/</c> that a branch adds, changes or removes, as notes for its reviewer: they may be pages and scripts, and
/// nothing checks them.
/// </summary>
internal static class StaticChanges
{
    public static void Report(BranchChanges branch, DiagnosticBag diagnostics)
    {
        var folder = Project.DisplayPath(Path.Combine(branch.Now.Input, StaticFolder.Name)) + "/";
        foreach (var (path, change) in branch.Files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            var (what, hint) = change switch
            {
                FileChange.Added => ("is new", "review it as code"),
                FileChange.Removed => ("is removed", "make sure that its address is not needed any more"),
                _ => ("is changed", "review it as code"),
            };
            diagnostics.Note(
                Codes.StaticChanged,
                SourceSpan.File(path),
                $"this file {what} on the branch; files of {StaticFolder.Name}/ are published as they are, scripts too",
                hint);
        }
    }
}
