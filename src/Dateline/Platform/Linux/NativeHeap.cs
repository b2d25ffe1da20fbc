using System.Runtime.InteropServices;

namespace Dateline.Platform.Linux;

/// <summary>The memory that native libraries ask the C library for.</summary>
internal static partial class NativeHeap
{
    // mallopt(3): M_MMAP_THRESHOLD.
    private const int FromTheSystem = -3;

    /// <summary>
    /// Gives blocks of so many bytes and more back to the system when they are freed. Otherwise glibc keeps up to 32 MB for each thread.
    /// </summary>
    public static void ReturnBlocksFrom(int bytes)
    {
        if (!SystemCalls.AreUsed)
        {
            return;
        }

        try
        {
            _ = SetOption(FromTheSystem, bytes);
        }
        catch (EntryPointNotFoundException)
        {
            // Other C libraries keep less.
        }
    }

    /// <summary>Gives what is free back to the system, in the heaps of all threads.</summary>
    public static void ReturnFree()
    {
        if (!SystemCalls.AreUsed)
        {
            return;
        }

        try
        {
            _ = Trim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Other C libraries keep less.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint kept);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
