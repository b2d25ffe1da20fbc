using System.Collections.Frozen;

namespace Dateline;

/// <summary>The folders of one newsroom, as full paths: content, theme, finished site and build cache.</summary>
internal sealed record Project(string Input, string Theme, string Output)
{
    /// <summary>The folder of the build cache (<c>--state</c>), by default beside the input. It may be deleted at any time.</summary>
    public string CacheFolder { get; init; } = DefaultCacheFolder(Input);

    /// <summary>
    /// How old a file must be before its time stamp is trusted. Some file systems store times to two seconds, so a file that changed
    /// shortly before it was read may have changed again since.
    /// </summary>
    public TimeSpan ClockTick { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The documents that a build reads elsewhere or leaves out.</summary>
    public ReplacedFiles Replaced { get; init; } = ReplacedFiles.None;

    /// <summary>The full path of the file that a document is read from.</summary>
    public string SourceOf(string path) => Path.Combine(Replaced.Earlier.Contains(path) ? Replaced.Folder : Input, path);

    /// <summary>Whether the build cache is in its default folder.</summary>
    public bool HasDefaultCacheFolder => CacheFolder == DefaultCacheFolder(Input);

    private static string DefaultCacheFolder(string input) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(input)) ?? input, ".dateline");

    /// <summary>The path of a file in messages: relative to the current folder, with forward slashes.</summary>
    public static string DisplayPath(string fullPath) =>
        fullPath.StartsWith(Here, StringComparison.Ordinal)
            ? fullPath[Here.Length..].Replace('\\', '/')
            : Path.GetRelativePath(Here, fullPath).Replace('\\', '/');

    /// <summary>The path in messages of a file below <paramref name="displayFolder"/>, itself such a path.</summary>
    public static string DisplayPathIn(string displayFolder, string path) => displayFolder == "." ? path : $"{displayFolder}/{path}";

    // Read once: it does not change, and every file of the newsroom needs it.
    private static readonly string Here = Path.TrimEndingDirectorySeparator(Environment.CurrentDirectory) + Path.DirectorySeparatorChar;
}

/// <summary>
/// Documents that a build does not read from the input, by their paths below it: the build reads the <paramref name="Earlier"/> ones from
/// <paramref name="Folder"/>, and does not read those that are <paramref name="LeftOut"/>.
/// </summary>
internal sealed record ReplacedFiles(string Folder, FrozenSet<string> Earlier, FrozenSet<string> LeftOut)
{
    public static ReplacedFiles None { get; } = new("", [], []);

    public bool IsNone => ReferenceEquals(this, None);

    public bool Has(string path) => Earlier.Contains(path) || LeftOut.Contains(path);
}
