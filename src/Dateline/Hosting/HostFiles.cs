using System.Text;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Pages;

namespace Dateline.Hosting;

/// <summary>The files <c>_headers</c> and <c>_redirects</c>, which Netlify, Cloudflare Pages and others read within a site.</summary>
internal static class HostFiles
{
    public const string HeadersName = "_headers", RedirectsName = "_redirects";

    /// <summary>
    /// No two rules set the same header for one file, because hosts then join the values. Pages keep the host's own short cache times.
    /// </summary>
    public static string Headers(HostedSite site)
    {
        var to = new StringBuilder();
        to.Append($"{Encode(site.Path("/"))}*\n");
        foreach (var (name, value) in HostHeaders.Security(site))
        {
            to.Append($"  {name}: {value}\n");
        }

        to.Append($"\n{Encode(site.Path(ReservedPrefixes.Assets))}*\n  Cache-Control: {HostHeaders.ForEver}\n");
        to.Append($"\n{Encode(site.Path("/"))}*/{LiveFiles.FileName}\n  Cache-Control: {HostHeaders.Live}\n");
        foreach (var (name, type) in HostedTypes.Feeds)
        {
            to.Append($"\n{Encode(site.Path("/"))}{name}\n  Content-Type: {type}\n");
            to.Append($"\n{Encode(site.Path("/"))}*/{name}\n  Content-Type: {type}\n");
        }

        return to.ToString();
    }

    /// <summary>
    /// One line for each redirect. Netlify sends a file of the site before it looks at its rules, unless the status ends with '!', and it
    /// can answer 410. Cloudflare reads the rules first, and ignores lines with either.
    /// </summary>
    public static string Redirects(HostedSite site, bool netlify)
    {
        var to = new StringBuilder();
        foreach (var redirect in site.Redirects)
        {
            to.Append($"{Encode(site.Path(redirect.From))} {site.Link(redirect.To)} 301{(netlify ? "!" : "")}\n");
        }

        foreach (var gone in netlify ? site.Gone : [])
        {
            to.Append($"{Encode(site.Path(gone.Address))}{(gone.IsFolder ? "*" : "")} {Encode(site.Path("/404.html"))} 410\n");
        }

        return to.ToString();
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
