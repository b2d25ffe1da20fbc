using Dateline.Benchmarks.Archives;

namespace Dateline.Benchmarks.Jobs;

/// <summary>The same archive, built by Hugo.</summary>
internal static class HugoJob
{
    public const string Name = "Hugo, clean";

    public static Job Of(Archive archive, string hugo, string layouts)
    {
        var output = Path.Combine(archive.Folder, "hugo-output");
        var site = HugoSite.Make(archive, layouts);
        return new Job(Name, new CommandLine(hugo, archive.Folder, "--source", site, "--destination", output))
        {
            Prepare = _ => () => Folders.Remove(output),
        };
    }
}
