using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline.Serve;

/// <summary>
/// A rendered page. <paramref name="Fault"/> is why it can't be rendered now; the bytes are then those of the last time that it could, or
/// empty.
/// </summary>
internal sealed record RenderedPage(ReadOnlyMemory<byte> Bytes, Diagnostic? Fault = null)
{
    public ulong Fingerprint => Dateline.Model.Fingerprint.Of(Bytes.Span);
}

/// <summary>Renders pages on request, and keeps the last good version of the pages that were shown.</summary>
internal sealed class RenderCache
{
    // A writer looks at a few pages at a time.
    private const int MostPages = 200;

    [ThreadStatic]
    private static Utf8Writer? _writer;

    private readonly ConcurrentDictionary<(Audience, string Address), ReadOnlyMemory<byte>> _good = new();

    /// <summary>
    /// Renders the page at an address; null if the site has and had none. Throws an <see cref="IOException"/> if the page's source changed
    /// after the snapshot was made; another snapshot will follow.
    /// </summary>
    public RenderedPage? Render(Snapshot snapshot, string address)
    {
        var key = (snapshot.Context.Audience, address);
        if (!snapshot.Pages.TryGetValue(address, out var planned))
        {
            return snapshot.HasErrors && _good.TryGetValue(key, out var last) ? new RenderedPage(last) : null;
        }

        var writer = _writer ??= new Utf8Writer();
        writer.Clear();
        try
        {
            planned.Page.Render(planned.Page.View(), writer);
        }
        catch (TemplateException exception)
        {
            var fault = new Diagnostic(
                Severity.Error,
                Codes.TemplateFailed,
                exception.Where,
                $"{exception.Message} (on the page {address})",
                Hint: exception.Hint);
            return new RenderedPage(_good.GetValueOrDefault(key), fault);
        }
        catch (IOException) when (snapshot.HasErrors)
        {
            // The body of a text can't be found while its front matter has no end.
            return new RenderedPage(_good.GetValueOrDefault(key));
        }

        var page = new RenderedPage(writer.Written.ToArray());
        Store(key, page.Bytes);
        return page;
    }

    private void Store((Audience, string) key, ReadOnlyMemory<byte> bytes)
    {
        _good[key] = bytes;
        if (_good.Count > MostPages && _good.Keys.FirstOrDefault(k => k != key) is { Address: not null } other)
        {
            _good.TryRemove(other, out _);
        }
    }
}
