using System.Collections.Concurrent;
using System.Threading.Channels;
using Dateline.Input.Files;

namespace Dateline.Serve;

/// <summary>
/// Reports which files below some folders changed, after a pause without changes: editors save in several steps, and git writes a thousand
/// files one after the other. If the system can't watch that many folders, <see cref="Fault"/> says why and the folders are polled.
/// </summary>
internal sealed class FileWatcher : IDisposable
{
    /// <summary>From this many changes on, more are likely to come, so the pause is longer.</summary>
    private const int ManyChanges = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(6);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly Channel<string?> _events = Channel.CreateUnbounded<string?>();
    private readonly string[] _folders;
    private readonly ConcurrentDictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private ulong _fingerprint;

    public FileWatcher(params string[] folders)
    {
        _folders = folders;
        foreach (var folder in folders)
        {
            Watch(folder);

            // A folder that is removed and created again, as by git checkout, is another folder to the system.
            if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
            {
                var parentWatcher = CreateWatcher(parent, Path.GetFileName(folder), isDeep: false);
                parentWatcher.Created += (_, _) => Restore(folder);
                parentWatcher.Renamed += (_, _) => Restore(folder);
                _watchers[folder + "/.."] = parentWatcher;
            }
        }
    }

    /// <summary>How often folders are polled that can't be watched.</summary>
    public static TimeSpan PollInterval { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Why the folders can't be watched; null if they are.</summary>
    public string? Fault { get; private set; }

    /// <summary>
    /// Waits for changes, and then for a pause without any, or until <paramref name="due"/> has passed. The pause is longer after many
    /// changes.
    /// </summary>
    public async Task<FileChanges> Wait(TimeSpan due, CancellationToken stop)
    {
        if (Fault is not null)
        {
            return await Poll(stop);
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
        var (start, isAny) = (Environment.TickCount64, false);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var isQuiet = false; !isQuiet && Environment.TickCount64 - start < LongestWait.TotalMilliseconds;)
        {
            isQuiet = true;
            while (_events.Reader.TryRead(out var path))
            {
                isQuiet = false;
                isAny |= path is null;
                paths.Add(path ?? "");
            }

            if (!isQuiet)
            {
                await Task.Delay(paths.Count < ManyChanges ? Pause : LongPause, stop);
            }
        }

        return isAny ? FileChanges.Any : new FileChanges(paths);
    }

    /// <summary>Polls the folders until a file differs.</summary>
    private async Task<FileChanges> Poll(CancellationToken stop)
    {
        for (; ; await Task.Delay(PollInterval, stop))
        {
            var fingerprint = new Dateline.Model.Fingerprint();
            foreach (var file in _folders.Where(Directory.Exists)
                .SelectMany(f => SourceScan.Run(f, new ParallelOptions { CancellationToken = stop }).Files))
            {
                fingerprint.Add(file.Path);
                fingerprint.Add(file.Stamp.Value);
                fingerprint.Add(file.Stamp.Length);
            }

            var hasChanged = fingerprint.Value != _fingerprint;
            _fingerprint = fingerprint.Value;
            if (hasChanged)
            {
                return FileChanges.Any;
            }
        }
    }

    private void Watch(string folder)
    {
        if (Directory.Exists(folder))
        {
            var watcher = CreateWatcher(folder, "*", isDeep: true);
            _watchers.AddOrUpdate(folder, watcher, (_, old) =>
            {
                old.Dispose();
                return watcher;
            });
        }
    }

    private void Restore(string folder)
    {
        Watch(folder);
        Report(null);
    }

    private FileSystemWatcher CreateWatcher(string folder, string filter, bool isDeep)
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
        watcher.Error += (_, error) => ReportError(error.GetException());
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException exception)
        {
            ReportError(exception);
        }

        return watcher;
    }

    private void Report(string? path) => _events.Writer.TryWrite(path);

    private void ReportError(Exception exception)
    {
        // After too many changes at once some are lost, so any file may have changed. Watching goes on.
        Fault = exception is InternalBufferOverflowException ? Fault : exception.Message;
        Report(null);
    }
}
