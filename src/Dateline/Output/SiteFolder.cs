using System.Text;
using Dateline.Input;
using Dateline.Model;
using Dateline.State;

namespace Dateline.Output;

/// <summary>
/// The folder of the finished site. Files are named by their paths below it, with forward slashes. A file is written under another name and put
/// into its place when it is whole, so that nobody ever sees half of one.
/// </summary>
internal sealed class SiteFolder
{
    private const string Unfinished = ".dateline-*.new";

    private readonly string _root;
    private readonly Lazy<OpenFolder> _folder;

    // In a new folder there is nothing to be looked for.
    private readonly bool _wasThere;

    public SiteFolder(string root)
    {
        (_root, _wasThere) = (root, Directory.Exists(root));
        _folder = new(() => new OpenFolder(root));
    }

    /// <summary>Makes the folder where it is missing, and clears away what a build that was killed left unfinished.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(_root);
        foreach (var left in Directory.EnumerateFiles(_root, Unfinished))
        {
            File.Delete(left);
        }
    }

    /// <summary>The stamp of the file at an address, in UTF-8, that is still what a build wrote; null when it is missing or was altered.</summary>
    public Stamp? StampOf(ReadOnlySpan<byte> address, PageRecord written)
    {
        var file = SiteFile.Of(address, stackalloc byte[SystemCalls.LongestPath]);
        if (!_wasThere || _folder.Value.StampOf(file) is not { } stamp || stamp.Length != written.Length)
        {
            return null;
        }

        return stamp.Is(written.Stamp) || Sources.FingerprintOf(Path.Combine(_root, Encoding.UTF8.GetString(file)), stamp.Length) == written.Hash ? stamp : null;
    }

    /// <summary>The stamp of a file that is there with these bytes, whoever wrote it; null when it is not.</summary>
    public Stamp? Find(string file, ReadOnlySpan<byte> bytes)
    {
        return _wasThere && _folder.Value.StampOf(file) is { } stamp && stamp.Length == bytes.Length && Sources.ReadBytes(Path.Combine(_root, file)).SequenceEqual(bytes) ? stamp : null;
    }

    /// <summary>Writes a file; its stamp.</summary>
    public Stamp Write(string file, ReadOnlySpan<byte> bytes)
    {
        if (_folder.Value.Handle is { } folder && Placing.Put(folder, Unplaced, bytes, file, isNew: !_wasThere) is { } stamp)
        {
            return stamp;
        }

        var copy = bytes.ToArray();
        return Put(made => File.WriteAllBytes(made, copy), file);
    }

    /// <summary>Copies a file as it is; its stamp.</summary>
    public Stamp Copy(string from, string file) => Put(made => File.Copy(from, made, overwrite: true), file);

    /// <summary>Removes a file and the folders that it leaves empty; false when it is not there.</summary>
    public bool Remove(string file)
    {
        var path = Path.Combine(_root, file);
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }

        return true;
    }

    /// <summary>How many files there are besides so many that were written, hidden ones too.</summary>
    public int Strangers(int written) => !_wasThere ? 0 : -written + Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Count();

    private static string Unplaced => string.Create(System.Globalization.CultureInfo.InvariantCulture, $".dateline-{Environment.CurrentManagedThreadId}.new");

    private Stamp Put(Action<string> make, string file)
    {
        var (made, place) = (Path.Combine(_root, Unplaced), Path.Combine(_root, file));
        try
        {
            make(made);
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? _root);
            if (Directory.Exists(place))
            {
                RemoveEmpty(place);
            }

            File.Move(made, place, overwrite: true);
        }
        catch
        {
            File.Delete(made);
            throw;
        }

        return _folder.Value.StampOf(file) ?? default;
    }

    /// <summary>Removes a folder that stands where a file must, unless somebody's files are in it: then the file can't be put there, and that is told.</summary>
    private static void RemoveEmpty(string folder)
    {
        if (!Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
