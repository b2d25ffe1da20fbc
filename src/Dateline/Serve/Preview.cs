using System.Diagnostics;
using Dateline.Diagnostics;
using Dateline.Process;

namespace Dateline.Serve;

/// <summary>
/// Keeps the newest proof: makes another one when sources change, and when the clock changes what readers see. <paramref name="told"/> hears of each,
/// with how long it took, and of trouble with files, which leaves the last proof standing.
/// </summary>
internal sealed class Preview(Proofs proofs, Proof first, Watch watch, bool isTimeFixed, Action<Proof, TimeSpan> told, Action<string> trouble)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1), Retry = TimeSpan.FromMilliseconds(500);

    private Proof _newest = first;

    public Proof Newest => Volatile.Read(ref _newest);

    /// <summary>Follows the sources until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        for (var due = Due(); ; due = Due())
        {
            Lull.Use(Newest.Drafts.Articles.Length);
            await Renew(await watch.Wait(due, stop), stop);
        }
    }

    private async Task Renew(Changes changes, CancellationToken stop)
    {
        for (var said = ""; ; changes = Changes.Any, await Task.Delay(Retry, stop))
        {
            try
            {
                Make(changes);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
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

    private void Make(Changes changes)
    {
        var watch = Stopwatch.StartNew();
        if (proofs.Make(changes, new DiagnosticBag()) is not { } proof)
        {
            return;
        }

        var before = Newest;
        Volatile.Write(ref _newest, proof);
        before.FollowWith(proof);
        told(proof, watch.Elapsed);
    }

    /// <summary>How long until the clock changes something.</summary>
    private TimeSpan Due()
    {
        var context = Newest.Context;
        if (isTimeFixed || NextChange.Of(Newest.Drafts, context with { Audience = Model.Audience.Readers }) is not { } next)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var wait = next.At - Preparation.Clock;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }
}
