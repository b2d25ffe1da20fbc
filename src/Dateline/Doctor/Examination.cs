using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Doctor;

/// <summary>
/// What is examined: the folders, the time, the settings (null where <c>site.yml</c> is missing or broken), and the root of the git
/// repository that holds the newsroom (null if none does).
/// </summary>
internal sealed record Examined(Project Project, DateTimeOffset Now, SiteConfig? Site, string? Repository)
{
    /// <summary>The folder that holds the newsroom: where workflows, <c>.gitignore</c> and the build cache usually are.</summary>
    public string Root { get; } = Repository ?? Path.GetDirectoryName(Project.Input) ?? Project.Input;
}

/// <summary>Examines a newsroom, its repository and the machine. It reads only, and changes nothing.</summary>
internal static class Examination
{
    private static readonly Func<Examined, IEnumerable<Finding>>[] Parts =
    [
        InputFindings.Examine,
        GitFindings.Examine,
        ClockFindings.Examine,
        ThemeFindings.Examine,
        CacheFindings.Examine,
        OutputFindings.Examine,
        DiskFindings.Examine,
        _ => PictureFindings.Examine(),
        SearchFindings.Examine,
        HostFindings.Examine,
    ];

    public static ImmutableArray<Finding> Run(Project project, DateTimeOffset now, SiteConfig? site)
    {
        var folder = FileTree.NearestFolder(project.Input);
        var examined = new Examined(project, now, site, Git.Line(folder, out _, "rev-parse", "--show-toplevel"));
        return [.. Parts.SelectMany(part => part(examined))];
    }
}
