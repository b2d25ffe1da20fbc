using System.Collections.Concurrent;
using System.Threading.Channels;
using Dateline.Input.Files;

namespace Dateline.Serve;

/// <summary>
/// Tells what below the folders changed, once the dust has settled: editors save in several steps, and git writes a thousand files one
/// after the other. Where the system can't watch so many folders, <see cref="Fault"/> says so and changes are looked for by the clock.
/// </summary>
internal sealed class FileWatcher : IDisposable
{
    private const int Many = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(
        6), LongPause = TimeSpan.FromMilliseconds(120), Patience = TimeSpan.FromSeconds(3);

    private readonly Channel<string?> _events = Channel.CreateUnbounded<string?>();
    private readonly string[] _folders;
    private readonly ConcurrentDictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private ulong _seen;

    public FileWatcher(params string[] folders)
    {
        _folders = folders;
        foreach (var folder in folders)
        {
            BeginAnew(folder);

            // A folder that is taken away and put back, as when another branch is checked out, is another one.
            if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
            {
                var above = Begin(parent, Path.GetFileName(folder), isDeep: false);
                above.Created += (_, _) => Restore(folder);
                above.Renamed += (_, _) => Restore(folder);
                _watchers[folder + "/.."] = above;
            }
        }
    }

    /// <summary>How often to look where nothing tells of changes.</summary>
    public static TimeSpan Round { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Why changes are not told; null when they are.</summary>
    public string? Fault { get; private set; }

    /// <summary>
    /// Waits for changes and then for a pause, which is the longer the more of them come; at the latest until <paramref name="due"/> is
    /// over.
    /// </summary>
    public async Task<FileChanges> Wait(TimeSpan due, CancellationToken stop)
    {
        if (Fault is not null)
        {
            return await LookAround(stop);
        }

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(due);
        try
        {
            await _events.Reader.WaitToReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return FileChanges.None;
        }

        return await WaitUntilQuiet(stop);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }
    }

    private async Task<FileChanges> WaitUntilQuiet(CancellationToken stop)
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

        return isAny ? FileChanges.Any : new FileChanges(paths);
    }

    /// <summary>Looks, round after round, whether any file is not as it was.</summary>
    private async Task<FileChanges> LookAround(CancellationToken stop)
    {
        for (; ; await Task.Delay(Round, stop))
        {
            var fingerprint = new Model.Fingerprint();
            foreach (var file in _folders.Where(Directory.Exists)
                .SelectMany(f => SourceScan.Run(f, new ParallelOptions { CancellationToken = stop }).Files))
            {
                fingerprint.Add(file.Path);
                fingerprint.Add(file.Stamp.Value);
                fingerprint.Add(file.Stamp.Length);
            }

            if (_seen != (_seen = fingerprint.Value))
            {
                return FileChanges.Any;
            }
        }
    }

    private void BeginAnew(string folder)
    {
        if (Directory.Exists(folder))
        {
            var made = Begin(folder, "*", isDeep: true);
            _watchers.AddOrUpdate(folder, made, (_, old) =>
            {
                old.Dispose();
                return made;
            });
        }
    }

    private void Restore(string folder)
    {
        BeginAnew(folder);
        Report(null);
    }

    private FileSystemWatcher Begin(string folder, string filter, bool isDeep)
    {
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = isDeep };
        watcher.Changed += (_, change) => Report(change.FullPath);
        watcher.Created += (_, change) => Report(change.FullPath);
        watcher.Deleted += (_, change) => Report(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Report(change.OldFullPath);
            Report(change.FullPath);
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

    private void Report(string? path) => _events.Writer.TryWrite(path);

    private void Fail(Exception exception)
    {
        // Too many at once is no fault: some are lost, and so everything has to be looked at.
        Fault = exception is InternalBufferOverflowException ? Fault : exception.Message;
        Report(null);
    }
}
