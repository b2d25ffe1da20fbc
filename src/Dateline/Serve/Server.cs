using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Dateline.Input;
using Dateline.PostProcess;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// The preview's web server on 127.0.0.1: serves rendered pages with the preview's overlay, files of <c>media/</c> and <c>static/</c> from
/// the newsroom, and the preview's own addresses. It writes no files, so it can't publish an unpublished text by mistake.
/// </summary>
internal sealed class Server(Preview preview, RenderCache pages, EditorLinks editor, int port, CancellationToken stop)
{
    private const string Cookie = "dateline-audience", Readers = "readers", Editors = "editors";

    // Another site must not read embargoed texts through a host name of its own that resolves to this machine.
    private static readonly string[] OwnHosts = ["127.0.0.1", "localhost", "[::1]"];

    private static readonly TimeSpan SnapshotTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Starts the server. Throws an <see cref="IOException"/> if the port is in use.</summary>
    public async Task<WebApplication> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.Run(Handle);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync();
            throw new IOException(
                $"port {port} is in use, perhaps by another preview; stop that program, or choose another port with --port", exception);
        }

        return app;
    }

    private async Task Handle(HttpContext http)
    {
        SecurityHeaders.Apply(http.Response);
        try
        {
            await Route(http);
        }
        catch (OperationCanceledException)
        {
            // The browser disconnected, or the preview is stopping.
        }
        catch (Exception exception) when (!http.Response.HasStarted
            && (exception is IOException or UnauthorizedAccessException
                or AggregateException { InnerException: IOException or UnauthorizedAccessException }))
        {
            await Refuse(http, 503, $"{(exception.InnerException ?? exception).Message} Try again.");
        }
    }

    private Task Route(HttpContext http) => http.Request.Path.Value switch
    {
        _ when !OwnHosts.Contains(http.Request.Host.Host) => Refuse(http, 421, "The preview answers only to 127.0.0.1 and localhost."),
        _ when !SecurityHeaders.IsAllowed(http.Request) => Refuse(http, 403, "The preview refuses requests from other sites."),
        _ when http.Request.Headers.ContainsKey("Service-Worker") => Refuse(http, 403, "The preview refuses service workers."),
        _ when http.Request.Method is not ("GET" or "HEAD") => Refuse(http, 405, "The preview answers only GET and HEAD."),
        Routes.Dashboard => Send(http, Dashboard.Render(preview.Newest, SeesAsReaders(http), editor)),
        Routes.Events => SendEvents(http),
        Routes.Script or Routes.OverlayScript or Routes.Style => SendOwn(http, Path.GetFileName(http.Request.Path.Value!)),
        Routes.Audience => SwitchAudience(http),
        var path => SendFileOrPage(http, path ?? "/"),
    };

    private async Task SendFileOrPage(HttpContext http, string path)
    {
        var snapshot = ForAudience(http, preview.Newest);
        var url = snapshot.Context.Site.Url;
        if (!path.StartsWith(url.BasePath, StringComparison.Ordinal))
        {
            http.Response.Redirect(path + "/" == url.BasePath ? url.BasePath : url.Link(path));
            return;
        }

        var address = url.AddressOf(path);
        if (snapshot.Pages.TryGetValue(address, out var planned)
            && (planned.Page.SourcePath ?? (planned.Page as RenditionPage)?.Original) is { } original)
        {
            // It may have become a link since the snapshot was made.
            if (!RealPath.IsIn(original, snapshot.Context.Project.Input))
            {
                await Refuse(http, 404, "The file is a link that leads out of the newsroom.");
                return;
            }

            if (planned.Page is RenditionPage)
            {
                await SendDrawn(http, planned.Page, snapshot);
                return;
            }

            var source = Path.GetRelativePath(snapshot.Context.Project.Input, original).Replace('\\', '/');
            SecurityHeaders.ApplyToFile(http.Response, source);
            await (planned.Page is StaticFilePage { IsStripped: true }
                ? DrawnFiles.SendBare(http, original)
                : TypedResults.PhysicalFile(original, ContentTypes.Find(original), enableRangeProcessing: true).ExecuteAsync(http));
        }
        else if (planned.Page is TextCardPage)
        {
            await SendDrawn(http, planned.Page, snapshot);
        }
        else if (planned.Page is null && snapshot.Pages.ContainsKey(address + "/"))
        {
            http.Response.Redirect(url.Link(address + "/") + http.Request.QueryString);
        }
        else
        {
            await SendPage(http, address);
        }
    }

    private static async Task SendDrawn(HttpContext http, Page page, Snapshot snapshot)
    {
        if (await DrawnFiles.Send(http, page, snapshot.Context.Project.CacheFolder) is { } fault)
        {
            await Refuse(http, 404, fault);
        }
    }

    private async Task SendPage(HttpContext http, string address)
    {
        var snapshot = ForAudience(http, preview.Newest);
        for (var watch = Stopwatch.StartNew(); ; snapshot = ForAudience(http, preview.Newest))
        {
            try
            {
                await SendPage(http, snapshot, address);
                return;
            }
            catch (IOException) when (watch.Elapsed < SnapshotTimeout)
            {
                // The source changed after the snapshot was made, and the next one is not ready yet.
                await Task.Delay(SnapshotTimeout / 50, http.RequestAborted);
            }
            catch (IOException exception)
            {
                await Refuse(http, 503, exception.Message);
                return;
            }
        }
    }

    private async Task SendPage(HttpContext http, Snapshot snapshot, string address)
    {
        var rendered = pages.Render(snapshot, address);
        if (rendered is null)
        {
            http.Response.StatusCode = 404;
            rendered = pages.Render(snapshot, Routes.NotFound);
        }

        var isHtml = address.EndsWith('/') || http.Response.StatusCode == 404 || Path.GetExtension(address) == ".html";
        if (!isHtml && rendered is { Fault: null })
        {
            await Send(http, rendered.Bytes, ContentTypes.Find(address));
            return;
        }

        var isOfSite = rendered is { Bytes.IsEmpty: false };
        if (isOfSite)
        {
            SecurityHeaders.ApplyToPage(http.Response, snapshot.Context.Templates.Policies.All);
        }

        var page = isOfSite ? rendered! : PlaceholderFor(rendered);
        await Send(
            http,
            PreviewInjector.Inject(page.Bytes.Span, page.Fingerprint, PreviewOverlay.Render(snapshot, address, rendered?.Fault, editor)),
            ContentTypes.Html);
    }

    private static RenderedPage PlaceholderFor(RenderedPage? failed)
    {
        var title = failed is null ? "Page not found" : "This page can't be rendered";
        return new RenderedPage(Encoding.UTF8.GetBytes(PreviewInjector.Placeholder(title)));
    }

    private async Task SendEvents(HttpContext http)
    {
        var query = http.Request.Query;
        var path = query["page"].ToString();
        http.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, http.RequestAborted);
        var has = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : query["has"].ToString();
        var address = preview.Newest.Context.Site.Url.AddressOf(path);
        await (path == Routes.Dashboard
            ? new DashboardUpdates(http.Response, s => Dashboard.Render(s, SeesAsReaders(http), editor)).Follow(preview, either.Token)
            : new LiveUpdates(pages, http.Response, address, editor).Follow(preview, s => ForAudience(http, s), has, either.Token));
    }

    private static Task SwitchAudience(HttpContext http)
    {
        http.Response.Cookies.Append(
            Cookie,
            http.Request.Query.ContainsKey(Readers) ? Readers : Editors,
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        http.Response.Redirect(Routes.Dashboard);
        return Task.CompletedTask;
    }

    private static bool SeesAsReaders(HttpContext http) => http.Request.Cookies[Cookie] == Readers;

    private static Snapshot ForAudience(HttpContext http, Snapshot snapshot) => SeesAsReaders(http) ? snapshot.AsReaders : snapshot;

    private static Task Send(HttpContext http, string html) => Send(http, Encoding.UTF8.GetBytes(html), ContentTypes.Html);

    private static async Task Send(HttpContext http, ReadOnlyMemory<byte> bytes, string type)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        if (http.Request.Method != "HEAD")
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }

    private static Task Refuse(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(why.ToString(CultureInfo.InvariantCulture), http.RequestAborted);
    }

    /// <summary>Sends a script or the style of the preview.</summary>
    private static async Task SendOwn(HttpContext http, string name)
    {
        using var stream = typeof(Server).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, http.RequestAborted);
        await Send(http, bytes.ToArray(), ContentTypes.Find(name));
    }
}
