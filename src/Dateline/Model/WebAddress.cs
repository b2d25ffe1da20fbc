namespace Dateline.Model;

/// <summary>Whole addresses on the web.</summary>
internal static class WebAddress
{
    /// <summary>
    /// Whether it is one: of http or https, with a host, and nothing in it that browsers read in another way (blanks, control characters,
    /// backslashes).
    /// </summary>
    public static bool Is(string written) =>
        !HasTraps(written) && Uri.TryCreate(written, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https" or "http", Host.Length: > 0 }
        && written.AsSpan(uri.Scheme.Length).StartsWith("://");

    /// <summary>
    /// Whether a text has what browsers drop from an address or read as a slash: <c>/\example.org</c> leads to another site.
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
