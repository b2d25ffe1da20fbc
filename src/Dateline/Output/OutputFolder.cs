using System.Globalization;
using System.Text;
using Dateline.Cache;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Platform.Linux;

namespace Dateline.Output;

/// <summary>
/// The folder of the finished site, and the only place that writes, copies or removes a file of it. Files are named by their paths below
/// it, with forward slashes; a name that leads elsewhere, by itself or through a link, is refused wherever it came from. The folder itself
/// may be a link. Files are replaced atomically: they are written under a temporary name and then renamed.
/// </summary>
internal sealed class OutputFolder
{
    private const string Unfinished = ".dateline-*.new";

    private readonly string _root;
    private readonly Lazy<OpenFolder> _folder;

    // A new folder has no files to look for.
    private readonly bool _wasThere;

    public OutputFolder(string root)
    {
        (_root, _wasThere) = (root, Directory.Exists(root));
        _folder = new(() => new OpenFolder(root));
    }

    /// <summary>Whether there was no such folder before this build.</summary>
    public bool IsNew => !_wasThere;

    /// <summary>Creates the folder if it is missing, and removes temporary files that a killed build left.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(_root);
        foreach (var left in new DirectoryInfo(_root).EnumerateFileSystemInfos(Unfinished)
            .Where(f => f is FileInfo || f.LinkTarget is not null))
        {
            left.Delete();
        }
    }

    /// <summary>
    /// The stamp of the file at an address, in UTF-8, that is still what a build wrote; null when it is missing or was altered.
    /// </summary>
    public FileStamp? StampOf(ReadOnlySpan<byte> address, PageRecord written)
    {
        var file = SiteFile.PathOf(address, stackalloc byte[SystemCalls.LongestPath]);
        if (!_wasThere || _folder.Value.StampOf(file) is not { } stamp || stamp.Length != written.Length)
        {
            return null;
        }

        return stamp.Is(written.Stamp) || FingerprintOf(Encoding.UTF8.GetString(file), stamp) == written.Hash ? stamp : null;
    }

    /// <summary>Whether there is a file at a place, or a link.</summary>
    public bool Has(string file) => _wasThere && new FileInfo(Path.Combine(_root, file)) is { Exists: true } or { LinkTarget: not null };

    /// <summary>Whether there is a file at a place, and no link or folder.</summary>
    public bool IsFile(string file) => _wasThere && new FileInfo(Path.Combine(_root, file)) is { Exists: true, LinkTarget: null };

    /// <summary>The stamp of a file if it has these bytes already, whoever wrote it; otherwise null.</summary>
    public FileStamp? Find(string file, ReadOnlySpan<byte> bytes) =>
        _wasThere && _folder.Value.StampOf(file) is { } stamp && stamp.Length == bytes.Length
            && FingerprintOf(file, stamp) == Fingerprint.Of(bytes) ? stamp : null;

    /// <summary>Writes a file and returns its stamp.</summary>
    public FileStamp Write(string file, ReadOnlySpan<byte> bytes)
    {
        if (SiteFile.IsSafe(file) && _folder.Value.Handle is { } folder
            && AtomicWriter.Write(folder, Unplaced, bytes, file, isNew: !_wasThere) is { } stamp)
        {
            return stamp;
        }

        var copy = bytes.ToArray();
        return Put(made => File.WriteAllBytes(made, copy), file);
    }

    /// <summary>Copies a file unchanged and returns its stamp.</summary>
    public FileStamp Copy(string from, string file) => Put(made => File.Copy(from, made), file);

    /// <summary>Removes a file and the folders that become empty; false when it does not exist or is not below the output folder.</summary>
    public bool Remove(string file)
    {
        if (!SiteFile.IsSafe(file))
        {
            return false;
        }

        return _folder.Value.Handle is { } folder && AtomicWriter.Remove(folder, file)
            || (PortablePaths.IsBelow(_root, file) && RemovePlain(file));
    }

    /// <summary>How many files the folder has, hidden ones too, less those that were written.</summary>
    public int Strangers(int written) =>
        !_wasThere ? 0 : -written + Directory.EnumerateFiles(_root, "*", AllBut(FileAttributes.ReparsePoint)).Count();

    private static EnumerationOptions AllBut(FileAttributes skipped) => new() { RecurseSubdirectories = true, AttributesToSkip = skipped };

    private static string Unplaced => string.Create(CultureInfo.InvariantCulture, $".dateline-{Environment.CurrentManagedThreadId}.new");

    private ulong? FingerprintOf(string file, FileStamp stamp) => Sources.FingerprintOf(_folder.Value, file, stamp.Length);

    private FileStamp Put(Action<string> make, string file)
    {
        var (made, place) = (Path.Combine(_root, Unplaced), PortablePaths.Combine(_root, file));
        try
        {
            // A failed system call may have left it a moment ago. The file must be new, so that it is never a link that somebody made.
            File.Delete(made);
            make(made);
            if (_folder.Value.Handle is not { } folder || !AtomicWriter.Move(folder, Unplaced, file))
            {
                MovePlain(made, place);
            }
        }
        catch
        {
            File.Delete(made);
            throw;
        }

        return _folder.Value.StampOf(file) ?? default;
    }

    private void MovePlain(string made, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? _root);
        if (Directory.Exists(place))
        {
            RemoveEmpty(place);
        }

        if (Directory.Exists(place))
        {
            throw PortablePaths.Occupied(place);
        }

        File.Move(made, place, overwrite: true);
    }

    private bool RemovePlain(string file)
    {
        var path = Path.Combine(_root, file);
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length > _root.Length
            && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }

        return true;
    }

    /// <summary>
    /// Removes a folder that is in the place of a file, unless it has files in it: then the build reports that the file can't be written.
    /// </summary>
    private static void RemoveEmpty(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null)
        {
            Directory.Delete(folder);
        }
        else if (!new DirectoryInfo(folder).EnumerateFileSystemInfos("*", AllBut(0)).Any(f => f is FileInfo || f.LinkTarget is not null))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
