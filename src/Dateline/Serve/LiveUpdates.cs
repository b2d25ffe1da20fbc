using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// Follows one open page through the proofs, and tells the browser what of it changed, as server-sent events (HTML, section 9.2):
/// <c>page</c> with the new page, <c>style</c> with the new stylesheet's address when nothing but that changed, <c>margin</c>, <c>moved</c>
/// with the page's new address, <c>reload</c> when pictures changed or the page is gone. An event's id are the marks of what the browser
/// has then, so that it can go on from there.
/// </summary>
internal sealed class LiveUpdates(RenderCache fingerprints, HttpResponse response, string address)
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private string _print = "", _margin = "", _bare = "";
    private string? _path;
    private ulong? _pictures;
    private bool _isThere;

    /// <summary>
    /// Tells until the browser or the preview goes; <paramref name="has"/> are the marks of what the browser shows, with a dot between
    /// them.
    /// </summary>
    public async Task Follow(Preview preview, Func<Snapshot, Snapshot> seen, string has, CancellationToken stop)
    {
        var marks = has.Split('.');
        (_print, _margin) = (marks[0], marks[^1]);
        var snapshot = preview.Newest;
        _isThere = fingerprints.Of(seen(snapshot), Routes.NotFound) is not { } none || Mark(none) != _print;
        for (; ; snapshot = await Next(preview, snapshot, stop))
        {
            await Report(seen(snapshot), stop);
        }
    }

    private async Task<Snapshot> Next(Preview preview, Snapshot known, CancellationToken stop)
    {
        var next = preview.After(known, stop);
        while (await Task.WhenAny(next, Task.Delay(Heartbeat, stop)) != next)
        {
            await response.WriteAsync(":\n\n", stop);
        }

        return await next;
    }

    private async Task Report(Snapshot snapshot, CancellationToken stop)
    {
        RenderedPage? page;
        try
        {
            page = fingerprints.Of(snapshot, address);
        }
        catch (IOException)
        {
            // Its source changed again; the next proof is on its way.
            return;
        }

        // A file that is being written may be nothing in one proof and something in the next.
        _path = snapshot.Texts.GetValueOrDefault(address)?.Path ?? _path;
        var margin = PreviewOverlay.Render(snapshot, address, page?.Fault);
        var message = new StringBuilder();
        Add(message, page is null ? Loss(snapshot) : Change(page, snapshot));
        Add(message, page is not null && _pictures is { } pictures && pictures != snapshot.Pictures ? ("reload", "") : default);
        _pictures = snapshot.Pictures;
        var known = _margin;
        _margin = PreviewInjector.Mark(margin);
        Add(message, _margin == known ? default : ("margin", margin));
        if (message.Length > 0)
        {
            await response.WriteAsync(message.ToString(), stop);
        }

        await response.Body.FlushAsync(stop);
    }

    /// <summary>What changed of the page since the browser was told; a stylesheet's name changes with its contents.</summary>
    private (string Name, string Data) Change(RenderedPage page, Snapshot snapshot)
    {
        _isThere = true;
        if (page.Bytes.IsEmpty)
        {
            return default;
        }

        var (mark, html) = (Mark(page), Encoding.UTF8.GetString(page.Bytes.Span));
        var stylesheet = snapshot.Context.Site.Url.Link(snapshot.Context.Templates.Stylesheet);
        var bare = html.Replace(stylesheet, "", StringComparison.Ordinal);
        var (isSame, isStyle) = (mark == _print, bare == _bare);
        (_print, _bare) = (mark, bare);
        return isSame ? default : isStyle ? ("style", stylesheet) : ("page", html);
    }

    /// <summary>Where a page went that is not there any more.</summary>
    private (string Name, string Data) Loss(Snapshot snapshot)
    {
        var wasThere = _isThere;
        _isThere = false;
        return _path is not null && snapshot.AddressOf(_path) is { } moved
            ? ("moved", snapshot.Context.Site.Url.Link(moved))
            : wasThere ? ("reload", "") : default;
    }

    private static string Mark(RenderedPage page) => page.Fingerprint.ToString("x", CultureInfo.InvariantCulture);

    private void Add(StringBuilder message, (string Name, string Data) change)
    {
        if (change.Name is null)
        {
            return;
        }

        message.Append("event: ").Append(change.Name).Append("\nid: ").Append(_print).Append('.').Append(_margin).Append('\n');
        foreach (var line in change.Data.Split(LineEnds, StringSplitOptions.None))
        {
            message.Append("data: ").Append(line).Append('\n');
        }

        message.Append('\n');
    }
}
