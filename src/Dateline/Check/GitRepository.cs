using System.Text;
using Dateline.Input;

namespace Dateline.Check;

/// <summary>What git says of the repository that holds a folder.</summary>
internal static class GitRepository
{
    /// <summary>The folder's path from the root of its repository, without a slash at its end; null if it is in none.</summary>
    public static string? PathOf(string folder) => Line(folder, "rev-parse", "--show-prefix")?.TrimEnd('/');

    /// <summary>The URL of the remote <c>origin</c>; null if there is none.</summary>
    public static string? RemoteOf(string folder) => Line(folder, "remote", "get-url", "origin");

    /// <summary>Whether a revision is in the repository.</summary>
    public static bool Has(string folder, string revision) =>
        Line(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not null;

    /// <summary>The one line that git prints; null when it failed or is not installed.</summary>
    public static string? Line(string folder, params ReadOnlySpan<string> arguments) =>
        Git.Run(folder, out _, arguments) is { } output ? Encoding.UTF8.GetString(output).TrimEnd('\n', '\r') : null;
}
