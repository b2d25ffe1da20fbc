using System.Runtime;

namespace Dateline.Serve;

/// <summary>
/// Puts the collector's work into the time between two saves: a proof's objects live until the next, and to look for garbage among them
/// while somebody waits would take as long as to make them.
/// </summary>
internal static class IdleCollector
{
    // Bytes: what a proof takes for each document, and whatever the size.
    private const long EachDocument = 12_000, Least = 32_000_000, Most = 1_000_000_000;

    /// <summary>
    /// Collects now, and then not again until a proof of so many documents, and the pages that are looked at, took their room.
    /// </summary>
    public static void Use(int documents)
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }

            GC.TryStartNoGCRegion(Math.Min(Most, Least + (documents * EachDocument)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // A page that was printed meanwhile took the room, or there is not so much memory: it goes on as it does without.
        }
    }
}
