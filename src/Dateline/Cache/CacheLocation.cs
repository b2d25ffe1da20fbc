using Dateline.Model;

namespace Dateline.Cache;

/// <summary>
/// Where the state of one site is kept, and what it must be of to count: one input, one output folder and one shard, told by the ways to
/// them from the state, so that a whole checkout may move. Each output folder has a state of its own.
/// </summary>
internal sealed record CacheLocation(Project Project, Shard Shard)
{
    public string Folder { get; } =
        Path.Combine(
            Project.CacheFolder,
            $"{Path.GetFileName(Project.Output)}-{Fingerprint.Of(Way(Project.CacheFolder, Project.Output)) & 0xFFFF_FFFF:x8}{Shard.Suffix}");

    public string State => Path.Combine(Folder, "state");

    public string Log => Path.Combine(Folder, "written.txt");

    public string Lock => Path.Combine(Folder, "lock");

    /// <summary>The same for states of one site only.</summary>
    public ulong Identity
    {
        get
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(Way(Project.CacheFolder, Project.Input));
            fingerprint.Add(Way(Project.CacheFolder, Project.Output));
            fingerprint.Add(Shard.Suffix);
            return fingerprint.Value;
        }
    }

    private static string Way(string from, string to) => Path.GetRelativePath(from, to).Replace('\\', '/');
}
