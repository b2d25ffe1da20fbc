using System.Threading.Channels;

namespace Dateline.Serve;

/// <summary>
/// Tells what below the folders changed, once the dust has settled: editors save in several steps, and git writes a thousand files one after the
/// other. Where the system can't watch so many folders, <see cref="Fault"/> says so and changes are looked for by the clock.
/// </summary>
internal sealed class Watch : IDisposable
{
    private const int Many = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(6), LongPause = TimeSpan.FromMilliseconds(120), Patience = TimeSpan.FromSeconds(3);

    private readonly Channel<string?> _events = Channel.CreateUnbounded<string?>();
    private readonly FileSystemWatcher[] _watchers;

    public Watch(params ReadOnlySpan<string> folders)
    {
        var watchers = new List<FileSystemWatcher>();
        foreach (var folder in folders)
        {
            watchers.Add(Begin(folder));
        }

        _watchers = [.. watchers];
    }

    /// <summary>How often to look where nothing tells of changes.</summary>
    public static TimeSpan Round { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Why changes are not told; null when they are.</summary>
    public string? Fault { get; private set; }

    /// <summary>Waits for changes and then for a pause, which is the longer the more of them come; at the latest until <paramref name="due"/> is over.</summary>
    public async Task<Changes> Wait(TimeSpan due, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(Fault is null ? due : Round);
        try
        {
            await _events.Reader.WaitToReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Fault is null ? new Changes(new HashSet<string>()) : Changes.Any;
        }

        return await Settle(stop);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private async Task<Changes> Settle(CancellationToken stop)
    {
        var (began, isAny) = (Environment.TickCount64, false);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var isQuiet = false; !isQuiet && Environment.TickCount64 - began < Patience.TotalMilliseconds;)
        {
            isQuiet = true;
            while (_events.Reader.TryRead(out var path))
            {
                isQuiet = false;
                isAny |= path is null;
                paths.Add(path ?? "");
            }

            await Task.Delay(isQuiet ? TimeSpan.Zero : paths.Count < Many ? Pause : LongPause, stop);
        }

        return isAny ? Changes.Any : new Changes(paths);
    }

    private FileSystemWatcher Begin(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Tell(change.FullPath);
        };
        watcher.Error += (_, error) => Fail(error.GetException());
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException exception)
        {
            Fail(exception);
        }

        return watcher;
    }

    private void Tell(string? path) => _events.Writer.TryWrite(path);

    private void Fail(Exception exception)
    {
        // Too many at once is no fault: some are lost, and so everything has to be looked at.
        Fault = exception is InternalBufferOverflowException ? Fault : exception.Message;
        Tell(null);
    }
}
