using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Serve;
using Dateline.Tests.Newsrooms;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Tests.Serve;

/// <summary>The preview of a newsroom, as <c>dateline serve</c> runs it, on a free port.</summary>
internal sealed class Previewed : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FileWatcher _watch;
    private readonly Preview _preview;
    private readonly Task _following;
    private readonly WebApplication _server;

    private Previewed(FileWatcher watch, Preview preview, WebApplication server) =>
        (_watch, _preview, _server, _following) = (watch, preview, server, preview.Run(_stop.Token));

    /// <summary>The errors for files that could not be read. A test that expects some clears them.</summary>
    public ConcurrentQueue<string> FileErrors { get; } = [];

    /// <summary>How many snapshots were made since the preview started.</summary>
    public int Snapshots { get; private set; }

    public Snapshot Newest => _preview.Newest;

    public static async Task<Previewed> Of(Newsroom newsroom, string? now = Newsroom.Now)
    {
        var builder = new SnapshotBuilder(new BuildRequest(newsroom.Project, Now: now, Jobs: 2), CancellationToken.None);
        var watch = new FileWatcher(newsroom.Project.Input, newsroom.Project.Theme);
        var first = builder.Build(FileChanges.Any, new DiagnosticBag())!;
        Previewed? made = null;
        var preview = new Preview(
            builder, first, watch, now is not null, (_, _) => made!.Snapshots++, error => made!.FileErrors.Enqueue(error));
        var editor = new EditorLinks(EditorLinks.PatternOf(EditorLinks.Default)!, newsroom.Project.Input, newsroom.Project.Theme);
        var server = await new Server(preview, new RenderCache(), editor, 0, CancellationToken.None).Start();
        made = new Previewed(watch, preview, server);
        return made;
    }

    /// <summary>The URL of a page.</summary>
    public string Url(string address) => _server.Urls.First() + address;

    /// <summary>The snapshot that replaces a known one.</summary>
    public Task<Snapshot> After(Snapshot known) => _preview.After(known, TestContext.Current.CancellationToken);

    /// <summary>Waits until the newest snapshot meets a condition.</summary>
    public async Task Until(Func<Snapshot, bool> condition)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (var snapshot = Newest; !condition(snapshot);)
        {
            snapshot = await _preview.After(snapshot, timeout.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _following);
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
        _watch.Dispose();
        _stop.Dispose();
        Assert.Empty(FileErrors);
    }
}
