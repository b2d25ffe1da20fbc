using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline.Serve;

/// <summary>
/// A page as it was printed. <paramref name="Fault"/> says why it could not be printed now; the bytes, if any, are then of its last good
/// print.
/// </summary>
internal sealed record RenderedPage(ReadOnlyMemory<byte> Bytes, Diagnostic? Fault = null)
{
    public ulong Fingerprint => Model.Fingerprint.Of(Bytes.Span);
}

/// <summary>Prints pages when a browser asks for them, and keeps the last good print of those that were looked at.</summary>
internal sealed class RenderCache
{
    // A writer looks at a few pages at a time.
    private const int MostKept = 200;

    [ThreadStatic]
    private static Utf8Writer? _writer;

    private readonly ConcurrentDictionary<(Audience, string Address), ReadOnlyMemory<byte>> _good = new();

    /// <summary>
    /// The page at an address; null when the site has none, and never had. An <see cref="IOException"/> says that its source changed since
    /// the proof was made: another one is on its way.
    /// </summary>
    public RenderedPage? Of(Snapshot snapshot, string address)
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
            // Of a text whose front matter has no end nobody can say where its body starts.
            return new RenderedPage(_good.GetValueOrDefault(key));
        }

        var page = new RenderedPage(writer.Written.ToArray());
        Store(key, page.Bytes);
        return page;
    }

    private void Store((Audience, string) key, ReadOnlyMemory<byte> bytes)
    {
        _good[key] = bytes;
        if (_good.Count > MostKept && _good.Keys.FirstOrDefault(k => k != key) is { Address: not null } other)
        {
            _good.TryRemove(other, out _);
        }
    }
}
