using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Doctor;

/// <summary>The files of the theme that the newsroom overrides, and which of them are copies of older ones.</summary>
internal static class ThemeFindings
{
    private const string Check = "theme";

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var overrides = ThemeOverride.Find(examined.Project, ThemeFiles.ReadOwn(examined.Project, new DiagnosticBag()));
        var outdated = overrides.Where(o => o.IsOutdated).Select(o => o.Own.Path).ToArray();
        if (outdated.Length > 0)
        {
            return
            [
                Finding.Warning(
                    Check,
                    $"the built-in theme has changed since these files were copied: {string.Join(", ", outdated)}",
                    "'dateline theme diff FILE' shows the change, 'dateline theme merge FILE' adds it to the copy"),
            ];
        }

        var own = overrides.IsEmpty
            ? ""
            : $", with {Quantity.Format(overrides.Length, "file")} from {Project.DisplayPath(examined.Project.Theme)}/";
        return [Finding.Ok(Check, "the built-in theme" + own)];
    }
}
