using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Doctor;

/// <summary>The files of the theme that the newsroom overrides.</summary>
internal static class ThemeFindings
{
    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var theme = examined.Project.Theme;
        var own = FileTree.Files(theme).Count(f => BuiltInTheme.Find(Path.GetRelativePath(theme, f.FullName).Replace('\\', '/')) is not null);
        yield return Finding.Ok(
            "theme", own == 0 ? "the built-in theme" : $"the built-in theme, with {Quantity.Format(own, "file")} from {Project.DisplayPath(theme)}/");
        foreach (var finding in OutdatedOverrides(examined))
        {
            yield return finding;
        }
    }

    /// <summary>Files that were copied from an older built-in theme than this program's.</summary>
    private static IEnumerable<Finding> OutdatedOverrides(Examined examined)
    {
        _ = examined;
        return [];
    }
}
