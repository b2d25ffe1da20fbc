using Dateline.Benchmarks.Archives;

namespace Dateline.Benchmarks.Jobs;

/// <summary>What Dateline is asked to do with an archive. Each job makes its own beginning, so any of them can be run alone.</summary>
internal static class SiteJobs
{
    public const string Clean = "clean build";
    public const string Copy = "`cp -r` of the output";
    public const string Nothing = "nothing changed";
    public const string Edit = "one body edited";
    public const string Publish = "one article published";
    public const string Clone = "fresh clone, state restored";

    public static Job[] Of(Archive archive, string dateline)
    {
        var build = new CommandLine(dateline, archive.Site, "build");
        var changes = Lists(build) ? Path.Combine(archive.Folder, "changes.txt") : null;
        var listing = changes is null ? build : build with { Arguments = ["build", "--changes", changes] };
        var clone = Path.Combine(archive.Folder, "clone");
        var copy = Path.Combine(archive.Folder, "copy");
        return
        [
            new(Clean, build)
            {
                Prepare = _ =>
                {
                    archive.Forget();
                    return () => { };
                },
            },
            new(Copy, new CommandLine("cp", archive.Folder, "-r", archive.Output, copy))
            {
                Prepare = _ =>
                {
                    Child.Measure(build);
                    return () => Folders.Remove(copy);
                },
            },
            Warm(Nothing, _ => () => { }),
            Warm(Edit, archive.Edit),
            Warm(Publish, archive.Publish),
            new(Clone, listing with { Folder = clone })
            {
                Counted = Path.Combine(clone, Path.GetFileName(archive.Output)),
                Changes = changes,
                Prepare = _ =>
                {
                    Child.Measure(build);
                    Child.Measure(new CommandLine("cp", archive.Folder, "-r", archive.Site, clone));
                    return () => Folders.Remove(clone);
                },
            },
        ];

        // A build after a build, with a change between the two.
        Job Warm(string name, Func<int, Action> change) => new(name, listing)
        {
            Counted = archive.Output,
            Changes = changes,
            Prepare = run =>
            {
                Child.Measure(build);
                return change(run);
            },
        };
    }

    /// <summary>Whether the program can list what it changed.</summary>
    private static bool Lists(CommandLine build) =>
        Child.Ask(build with { Arguments = ["build", "--help"] }).Contains("--changes", StringComparison.Ordinal);
}
