using Dateline.Model;

namespace Dateline.Cache;

/// <summary>
/// The files of the build cache of one site: one input folder, one output folder and one shard. The site is identified by relative paths,
/// so that the whole checkout may be moved. Each output folder has its own cache.
/// </summary>
internal sealed record CacheLocation(Project Project, Shard Shard)
{
    public string Folder { get; } =
        Path.Combine(
            Project.CacheFolder,
            $"{Path.GetFileName(Project.Output)}-{Fingerprint.Of(RelativePath(Project.Output, Project)) & 0xFFFF_FFFF:x8}{Shard.Suffix}");

    public string CacheFile => Path.Combine(Folder, "state");

    public string Log => Path.Combine(Folder, "written.txt");

    /// <summary>Exists while the output folder may have files of earlier builds that no list names.</summary>
    public string Unknown => Path.Combine(Folder, "unknown");

    public string Lock => Path.Combine(Folder, "lock");

    /// <summary>Identifies the site that a cache is of.</summary>
    public ulong Identity
    {
        get
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(RelativePath(Project.Input, Project));
            fingerprint.Add(RelativePath(Project.Output, Project));
            fingerprint.Add(Shard.Suffix);
            return fingerprint.Value;
        }
    }

    private static string RelativePath(string folder, Project project) =>
        Path.GetRelativePath(project.CacheFolder, folder).Replace('\\', '/');
}
