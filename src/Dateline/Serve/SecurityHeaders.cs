using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Theme.Security;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// The security headers of the preview's answers. The preview shows embargoed texts, so no other site may frame, embed or read it. It shows
/// files that others sent in, so no script in them may run.
/// </summary>
internal static class SecurityHeaders
{
    private const string Encrypted = "https:";
    private const string NoFrames = "; frame-ancestors 'none'", NoFramesNorBase = "; base-uri 'none'" + NoFrames;

    /// <summary>For the preview's own pages, and for pages that can't be rendered.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; media-src 'self'; manifest-src 'self'; form-action 'self'" + NoFramesNorBase;

    /// <summary>For a file in its own window. The sandbox gives it an opaque origin, so it can't read the preview.</summary>
    private const string FilePolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" + NoFramesNorBase;

    /// <summary>For sound and video. The browser's player requests the file again from the page, so it needs the page's origin.</summary>
    private const string MediaPolicy =
        "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'" + NoFramesNorBase;

    /// <summary>For documents, which the browser's viewer shows.</summary>
    private const string DocumentPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; object-src 'self'" + NoFramesNorBase;

    /// <summary>
    /// For files of <c>static/</c>, which may be pages with scripts: these run, but load nothing from other sites and send nothing there,
    /// since the preview shows texts that are not public.
    /// </summary>
    private const string StaticPolicy =
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

    /// <summary>Sets the headers of every answer.</summary>
    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = PagePolicy;
    }

    /// <summary>
    /// Replaces the policy of pages with that of a file of <c>media/</c> or <c>static/</c>, by its path below the newsroom's folder.
    /// </summary>
    public static void ApplyToFile(HttpResponse response, string path)
    {
        var isStatic = StaticFolder.Has(path);
        response.Headers.XFrameOptions = isStatic ? "SAMEORIGIN" : response.Headers.XFrameOptions;
        response.Headers.ContentSecurityPolicy = MediaTypes.Find(path)?.Kind switch
        {
            _ when isStatic => StaticPolicy,
            MediaKind.Sound or MediaKind.Film => MediaPolicy,
            MediaKind.Document => DocumentPolicy,
            _ => FilePolicy,
        };
    }

    /// <summary>
    /// Replaces that policy with the one of a page of the site, which also allows the preview's own script. The page itself says which
    /// frames its readers can load, and where its form goes.
    /// </summary>
    public static void ApplyToPage(HttpResponse response, string policy) =>
        response.Headers.ContentSecurityPolicy = AllowPreview(
            ContentPolicy.With(ContentPolicy.With(policy, ResourceKind.Frames, Encrypted), ResourceKind.Forms, Encrypted)) + NoFrames;

    /// <summary>A page's policy that also allows the preview's script and its connection, over which its style comes, too.</summary>
    public static string AllowPreview(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var name in (string[])["script-src", "connect-src"])
        {
            var at = directives.FindIndex(d => d.Split(' ')[0] == name);
            if (at < 0)
            {
                directives.Add($"{name} 'self'");
            }
            else if (!directives[at].Split(' ').Contains("'self'"))
            {
                directives[at] += " 'self'";
            }
        }

        return string.Join("; ", directives);
    }

    /// <summary>
    /// Whether a request comes from the preview's own pages or the address bar. Another site may link to a page, which it can neither read
    /// nor frame; it may fetch nothing (Fetch Metadata Request Headers, section 2). Browsers that send no such headers are kept out by the
    /// headers of the answers.
    /// </summary>
    public static bool IsAllowed(HttpRequest request)
    {
        var headers = request.Headers;
        var isOwn = headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin";
        var isWindow = headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document"
            && request.Path.Value is not (Routes.Audience or Routes.Events);
        var origin = headers.Origin.ToString();
        var isOwnOrigin = origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
        return (isOwn && isOwnOrigin) || isWindow;
    }
}
