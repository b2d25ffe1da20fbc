using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Serve;
using Dateline.Tests.Newsrooms;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Tests.Serve;

/// <summary>A newsroom that is being previewed, as <c>dateline serve</c> does it, on a port of its own.</summary>
internal sealed class Previewed : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FileWatcher _watch;
    private readonly Preview _preview;
    private readonly Task _following;
    private readonly WebApplication _server;

    private Previewed(FileWatcher watch, Preview preview, WebApplication server) =>
        (_watch, _preview, _server, _following) = (watch, preview, server, preview.Run(_stop.Token));

    /// <summary>What was told of files that could not be read. There is nothing left of it in the end.</summary>
    public ConcurrentQueue<string> Troubles { get; } = [];

    /// <summary>How many proofs were made since the preview began.</summary>
    public int Proofs { get; private set; }

    public Snapshot Newest => _preview.Newest;

    public static async Task<Previewed> Of(Newsroom newsroom, string? now = Newsroom.Now)
    {
        var snapshots = new SnapshotBuilder(new BuildRequest(newsroom.Project, Now: now, Jobs: 2), CancellationToken.None);
        var watch = new FileWatcher(newsroom.Project.Input, newsroom.Project.Theme);
        var first = snapshots.Make(FileChanges.Any, new DiagnosticBag())!;
        Previewed? made = null;
        var preview = new Preview(
            snapshots, first, watch, now is not null, (_, _) => made!.Proofs++, trouble => made!.Troubles.Enqueue(trouble));
        var server = await new Server(preview, new RenderCache(), 0, CancellationToken.None).Start();
        made = new Previewed(watch, preview, server);
        return made;
    }

    /// <summary>The whole address of a page.</summary>
    public string Url(string address) => _server.Urls.First() + address;

    /// <summary>The proof that takes the place of one that is known.</summary>
    public Task<Snapshot> After(Snapshot known) => _preview.After(known, TestContext.Current.CancellationToken);

    /// <summary>Waits until the newest proof is as it should be.</summary>
    public async Task Until(Func<Snapshot, bool> isRight)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (var snapshot = Newest; !isRight(snapshot);)
        {
            snapshot = await _preview.After(snapshot, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _following);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        await _server.StopAsync(soon.Token);
        await _server.DisposeAsync();
        _watch.Dispose();
        _stop.Dispose();
        Assert.Empty(Troubles);
    }
}
