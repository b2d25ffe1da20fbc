using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.State;

/// <summary>Memory that is set aside for objects before they are made.</summary>
internal static unsafe partial class Room
{
    // madvise(2), since Linux 5.14. Older systems refuse it, and give pages one fault at a time.
    private const int PopulateWrite = 23;

    /// <summary>
    /// Holds the collector back until so many bytes are used, and has the system give them beside the work: in a virtual machine that
    /// costs half of what it costs to give each page when it is first touched.
    /// </summary>
    public static void Take(long bytes)
    {
        if (GC.TryStartNoGCRegion(bytes) && OperatingSystem.IsLinux())
        {
            // What the collector set aside lies around the object that it made last.
            var made = new object();
            var (start, end) = Around(*(nuint*)Unsafe.AsPointer(ref made));
            Task.Run(() => Advise(start, end - start, PopulateWrite));
        }
    }

    /// <summary>The stretch of this process's memory that an address lies in (proc_pid_maps(5)).</summary>
    private static (nuint Start, nuint End) Around(nuint address)
    {
        foreach (var line in File.ReadLines("/proc/self/maps"))
        {
            var (dash, space) = (line.IndexOf('-'), line.IndexOf(' '));
            var end = nuint.Parse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (address < end)
            {
                return (nuint.Parse(line.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture), end);
            }
        }

        return default;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
