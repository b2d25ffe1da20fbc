using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Hosting;

namespace Dateline.Commands;

/// <summary><c>dateline server</c>: prints what a web server or a host must know of the site.</summary>
internal static class ServerCommand
{
    private const string Description = "Print a web server's configuration for the site, or a script that uploads it.";

    private const string Details =
        """
        nginx      a server block: addresses without .html, compressed copies, cache times, security headers, media types,
                   the page for addresses that don't exist, redirects, and 410 for withdrawn stories
        caddy      the same as a block of a Caddyfile; Caddy gets the certificate itself
        headers    the file _headers, for hosts that read it, such as Netlify and Cloudflare Pages
        redirects  the file _redirects, for the same hosts
        upload     a shell script that uploads what a build changed, with rclone

        Nothing is written except with --output. _headers and _redirects belong into the site: write them after each build.

        Examples:
          dateline server nginx --output courier.conf
          dateline server caddy --root /srv/courier >> /etc/caddy/Caddyfile
          dateline build && dateline server redirects --netlify --output output/_redirects
          dateline server upload --output upload.sh
        """;

    private const string Upload = "upload.sh";

    private static readonly string[] Kinds = ["nginx", "caddy", "headers", "redirects", "upload"];

    private static readonly Argument<string> Kind = new("kind") { Description = $"What to print: {Options.Or(Kinds)}." };

    private static readonly Option<string?> File = new("--output", "-o") { Description = "Write to this file.", HelpName = "file" };

    private static readonly Option<string?> Root = new("--root")
    {
        Description = "nginx, caddy: the folder of the site's files on the server. Default: /var/www/ and the site's host.",
        HelpName = "folder",
    };

    private static readonly Option<string?> Listen = new("--listen")
    {
        Description = "nginx, caddy: the address and port to listen to, without encryption: 127.0.0.1:8080.",
        HelpName = "address",
    };

    private static readonly Option<bool> Netlify = new("--netlify")
    {
        Description = "redirects: for Netlify alone, so that redirects win over pages and removed addresses answer 410.",
    };

    public static Command Create()
    {
        var command = new DetailedCommand("server", Description, Details)
        {
            Kind, File, Root, Listen, Netlify, Options.Input, Options.Theme, Options.State, Options.BaseUrl, Options.Now,
        };
        command.Validators.Add(Check);
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static void Check(CommandResult result)
    {
        if (result.GetResult(Kind)?.Tokens is [var token] && !Kinds.Contains(token.Value))
        {
            var near = Nearest.To(token.Value, Kinds);
            var hint = near is null ? $"use {Options.Or(Kinds)}" : $"did you mean '{near}'?";
            result.AddError($"there is no kind '{token.Value}'; {hint}");
        }

        foreach (var (name, value) in new[] { ("--root", result.GetValue(Root)), ("--listen", result.GetValue(Listen)) })
        {
            if (value is not null && (value.Length == 0 || value.Any(c => char.IsControl(c) || "\"{};$\\".Contains(c))))
            {
                result.AddError($"{name} expects a plain value without quotes, braces, semicolons and '$', not '{value}'.");
            }
        }
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var project = Options.Project(parsed);
        var (kind, file) = (parsed.GetValue(Kind)!, parsed.GetValue(File));
        if (FaultOf(file, project) is { } fault)
        {
            return UsageErrors.Report(fault);
        }

        if (kind == "upload")
        {
            return Print(Resource(), file);
        }

        var diagnostics = new DiagnosticBag();
        var request = new BuildRequest(project, parsed.GetValue(Options.BaseUrl), parsed.GetValue(Options.Now));
        var site = PreparedWork.Run(request, new BuildProgress(), diagnostics, Open, null, stop);
        if (site is null || diagnostics.HasErrors)
        {
            DiagnosticOutput.Print(diagnostics);
            return ExitCode.Errors;
        }

        var root = parsed.GetValue(Root) ?? "/var/www/" + site.Url.Host;
        return Print(
            kind switch
            {
                "nginx" => NginxConfig.Create(site, root, parsed.GetValue(Listen)),
                "caddy" => Caddyfile.Create(site, root, parsed.GetValue(Listen)),
                "headers" => HostFiles.Headers(site),
                _ => HostFiles.Redirects(site, parsed.GetValue(Netlify)),
            },
            file);
    }

    private static HostedSite? Open(BuildContext context)
    {
        using var linked = LinkedNewsroom.Open(context);
        return HostedSite.From(linked.Newsroom);
    }

    /// <summary>The usage error in the name of the file to write. Hosts read two files within the site; builds leave them alone.</summary>
    private static string? FaultOf(string? file, Project project) =>
        file is not null && Path.GetFileName(file) is HostFiles.HeadersName or HostFiles.RedirectsName
            && Path.GetDirectoryName(Path.GetFullPath(file)) == project.Output
            ? null
            : Folders.FaultOf("--output", file, project);

    private static int Print(string text, string? file)
    {
        if (file is null)
        {
            Console.Write(text);
        }
        else
        {
            System.IO.File.WriteAllText(file, text);
        }

        return ExitCode.Success;
    }

    private static string Resource()
    {
        using var stream = typeof(ServerCommand).Assembly.GetManifestResourceStream(Upload)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
