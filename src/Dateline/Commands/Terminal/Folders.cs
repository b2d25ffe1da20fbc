using Dateline.Input;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Checks that a newsroom's folders lie apart, links followed: a site written into what editors wrote would mix with it and be read by the
/// next build, and what builds remember holds words that are not public yet.
/// </summary>
internal static class Folders
{
    /// <summary>What is wrong with the folders; null when nothing is.</summary>
    public static string? Fault(Project project)
    {
        if (RealPath.Resolve(project.Output) is not { } output)
        {
            return $"--output: {Project.DisplayPath(project.Output)} is a link that leads round in a circle, or through what is no "
                + $"folder; name a folder";
        }

        if (new DirectoryInfo(project.Output).LinkTarget is not null && !Path.Exists(output))
        {
            return $"--output: {Project.DisplayPath(project.Output)} is a link that leads nowhere; make the folder that it leads to, or "
                + $"name another";
        }

        if (File.Exists(project.Output))
        {
            return $"--output: {Project.DisplayPath(project.Output)} is a file; name a folder";
        }

        return Clash(project.Output, output, project.Input, "newsroom") ?? Clash(project.Output, output, project.Theme, "theme")
            ?? StateFault(project, output);
    }

    /// <summary>What is wrong with a file that a command writes for the one who runs it; null when nothing is.</summary>
    public static string? FaultOf(string option, string? file, Project project)
    {
        if (file is null || RealPath.Resolve(Path.GetFullPath(file)) is not { } path)
        {
            return null;
        }

        var displayPath = Project.DisplayPath(Path.GetFullPath(file));
        return RealPath.IsWithin(path, RealPath.Resolve(project.Output) ?? project.Output)
            ? $"{option}: {displayPath} would be published with the site; write it to a place "
                + $"outside {Project.DisplayPath(project.Output)}/"
            : Directory.Exists(path) ? $"{option}: {displayPath} is a folder; name a file"
            : Owner(path, project) is { } owner
            ? $"{option}: {displayPath} is a place in {Project.DisplayPath(owner)}/, where it could overwrite what editors wrote; write "
                + $"it to a place outside"
            : null;
    }

    private static string? Owner(string path, Project project) =>
        new[] { project.Input, project.Theme }.FirstOrDefault(folder => RealPath.IsWithin(path, RealPath.Resolve(folder) ?? folder));

    private static string? StateFault(Project project, string output)
    {
        // Whoever sends a pull request may make a link of the usual folder, and what it leads to would be written.
        if (project.HasUsualState && new DirectoryInfo(project.State).LinkTarget is not null)
        {
            return $"--state: {Project.DisplayPath(project.State)} is a link; delete it, or name the folder that it leads to with --state";
        }

        if (File.Exists(project.State))
        {
            return $"--state: {Project.DisplayPath(project.State)} is a file; delete it, or name a folder";
        }

        if (Owner(RealPath.Resolve(project.State) ?? project.State, project) is { } owner && !IsHidden(project.State))
        {
            return $"--state: {Project.DisplayPath(project.State)}/ is among the files of {Project.DisplayPath(owner)}/; name a folder "
                + $"outside";
        }

        return RealPath.IsWithin(RealPath.Resolve(project.State) ?? project.State, output)
            ? $"--state: {Project.DisplayPath(project.State)}/ is inside the site's folder and would be published, with words that are "
                + $"not public yet; name a folder outside {Project.DisplayPath(project.Output)}/"
            : null;
    }

    /// <summary>Folders whose names start with a dot are not read as sources.</summary>
    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');

    private static string? Clash(string output, string realOutput, string other, string what)
    {
        var realOther = RealPath.Resolve(other) ?? other;
        return realOutput == realOther ? $"--output: the {what} is in {Project.DisplayPath(output)}/; write the site to a folder of its own"
            : RealPath.IsWithin(realOutput, realOther)
            ? $"--output: {Project.DisplayPath(output)}/ is inside the {what}, {Project.DisplayPath(other)}/; write the site beside it"
            : RealPath.IsWithin(realOther, realOutput)
            ? $"--output: {Project.DisplayPath(output)}/ holds the {what}, {Project.DisplayPath(other)}/; write the site to a folder of "
                + $"its own"
            : null;
    }
}
