using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Platform.Linux;

/// <summary>An exclusive lock on a build cache. The system releases it when the process ends, even if it is killed.</summary>
internal sealed partial class BuildLock : IDisposable
{
    private const int Exclusive = 2, WithoutWaiting = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private BuildLock(FileStream file, long began) => (_file, Began) = (file, began);

    /// <summary>The start of the build by the clock of the file system, in the unit of <see cref="FileStamp.Changed"/>.</summary>
    public long Began { get; }

    /// <summary>
    /// Waits for the lock at <paramref name="path"/> and acquires it. Calls <paramref name="waiting"/> if another process holds it.
    /// </summary>
    public static BuildLock Acquire(string path, Action waiting, CancellationToken stop)
    {
        for (var isReported = false; ; stop.WaitHandle.WaitOne(Pause))
        {
            stop.ThrowIfCancellationRequested();
            if (TryOpen(path) is { } file)
            {
                file.WriteByte((byte)'\n');
                file.Flush();
                return new BuildLock(file, FileStamp.Read(path)?.Changed ?? 0);
            }

            if (!isReported)
            {
                waiting();
                isReported = true;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    // On Windows no other process can open the file. On other systems .NET does not lock it, so flock(2) does.
    private static FileStream? TryOpen(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || Lock(file.SafeFileHandle, Exclusive | WithoutWaiting) == 0)
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeFileHandle file, int operation);
}
