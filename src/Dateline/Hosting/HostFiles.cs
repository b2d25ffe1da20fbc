using System.Text;
using Dateline.Model.Addresses;

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
        foreach (var (name, type) in HostedTypes.Feeds)
        {
            to.Append($"\n{Encode(site.Path("/"))}{name}\n  Content-Type: {type}\n");
            to.Append($"\n{Encode(site.Path("/"))}*/{name}\n  Content-Type: {type}\n");
        }

        return to.ToString();
    }

    /// <summary>
    /// One line for each redirect, and one with 410 for each withdrawn story. Hosts that don't know 410 ignore the line and show the
    /// notice.
    /// </summary>
    public static string Redirects(HostedSite site)
    {
        var to = new StringBuilder();
        foreach (var redirect in site.Redirects)
        {
            to.Append($"{Encode(site.Path(redirect.From))} {site.Link(redirect.To)} 301!\n");
        }

        foreach (var notice in site.Notices)
        {
            to.Append($"{Encode(site.Path(notice))} {Encode(site.Path(notice))}index.html 410!\n");
        }

        foreach (var gone in site.Gone)
        {
            to.Append($"{Encode(site.Path(gone.Address))}{(gone.IsFolder ? "*" : "")} {Encode(site.Path("/404.html"))} 410\n");
        }

        return to.ToString();
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
