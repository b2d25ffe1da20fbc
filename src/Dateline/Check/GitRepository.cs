using Dateline.Input;

namespace Dateline.Check;

/// <summary>What git says of the repository that holds a folder.</summary>
internal static class GitRepository
{
    /// <summary>The folder's path from the root of its repository, without a slash at its end; null if it is in none.</summary>
    public static string? PathOf(string folder) => Git.Line(folder, out _, "rev-parse", "--show-prefix")?.TrimEnd('/');

    /// <summary>The URL of the remote <c>origin</c>; null if there is none.</summary>
    public static string? RemoteOf(string folder) => Git.Line(folder, out _, "remote", "get-url", "origin");

    /// <summary>Whether a revision is in the repository.</summary>
    public static bool Has(string folder, string revision) =>
        Git.Line(folder, out _, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not null;
}
