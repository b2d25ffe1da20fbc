using System.Text;
using System.Text.RegularExpressions;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Pages;

namespace Dateline.Hosting;

/// <summary>A site as a block of a Caddyfile.</summary>
internal static class Caddyfile
{
    public static string Create(HostedSite site, string root, string? listen)
    {
        var to = new StringBuilder();
        to.Append(
            $$"""
            # {{site.Url.Absolute}} for Caddy, printed by: dateline server caddy
            # Print it again when redirects or withdrawn stories change. Then: caddy reload
            {{Head(site, listen)}}
            	# The site's files{{(site.Url.BasePath == "/" ? "" : $" are below this folder, in {site.Url.BasePath[1..]}")}}.
            	root * {{Quote(root)}}

            	# Addresses end in a slash; Caddy adds a missing one. The copies are those of 'dateline build --precompress'.
            	file_server {
            		precompressed br gzip
            		hide .git .dateline*
            	}

            	# Only what a page can't say itself: its content security policy is in the page.
            	header {
            {{Security(site)}}		Vary Accept-Encoding
            		-Server
            	}

            	# The name of a file in assets/ has a hash of its contents.
            	@assets path {{site.Path(ReservedPrefixes.Assets)}}*
            	# Pages of live stories ask for their live.json every half minute.
            	@live path */{{LiveFiles.FileName}}
            	@others not path {{site.Path(ReservedPrefixes.Assets)}}* */{{LiveFiles.FileName}}
            	header @assets Cache-Control "{{HostHeaders.ForEver}}"
            	header @live Cache-Control "{{HostHeaders.Live}}"
            	header @others Cache-Control "{{HostHeaders.Short}}"


            """);
        AppendTypes(to);
        AppendMoved(to, site);
        AppendErrors(to, site);
        return to.Append("}\n").ToString();
    }

    /// <summary>
    /// The block's first lines. With an address to listen to it answers every host name, as nginx does: a server in front passes on the
    /// name that readers asked for.
    /// </summary>
    private static string Head(HostedSite site, string? listen)
    {
        if (listen is null)
        {
            return site.Url.Origin + " {";
        }

        var colon = listen.LastIndexOf(':');
        if (!ushort.TryParse(listen.AsSpan(colon + 1), out var port))
        {
            return $"http://{listen} {{";
        }

        var bind = colon > 0 ? $"\n\tbind {listen[..colon].Trim('[', ']')}" : "";
        return $"http://:{port} {{{bind}";
    }

    private static void AppendTypes(StringBuilder to)
    {
        var feeds = HostedTypes.Feeds;
        for (var i = 0; i < feeds.Length; i++)
        {
            to.Append($"\t@feed{i} path */{feeds[i].FileName}\n\theader @feed{i} Content-Type \"{feeds[i].Type}\"\n");
        }

        // Caddy knows the type of a page, also of a folder's.
        foreach (var (i, (type, endings)) in HostedTypes.All.Where(t => !t.Endings.Contains("html")).Index())
        {
            var paths = string.Join(' ', endings.Select(e => "*." + e));
            var but = string.Join(' ', feeds.Where(f => endings.Any(e => f.FileName.EndsWith("." + e, StringComparison.Ordinal)))
                .Select(f => "*/" + f.FileName));
            to.Append($"\t@type{i} {{\n\t\tpath {paths}\n{(but.Length > 0 ? $"\t\tnot path {but}\n" : "")}\t}}\n");
            to.Append($"\theader @type{i} Content-Type \"{type}\"\n");
        }
    }

    private static void AppendMoved(StringBuilder to, HostedSite site)
    {
        if (site.Redirects.Length > 0)
        {
            to.Append("\n\tmap {path} {dateline_to} {\n");
            foreach (var redirect in site.Redirects)
            {
                to.Append($"\t\t{Quote(site.Path(redirect.From))} {Quote(site.Link(redirect.To))}\n");
            }

            to.Append("\t\tdefault \"\"\n\t}\n\t@moved expression `{dateline_to} != \"\"`\n\tredir @moved {dateline_to} permanent\n");
        }

        if (site.Notices.Length + site.Gone.Length > 0)
        {
            to.Append("\n\tmap {path} {dateline_gone} {\n");
            foreach (var notice in site.Notices)
            {
                to.Append($"\t\t{Quote(site.Path(notice))} notice\n");
            }

            foreach (var gone in site.Gone)
            {
                var path = site.Path(gone.Address);
                to.Append($"\t\t{Quote(gone.IsFolder ? $"~^{Regex.Escape(path)}.+" : path)} gone\n");
            }

            to.Append("\t\tdefault \"\"\n\t}\n\t@withdrawn expression `{dateline_gone} == \"notice\"`\n\terror @withdrawn 410\n");
            to.Append("\t@gone {\n\t\texpression `{dateline_gone} == \"gone\"`\n\t\tnot file {path} {path}/index.html\n\t}\n");
            to.Append("\terror @gone 410\n");
        }
    }

    /// <summary>
    /// The page of an error: the notice of a withdrawn story, else 404.html. A missing asset must not be missing for a year.
    /// </summary>
    private static void AppendErrors(StringBuilder to, HostedSite site) => to.Append(
        $$"""

        	handle_errors {
        		header {
        {{Security(site).Replace("\t\t", "\t\t\t")}}			Cache-Control "{{HostHeaders.Short}}"
        			Content-Type "text/html; charset=utf-8"
        			Vary Accept-Encoding
        			-Server
        		}
        		@notice expression `{err.status_code} == 410`
        		handle @notice {
        			try_files {path}index.html {{site.Path("/404.html")}}
        			file_server {
        				precompressed br gzip
        			}
        		}
        		handle {
        			rewrite * {{site.Path("/404.html")}}
        			file_server {
        				precompressed br gzip
        			}
        		}
        	}

        """);

    private static string Security(HostedSite site) =>
        string.Concat(HostHeaders.Security(site).Select(h => $"\t\t{h.Name} \"{h.Value}\"\n"));

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
