using System.Threading.Channels;

namespace Dateline.Serve;

/// <summary>
/// Tells that something below the folders changed, once the dust has settled: editors save in several steps, and git writes a thousand files one
/// after the other. Where the system can't watch so many folders, <see cref="Fault"/> says so and changes are looked for by the clock.
/// </summary>
internal sealed class Watch : IDisposable
{
    private const int Many = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(6), LongPause = TimeSpan.FromMilliseconds(120), Patience = TimeSpan.FromSeconds(3);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher[] _watchers;
    private int _events;

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

    /// <summary>Waits for a change and then for a pause, which is the longer the more changes come; at the latest until <paramref name="due"/> is over.</summary>
    public async Task Wait(TimeSpan due, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(Fault is null ? due : Round);
        try
        {
            await _signal.Reader.ReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return;
        }

        await Settle(stop);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private async Task Settle(CancellationToken stop)
    {
        var (began, first) = (Environment.TickCount64, Volatile.Read(ref _events));
        for (var seen = first - 1; seen != Volatile.Read(ref _events) && Environment.TickCount64 - began < Patience.TotalMilliseconds;)
        {
            seen = Volatile.Read(ref _events);
            await Task.Delay(seen - first < Many ? Pause : LongPause, stop);
        }

        _signal.Reader.TryRead(out _);
    }

    private FileSystemWatcher Begin(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Tell();
        watcher.Created += (_, _) => Tell();
        watcher.Deleted += (_, _) => Tell();
        watcher.Renamed += (_, _) => Tell();
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

    private void Tell()
    {
        Interlocked.Increment(ref _events);
        _signal.Writer.TryWrite(true);
    }

    private void Fail(Exception exception)
    {
        Fault = exception.Message;
        Tell();
    }
}
