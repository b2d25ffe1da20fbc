using System.Collections.Concurrent;

namespace Dateline.Output;

/// <summary>The folder of the finished site. Files are named by their paths below it, with forward slashes.</summary>
internal sealed class SiteFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(Place(file), FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Copies a file as it is; its length.</summary>
    public long Copy(string from, string file)
    {
        var place = Place(file);
        File.Copy(from, place, overwrite: true);
        return new FileInfo(place).Length;
    }

    private string Place(string file)
    {
        var slash = file.LastIndexOf('/');
        var folder = slash < 0 ? "" : file[..slash];
        if (!_made.ContainsKey(folder))
        {
            // Told to the others only when it is there: two threads that make one folder do no harm, one that writes too early does.
            Directory.CreateDirectory(Path.Combine(root, folder));
            _made.TryAdd(folder, true);
        }

        return Path.Combine(root, file);
    }
}
