using System.Text;
using System.Text.RegularExpressions;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Pages;

namespace Dateline.Hosting;

/// <summary>
/// A site as a <c>server</c> block of nginx. Redirects and notices are exact locations: nginx finds one in a tree, at any number of them,
/// and unlike a map they need no setting outside the block.
/// </summary>
internal static class NginxConfig
{
    public static string Create(HostedSite site, string root, string? listen)
    {
        var to = new StringBuilder();
        to.Append(
            $$"""
            # {{site.Url.Absolute}} for nginx, printed by: dateline server nginx
            # Print it again when redirects or withdrawn stories change. Then: nginx -t && nginx -s reload
            server {
            {{Listen(listen)}}
                server_name {{site.Url.Host}};

                # The site's files{{(site.Url.BasePath == "/" ? "" : $" are below this folder, in {site.Url.BasePath[1..]}")}}.
                root {{Quote(root)}};
                index index.html;
                absolute_redirect off;
                server_tokens off;

                # The copies that 'dateline build --precompress' writes. Brotli needs a module; Debian: libnginx-mod-http-brotli-static.
                gzip_static on;
                gzip_vary on;
                brotli_static on;

                # Only what a page can't say itself: its content security policy is in the page.
                add_header Cache-Control "{{HostHeaders.Short}}";
            {{Security(site, "    ")}}
                # Addresses end in a slash; nginx adds a missing one. A folder without a page is not found.
                error_page 403 =404 {{site.Path("/404.html")}};
                error_page 404 410 {{site.Path("/404.html")}};
                location ~ /\.(?!well-known/) {
                    return 404;
                }

                # The name of such a file has a hash of its contents.
                location ^~ {{site.Path(ReservedPrefixes.Assets)}} {
                    add_header Cache-Control "{{HostHeaders.ForEver}}";
            {{Security(site, "        ")}}    }

                # Pages of live stories ask for it every half minute.
                location ~ /{{Regex.Escape(LiveFiles.FileName)}}$ {
                    add_header Cache-Control "{{HostHeaders.Live}}";
            {{Security(site, "        ")}}    }

            {{Types()}}
            """);
        foreach (var (name, type) in HostedTypes.Feeds)
        {
            to.Append($"    location ~ /{Regex.Escape(name)}$ {{\n        types {{ }}\n        default_type \"{type}\";\n    }}\n\n");
        }

        foreach (var redirect in site.Redirects)
        {
            to.Append($"    location = {Quote(site.Path(redirect.From))} {{ return 301 {Quote(site.Link(redirect.To))}; }}\n");
        }

        foreach (var notice in site.Notices.Select(site.Path))
        {
            to.Append($"    location = {Quote(notice)} {{ error_page 410 {Quote(notice + "index.html")}; return 410; }}\n");
        }

        foreach (var gone in site.Gone)
        {
            var path = Quote(site.Path(gone.Address));
            to.Append(
                gone.IsFolder
                    ? $"    location ^~ {path} {{ try_files $uri $uri/index.html =410; }}\n"
                    : $"    location = {path} {{ return 410; }}\n");
        }

        return to.Append("}\n").ToString();
    }

    private static string Listen(string? listen) =>
        listen is null ? "    listen 80;\n    listen [::]:80;" : $"    listen {listen};";

    private static string Security(HostedSite site, string indent)
    {
        var lines = HostHeaders.Security(site).Select(h => $"{indent}add_header {h.Name} \"{h.Value}\" always;\n");
        return string.Concat(lines);
    }

    private static string Types()
    {
        var lines = HostedTypes.All.Select(t => $"        {Quote(t.Type)} {string.Join(' ', t.Endings)};\n");
        return $"    types {{\n{string.Concat(lines)}    }}\n    default_type application/octet-stream;\n\n";
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
