using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dateline.Input;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// Answers the browser on 127.0.0.1: pages as they are printed, with the preview's margin; pictures from where they lie; the preview's own
/// addresses. Nothing is written anywhere, so what is not public can't be published by mistake.
/// </summary>
internal sealed class Server(Preview preview, RenderCache fingerprints, int port, CancellationToken stop)
{
    private const string Cookie = "dateline-see", Readers = "readers";

    // Somebody else's page must not read what is under embargo by a name of its own that leads here.
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Begins to answer; an <see cref="IOException"/> says that the port is taken.</summary>
    public async Task<WebApplication> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.Run(Answer);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync();
            throw new IOException(
                $"port {port} is taken by another program, perhaps another preview; end that, or name another port with --port", exception);
        }

        return app;
    }

    private async Task Answer(HttpContext http)
    {
        SecurityHeaders.Apply(http.Response);
        try
        {
            await (!OwnNames.Contains(http.Request.Host.Host) ? Refuse(http, 421, "The preview answers to 127.0.0.1 and localhost only.")
                : !SecurityHeaders.IsWelcome(http.Request) ? Refuse(http, 403, "The preview shows nothing to other sites.")
                : Route(http));
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the preview ends.
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
        _ when http.Request.Method is not ("GET" or "HEAD") => Refuse(http, 405, "A preview can only be looked at."),
        Routes.Dashboard => Send(http, Dashboard.Render(preview.Newest, SeesAsReaders(http))),
        Routes.Events => Follow(http),
        Routes.Script => Send(http, Resource("live.js"), "text/javascript; charset=utf-8"),
        Routes.Style => Send(http, Resource("live.css"), "text/css; charset=utf-8"),
        Routes.See => Switch(http),
        var path => Page(http, path ?? "/"),
    };

    private async Task Page(HttpContext http, string path)
    {
        var snapshot = Seen(http, preview.Newest);
        var url = snapshot.Context.Site.Url;
        if (!path.StartsWith(url.BasePath, StringComparison.Ordinal))
        {
            http.Response.Redirect(path + "/" == url.BasePath ? url.BasePath : url.Link(path));
            return;
        }

        var address = url.AddressOf(path);
        if (snapshot.Pages.TryGetValue(address, out var planned) && planned.Page.SourcePath is { } original)
        {
            // It may have become a link since the newsroom was read.
            if (!RealPath.IsIn(original, snapshot.Context.Project.Input))
            {
                await Refuse(http, 404, "The file leads out of the newsroom.");
                return;
            }

            SecurityHeaders.ApplyToFile(http.Response, original);
            await TypedResults.PhysicalFile(original, PageTypes.ForEnding(Path.GetExtension(original)), enableRangeProcessing: true)
                .ExecuteAsync(http);
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

    private async Task SendPage(HttpContext http, string address)
    {
        var snapshot = Seen(http, preview.Newest);
        for (var watch = Stopwatch.StartNew(); ; snapshot = Seen(http, preview.Newest))
        {
            try
            {
                await SendPage(http, snapshot, address);
                return;
            }
            catch (IOException) when (watch.Elapsed < Patience)
            {
                // The source changed after the proof was made: the browser is quicker than the watch.
                await Task.Delay(Patience / 50, http.RequestAborted);
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
        var rendered = fingerprints.Of(snapshot, address);
        if (rendered is null)
        {
            http.Response.StatusCode = 404;
            rendered = fingerprints.Of(snapshot, Routes.NotFound);
        }

        var type = address.EndsWith('/') || http.Response.StatusCode == 404 ? ".html" : Path.GetExtension(address);
        if (type != ".html" && rendered is { Fault: null })
        {
            await Send(http, rendered.Bytes, PageTypes.ForEnding(type));
            return;
        }

        var page = rendered is null || rendered.Bytes.IsEmpty
            ? new RenderedPage(
                System.Text.Encoding.UTF8.GetBytes(
                    PreviewInjector.Stub(rendered is null ? "There is no such page" : "This page can't be shown")))
            : rendered;
        await Send(
            http,
            PreviewInjector.Inject(page.Bytes.Span, page.Fingerprint, PreviewOverlay.Render(snapshot, address, rendered?.Fault)),
            PageTypes.Html);
    }

    private async Task Follow(HttpContext http)
    {
        var query = http.Request.Query;
        var address = preview.Newest.Context.Site.Url.AddressOf(query["page"].ToString());
        http.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, http.RequestAborted);
        var has = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : query["has"].ToString();
        await new LiveUpdates(fingerprints, http.Response, address).Follow(preview, p => Seen(http, p), has, either.Token);
    }

    private static Task Switch(HttpContext http)
    {
        http.Response.Cookies.Append(
            Cookie,
            http.Request.Query.ContainsKey(Readers) ? Readers : "desk",
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        http.Response.Redirect(Routes.Dashboard);
        return Task.CompletedTask;
    }

    private static bool SeesAsReaders(HttpContext http) => http.Request.Cookies[Cookie] == Readers;

    private static Snapshot Seen(HttpContext http, Snapshot snapshot) => SeesAsReaders(http) ? snapshot.AsReaders : snapshot;

    private static Task Send(HttpContext http, string html) => Send(http, System.Text.Encoding.UTF8.GetBytes(html), PageTypes.Html);

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

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Server).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
