using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Platform.Linux;

/// <summary>Lets one build at a time use a state. The lock goes with the process that holds it, however that ends.</summary>
internal sealed partial class BuildLock : IDisposable
{
    private const int Exclusive = 2, WithoutWaiting = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private BuildLock(FileStream file, long began) => (_file, Began) = (file, began);

    /// <summary>When the build began by the clock of the file system, in <see cref="FileStamp.Changed"/>'s measure.</summary>
    public long Began { get; }

    /// <summary>
    /// Takes the lock at <paramref name="path"/>, after those who have it now; <paramref name="waiting"/> is told when there is somebody.
    /// </summary>
    public static BuildLock Take(string path, Action waiting, CancellationToken stop)
    {
        for (var told = false; ; stop.WaitHandle.WaitOne(Pause))
        {
            stop.ThrowIfCancellationRequested();
            if (TryOpen(path) is { } file)
            {
                file.WriteByte((byte)'\n');
                file.Flush();
                return new BuildLock(file, FileStamp.Read(path)?.Changed ?? 0);
            }

            if (!told)
            {
                waiting();
                told = true;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    // On Windows no other process can open the file; elsewhere .NET leaves that to flock(2), which this program otherwise does without.
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
