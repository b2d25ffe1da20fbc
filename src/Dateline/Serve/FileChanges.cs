namespace Dateline.Serve;

/// <summary>The full paths of files that may have changed since the last snapshot; null if it could be any file.</summary>
internal sealed record FileChanges(IReadOnlySet<string>? Paths)
{
    /// <summary>Nothing changed but the time.</summary>
    public static FileChanges None { get; } = new(new HashSet<string>());

    public static FileChanges Any { get; } = new((IReadOnlySet<string>?)null);

    /// <summary>Whether a file below a folder may have changed.</summary>
    public bool IsIn(string folder) =>
        Paths is null || Paths.Any(p => p.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public bool Has(string path) => Paths is null || Paths.Contains(path);
}
