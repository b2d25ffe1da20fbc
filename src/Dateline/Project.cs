namespace Dateline;

/// <summary>
/// The folders of one newsroom, as full paths: what editors write, how it looks, where the site goes, and what is remembered between
/// builds.
/// </summary>
internal sealed record Project(string Input, string Theme, string Output)
{
    /// <summary>Beside the input unless it is named: a cache that may be deleted at any time.</summary>
    public string State { get; init; } = UsualState(Input);

    /// <summary>
    /// How old a file must be for its time stamp to be trusted. Some file systems' clocks tick only every two seconds: what changed
    /// shortly before it was read may have changed again since.
    /// </summary>
    public TimeSpan ClockTick { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether nobody named the state's folder.</summary>
    public bool HasUsualState => State == UsualState(Input);

    private static string UsualState(string input) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(input)) ?? input, ".dateline");

    /// <summary>What messages call a file of the input: its path from where the command was given, with forward slashes.</summary>
    public static string DisplayPath(string fullPath) =>
        fullPath.StartsWith(Here, StringComparison.Ordinal)
            ? fullPath[Here.Length..].Replace('\\', '/')
            : Path.GetRelativePath(Here, fullPath).Replace('\\', '/');

    /// <summary>The same of a file below a folder that messages call <paramref name="shownFolder"/>.</summary>
    public static string DisplayPathIn(string shownFolder, string path) => shownFolder == "." ? path : $"{shownFolder}/{path}";

    // Asked for once: every file of the newsroom is shown, and nothing changes the folder meanwhile.
    private static readonly string Here = Path.TrimEndingDirectorySeparator(Environment.CurrentDirectory) + Path.DirectorySeparatorChar;
}
