using System.Text.RegularExpressions;

namespace Dateline.Model.Addresses;

/// <summary>Checks absolute URLs.</summary>
internal static partial class WebAddress
{
    // Endings of files, which are no top-level domains; one that is both counts as a domain.
    private static readonly string[] Files =
    [
        ".md", ".html", ".htm", ".php", ".asp", ".aspx", ".jsp", ".yml", ".yaml", ".liquid", ".txt", ".xml", ".json", ".css", ".js",
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".mp4", ".webm", ".mp3", ".wav", ".ogg", ".vtt", ".pdf", ".csv",
    ];

    /// <summary>
    /// The URL that a text means that leaves out the scheme, or misspells it; null when it is none: <c>www.bbc.co.uk/news</c> means
    /// <c>https://www.bbc.co.uk/news</c>.
    /// </summary>
    public static string? Meant(string written)
    {
        var bare = written.TrimStart('/');
        if (Scheme().Match(written) is { Success: true } scheme)
        {
            var rest = written[scheme.Length..];
            var url = (scheme.Groups["secure"].Success ? "https://" : "http://") + rest;
            return Host().IsMatch(rest) && Is(url) ? url : null;
        }

        var host = Host().Match(bare);
        var isHost = host.Success && !Array.Exists(Files, e => host.Groups["host"].Value.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            && (written.Length == bare.Length || written.StartsWith("//", StringComparison.Ordinal));
        return isHost && Is("https://" + bare) ? "https://" + bare : null;
    }

    /// <summary>The hint for a text that means a URL; empty when it does not.</summary>
    public static string Hint(string written) => Meant(written) is { } url ? $"write {url}" : "";

    // https:/, htps://, https//, http:\\
    [GeneratedRegex(@"^h?tt?p(?<secure>s)?(?::[/\\]{1,3}|//|:(?=\w))", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})(?::[0-9]+)?(?:[/?#].*)?$")]
    private static partial Regex Host();

    /// <summary>
    /// Whether a text is an http or https URL with a host and without characters that browsers interpret differently (white space, control
    /// characters, backslashes).
    /// </summary>
    public static bool Is(string written) =>
        !HasTraps(written) && Uri.TryCreate(written, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https" or "http", Host.Length: > 0 }
        && written.AsSpan(uri.Scheme.Length).StartsWith("://");

    /// <summary>
    /// Whether a text has characters that browsers remove from a URL or read as a slash: <c>/\example.org</c> leads to another site.
    /// </summary>
    public static bool HasTraps(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (c == '\\' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}
