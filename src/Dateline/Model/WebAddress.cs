namespace Dateline.Model;

/// <summary>Whole addresses on the web.</summary>
internal static class WebAddress
{
    /// <summary>Whether it is one: of http or https, with a host.</summary>
    public static bool Is(string written) => Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
