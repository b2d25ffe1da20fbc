namespace Dateline.Model.Addresses;

/// <summary>Checks absolute URLs.</summary>
internal static class WebAddress
{
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
