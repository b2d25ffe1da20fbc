namespace Dateline.Commands;

/// <summary>Checks that a newsroom's folders lie apart: a site written into what editors wrote would mix with it, and be read back by the next build.</summary>
internal static class Folders
{
    /// <summary>What is wrong with the folders; null when nothing is.</summary>
    public static string? Fault(Project project)
    {
        if (File.Exists(project.Output))
        {
            return $"--output: {Project.Shown(project.Output)} is a file; name a folder";
        }

        return Clash(project.Output, project.Input, "newsroom") ?? Clash(project.Output, project.Theme, "theme");
    }

    private static string? Clash(string output, string other, string what) =>
        output == other ? $"--output: the {what} is in {Project.Shown(output)}/; write the site to a folder of its own"
        : IsIn(output, other) ? $"--output: {Project.Shown(output)}/ is inside the {what}, {Project.Shown(other)}/; write the site beside it"
        : IsIn(other, output) ? $"--output: {Project.Shown(output)}/ holds the {what}, {Project.Shown(other)}/; write the site to a folder of its own"
        : null;

    private static bool IsIn(string folder, string outer) => (folder + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
