using Dateline.Input.Media;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// What browsers may do with what the preview sends. It shows what is under embargo, so no other site may frame, embed or read it; and it
/// shows files that somebody sent in, so nothing in them may run.
/// </summary>
internal static class SecurityHeaders
{
    private const string Unframed = "; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// For pages: the preview's own script, and what a theme may have from this server. A theme has no scripts; what else it wants to
    /// restrict it says in the page.
    /// </summary>
    private const string OfPage =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src "
            + "'self' data:; media-src 'self'; manifest-src 'self'; form-action 'self'" + Unframed;

    /// <summary>For files alone in a window. A sandbox without rights is nobody's origin, so nothing in it can read the preview.</summary>
    private const string OfFile = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" + Unframed;

    /// <summary>For sound and films: the browser's own player asks for the file again, as the page that it is in.</summary>
    private const string OfFilm = "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'" + Unframed;

    /// <summary>For documents, which the browser's own reader shows.</summary>
    private const string OfDocument = "sandbox; default-src 'none'; style-src 'unsafe-inline'; object-src 'self'" + Unframed;

    /// <summary>What every answer has.</summary>
    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = OfPage;
    }

    /// <summary>What a file of <c>media/</c> has in place of a page's policy, by its name.</summary>
    public static void ApplyToFile(HttpResponse response, string path) => response.Headers.ContentSecurityPolicy =
        MediaTypes.Find(path)?.Kind switch
        {
            MediaKind.Sound or MediaKind.Film => OfFilm,
            MediaKind.Document => OfDocument,
            _ => OfFile,
        };

    /// <summary>
    /// Whether a request comes from the preview's own pages or from somebody who typed the address. Another site may lead a whole window
    /// here, which it can neither read nor frame; it may fetch nothing (Fetch Metadata Request Headers, section 2). Browsers that don't say
    /// are held off by the headers above.
    /// </summary>
    public static bool IsWelcome(HttpRequest request)
    {
        var headers = request.Headers;
        var isOwn = headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin";
        var isWindow = headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document"
            && request.Path.Value is not (Routes.See or Routes.Events);
        var isOwnOrigin = headers.Origin.ToString() is var origin && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
        return (isOwn && isOwnOrigin) || isWindow;
    }
}
