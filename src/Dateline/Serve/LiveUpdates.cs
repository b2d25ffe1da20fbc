using System.Globalization;
using System.Text;
using Dateline.Theme.Assets;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>
/// Sends a browser the changes of one open page as server-sent events (HTML, section 9.2): <c>page</c> with the new page, <c>style</c> with
/// the new stylesheet's address if only that changed, <c>overlay</c>, <c>moved</c> with the page's new address, <c>reload</c> if pictures
/// changed or the page is gone. The id of an event holds the fingerprints of what the browser shows then, so that it can reconnect.
/// </summary>
internal sealed class LiveUpdates(RenderCache pages, HttpResponse response, string address, EditorLinks editor)
{
    private string _page = "", _overlay = "", _htmlWithoutStyle = "";
    private string? _path;
    private ulong? _pictures;
    private bool _exists;

    /// <summary>
    /// Sends events until the browser or the preview stops. <paramref name="has"/> are the fingerprints of the page and the overlay that
    /// the browser shows, with a dot between them.
    /// </summary>
    public async Task Follow(Preview preview, Func<Snapshot, Snapshot> forAudience, string has, CancellationToken stop)
    {
        var fingerprints = has.Split('.');
        (_page, _overlay) = (fingerprints[0], fingerprints[^1]);
        var snapshot = preview.Newest;
        var notFound = pages.Render(forAudience(snapshot), Routes.NotFound);
        _exists = notFound is null || FingerprintOf(notFound) != _page;
        for (; ; snapshot = await EventStream.WaitForNext(response, preview, snapshot, stop))
        {
            await Send(forAudience(snapshot), stop);
        }
    }

    private async Task Send(Snapshot snapshot, CancellationToken stop)
    {
        RenderedPage? page;
        try
        {
            page = pages.Render(snapshot, address);
        }
        catch (IOException)
        {
            // Its source changed again, and the next snapshot will follow.
            return;
        }

        // A file that is being written may be missing from one snapshot and be back in the next.
        _path = snapshot.Texts.GetValueOrDefault(address)?.Path ?? _path;
        var overlay = PreviewOverlay.Render(snapshot, address, page?.Fault, editor);
        var message = new StringBuilder();
        Add(message, page is null ? EventForMissingPage(snapshot) : EventForPage(page, snapshot));
        var hasNewPictures = _pictures is { } pictures && pictures != snapshot.Pictures;
        Add(message, page is not null && hasNewPictures ? ("reload", "") : default);
        _pictures = snapshot.Pictures;
        var previous = _overlay;
        _overlay = PreviewInjector.FingerprintOf(overlay);
        Add(message, _overlay == previous ? default : ("overlay", overlay));
        if (message.Length > 0)
        {
            await response.WriteAsync(message.ToString(), stop);
        }

        await response.Body.FlushAsync(stop);
    }

    /// <summary>The event for what changed since the last one. The name of a stylesheet changes with its content.</summary>
    private (string Name, string Data) EventForPage(RenderedPage page, Snapshot snapshot)
    {
        _exists = true;
        if (page.Bytes.IsEmpty)
        {
            return default;
        }

        var (fingerprint, html) = (FingerprintOf(page), Encoding.UTF8.GetString(page.Bytes.Span));
        var stylesheet = snapshot.Context.Site.Url.Link(snapshot.Context.Templates.Assets.ByName[AssetTable.Stylesheet].Address);
        var htmlWithoutStyle = html.Replace(stylesheet, "", StringComparison.Ordinal);
        var (isSame, isOnlyStyle) = (fingerprint == _page, htmlWithoutStyle == _htmlWithoutStyle);
        (_page, _htmlWithoutStyle) = (fingerprint, htmlWithoutStyle);
        if (isSame)
        {
            return default;
        }

        return isOnlyStyle ? ("style", stylesheet) : ("page", html);
    }

    /// <summary>The event for a page that does not exist any more: its text may have another address now.</summary>
    private (string Name, string Data) EventForMissingPage(Snapshot snapshot)
    {
        var existed = _exists;
        _exists = false;
        if (_path is not null && snapshot.AddressOf(_path) is { } moved)
        {
            return ("moved", snapshot.Context.Site.Url.Link(moved));
        }

        return existed ? ("reload", "") : default;
    }

    private static string FingerprintOf(RenderedPage page) => page.Fingerprint.ToString("x", CultureInfo.InvariantCulture);

    private void Add(StringBuilder message, (string Name, string Data) change)
    {
        if (change.Name is not null)
        {
            EventStream.Add(message, change.Name, $"{_page}.{_overlay}", change.Data);
        }
    }
}
