using System.Runtime;

namespace Dateline.Serve;

/// <summary>
/// Collects garbage in the pause between two saves. The objects of a snapshot live until the next one, and a collection while a writer
/// waits would take as long as making them.
/// </summary>
internal static class IdleCollector
{
    // Bytes that a snapshot allocates: for each document, and at least; and the most that is set aside.
    private const long PerDocument = 12_000, Least = 32_000_000, Most = 1_000_000_000;

    /// <summary>Collects now, and not again until a snapshot of so many documents, and some pages, were allocated.</summary>
    public static void Collect(int documents)
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }

            GC.TryStartNoGCRegion(Math.Min(Most, Least + (documents * PerDocument)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // A page that was rendered meanwhile used up the memory, or there is not so much. Collections then happen as usual.
        }
    }
}
