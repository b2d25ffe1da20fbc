using System.Diagnostics;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Serve;

/// <summary>
/// Holds the newest snapshot, and makes another when sources change or when the time changes what readers see. Calls <paramref
/// name="onSnapshot"/> with each and the time that it took, and <paramref name="onError"/> when files can't be read; then the last snapshot
/// stays.
/// </summary>
internal sealed class Preview(
    SnapshotBuilder builder,
    Snapshot first,
    FileWatcher watcher,
    bool isTimeFixed,
    Action<Snapshot, TimeSpan> onSnapshot,
    Action<string> onError)
{
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    private Snapshot _newest = first;
    private TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snapshot Newest => Volatile.Read(ref _newest);

    /// <summary>
    /// Waits until the newest snapshot is another than <paramref name="known"/>. Snapshots do not refer to the next one, so old ones are
    /// collected.
    /// </summary>
    public async Task<Snapshot> After(Snapshot known, CancellationToken stop)
    {
        for (; ; )
        {
            var replaced = Volatile.Read(ref _replaced).Task;
            var newest = Newest;
            if (newest != known)
            {
                return newest;
            }

            await replaced.WaitAsync(stop);
        }
    }

    /// <summary>Follows the sources until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        for (; ; )
        {
            var changes = await watcher.Wait(IdleAfter, stop);
            if (changes == FileChanges.None)
            {
                IdleCollector.Collect(Newest.Documents.Articles.Length);
                changes = await watcher.Wait(UntilNextChange(), stop);
            }

            await UpdateUntilDone(changes, stop);
        }
    }

    /// <summary>Makes a snapshot; if a file can't be read, tries again until all can.</summary>
    private async Task UpdateUntilDone(FileChanges changes, CancellationToken stop)
    {
        for (var reported = ""; ; changes = FileChanges.Any, await Task.Delay(RetryAfter, stop))
        {
            try
            {
                Update(changes);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
                or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                var message = (exception.InnerException ?? exception).Message;
                if (message != reported)
                {
                    onError(message);
                    reported = message;
                }
            }
        }
    }

    private void Update(FileChanges changes)
    {
        var watch = Stopwatch.StartNew();
        if (builder.Build(changes, new DiagnosticBag()) is not { } snapshot)
        {
            return;
        }

        Volatile.Write(ref _newest, snapshot);
        Interlocked.Exchange(ref _replaced, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        onSnapshot(snapshot, watch.Elapsed);
    }

    /// <summary>The time until readers see a change without an edit.</summary>
    private TimeSpan UntilNextChange()
    {
        var context = Newest.Context;
        if (isTimeFixed || NextChange.Find(Newest.Documents, context with { Audience = Audience.Readers }) is not { } next)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var wait = next.At - ContextLoader.Clock;
        if (wait < TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        return wait < LongestWait ? wait : LongestWait;
    }
}
