using System.Diagnostics;
using Dateline.Diagnostics;
using Dateline.Process.Schedule;

namespace Dateline.Serve;

/// <summary>
/// Keeps the newest proof: makes another one when sources change, and when the clock changes what readers see. <paramref name="told"/>
/// hears of each, with how long it took, and of trouble with files, which leaves the last proof standing.
/// </summary>
internal sealed class Preview(
    SnapshotBuilder snapshots, Snapshot first, FileWatcher watch, bool isTimeFixed, Action<Snapshot, TimeSpan> told, Action<string> trouble)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(
        200), Longest = TimeSpan.FromHours(1), Retry = TimeSpan.FromMilliseconds(500);

    private Snapshot _newest = first;
    private TaskCompletionSource _renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snapshot Newest => Volatile.Read(ref _newest);

    /// <summary>
    /// The newest proof, as soon as it is another than one that is known. No proof knows of the next: those that nobody looks at any more
    /// are gone.
    /// </summary>
    public async Task<Snapshot> After(Snapshot known, CancellationToken stop)
    {
        for (; ; )
        {
            var renewed = Volatile.Read(ref _renewed).Task;
            if (Newest is var newest && newest != known)
            {
                return newest;
            }

            await renewed.WaitAsync(stop);
        }
    }

    /// <summary>Follows the sources until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        for (; ; )
        {
            var changes = await watch.Wait(Breath, stop);
            if (changes == FileChanges.None)
            {
                IdleCollector.Use(Newest.Documents.Articles.Length);
                changes = await watch.Wait(Due(), stop);
            }

            await Renew(changes, stop);
        }
    }

    private async Task Renew(FileChanges changes, CancellationToken stop)
    {
        for (var said = ""; ; changes = FileChanges.Any, await Task.Delay(Retry, stop))
        {
            try
            {
                Make(changes);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
                or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                var message = (exception.InnerException ?? exception).Message;
                if (message != said)
                {
                    trouble(message);
                    said = message;
                }
            }
        }
    }

    private void Make(FileChanges changes)
    {
        var watch = Stopwatch.StartNew();
        if (snapshots.Make(changes, new DiagnosticBag()) is not { } snapshot)
        {
            return;
        }

        Volatile.Write(ref _newest, snapshot);
        Interlocked.Exchange(ref _renewed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        told(snapshot, watch.Elapsed);
    }

    /// <summary>How long until the clock changes something.</summary>
    private TimeSpan Due()
    {
        var context = Newest.Context;
        if (isTimeFixed || NextChange.Find(Newest.Documents, context with { Audience = Dateline.Model.Audience.Readers }) is not { } next)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var wait = next.At - ContextLoader.Clock;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }
}
