using System.Buffers;
using System.Net;
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
        !HasTraps(written) && Read(written) is { } uri && uri is { Scheme: "https" or "http", Host.Length: > 0 }
        && written.AsSpan(uri.Scheme.Length).StartsWith("://");

    /// <summary>Reads a URL; null if it is none, or if its host can't be one: <c>https://xn--раy/</c>.</summary>
    public static Uri? Read(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri))
        {
            return null;
        }

        try
        {
            // It throws later what is wrong with it now.
            _ = uri.IdnHost;
            return uri;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    // What turns the direction of the signs behind it (Unicode, Bidi_Control).
    private static readonly SearchValues<char> Turns = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>
    /// Why no page may link to an address on the web: readers would see another one than they go to, or no browser can open it; null if
    /// one may.
    /// </summary>
    public static string? FaultOf(string written)
    {
        var turn = written.AsSpan().IndexOfAny(Turns);
        return turn >= 0 ? $"it has the sign U+{(int)written[turn]:X4}, which turns what stands behind it around; delete it"
            : HasBadBrackets(written) ? "only an IP address as in https://[2001:db8::1]/ stands between brackets"
            : null;
    }

    private static bool HasBadBrackets(ReadOnlySpan<char> written)
    {
        var start = written.IndexOf("//") + 2;
        return start >= 2 && start < written.Length && written[start] == '[' && EndOfBrackets(written[start..]) == 0;
    }

    /// <summary>The length of the IP address in brackets with which a text begins; 0 if it begins with none.</summary>
    public static int EndOfBrackets(ReadOnlySpan<char> host)
    {
        var end = host.StartsWith('[') ? host.IndexOf(']') : -1;
        return end > 0 && !host[1..end].ContainsAnyExcept(InBrackets) && IPAddress.TryParse(host[1..end], out _)
            && (end + 1 == host.Length || host[end + 1] is ':' or '/' or '?' or '#')
            ? end + 1
            : 0;
    }

    private static readonly SearchValues<char> InBrackets = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>
    /// Whether a text has characters that browsers remove from a URL or read as a slash: <c>/\example.org</c> leads to another site; or
    /// that show it turned around.
    /// </summary>
    public static bool HasTraps(ReadOnlySpan<char> written)
    {
        if (written.ContainsAny(Turns))
        {
            return true;
        }

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
