using Dateline.Input;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Checks that a newsroom's folders do not overlap, with links resolved. A site written into the newsroom would be read by the next build,
/// and the build cache quotes texts that are not public yet.
/// </summary>
internal static class Folders
{
    /// <summary>The usage error in a project's folders; null if there is none.</summary>
    public static string? Fault(Project project)
    {
        var shown = Project.DisplayPath(project.Output);
        if (RealPath.Resolve(project.Output) is not { } output)
        {
            return $"--output: {shown} is a link that loops, or leads through a file; name a folder";
        }

        if (new DirectoryInfo(project.Output).LinkTarget is not null && !Path.Exists(output))
        {
            return $"--output: {shown} is a link to a folder that does not exist; create that folder, or name another one";
        }

        if (File.Exists(project.Output))
        {
            return $"--output: {shown} is a file; name a folder";
        }

        return OverlapFault(project.Output, output, project.Input, "newsroom")
            ?? OverlapFault(project.Output, output, project.Theme, "theme")
            ?? StateFault(project, output);
    }

    /// <summary>The usage error in the file that an option names for a command to write; null if there is none.</summary>
    public static string? FaultOf(string option, string? file, Project project)
    {
        if (file is null || RealPath.Resolve(Path.GetFullPath(file)) is not { } path)
        {
            return null;
        }

        var displayPath = Project.DisplayPath(Path.GetFullPath(file));
        if (RealPath.IsWithin(path, Resolve(project.Output)))
        {
            var output = Project.DisplayPath(project.Output);
            return $"{option}: {displayPath} would be published with the site; name a file outside {output}/";
        }

        if (Directory.Exists(path))
        {
            return $"{option}: {displayPath} is a folder; name a file";
        }

        return SourceFolderOf(path, project) is { } folder
            ? $"{option}: {displayPath} is in {Project.DisplayPath(folder)}/ and could overwrite a source file; name a file outside it"
            : null;
    }

    /// <summary>The newsroom's or the theme's folder if a path is inside it; else null.</summary>
    private static string? SourceFolderOf(string path, Project project) =>
        new[] { project.Input, project.Theme }.FirstOrDefault(folder => RealPath.IsWithin(path, Resolve(folder)));

    private static string? StateFault(Project project, string output)
    {
        var shown = Project.DisplayPath(project.CacheFolder);

        // A pull request could turn the default folder into a link, and the build would write to where it leads.
        if (project.HasDefaultCacheFolder && new DirectoryInfo(project.CacheFolder).LinkTarget is not null)
        {
            return $"--state: {shown} is a link; delete it, or pass the folder that it leads to with --state";
        }

        if (File.Exists(project.CacheFolder))
        {
            return $"--state: {shown} is a file; delete it, or name a folder";
        }

        var state = Resolve(project.CacheFolder);
        if (SourceFolderOf(state, project) is { } folder && !IsHidden(project.CacheFolder))
        {
            return $"--state: {shown}/ is among the files of {Project.DisplayPath(folder)}/; name a folder outside it";
        }

        return RealPath.IsWithin(state, output)
            ? $"--state: {shown}/ is inside the site's folder and would be published, with texts that are not public yet; name a folder "
                + $"outside {Project.DisplayPath(project.Output)}/"
            : null;
    }

    /// <summary>Folders whose names start with a dot are not read as sources.</summary>
    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');

    private static string? OverlapFault(string output, string realOutput, string other, string what)
    {
        var (shown, realOther) = (Project.DisplayPath(output), Resolve(other));
        if (realOutput == realOther)
        {
            return $"--output: {shown}/ is the {what}'s folder; name another folder for the site";
        }

        if (RealPath.IsWithin(realOutput, realOther))
        {
            return $"--output: {shown}/ is inside the {what}, {Project.DisplayPath(other)}/; name a folder beside it";
        }

        return RealPath.IsWithin(realOther, realOutput)
            ? $"--output: {shown}/ contains the {what}, {Project.DisplayPath(other)}/; name another folder for the site"
            : null;
    }

    private static string Resolve(string folder) => RealPath.Resolve(folder) ?? folder;
}
