using System.Buffers.Binary;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Platform.Linux;

namespace Dateline.Scaling;

/// <summary>
/// The renditions that were made earlier, in <c>.dateline/renditions/</c>: a folder for each key, in it one file for each rendition, which
/// ends with the fingerprint of its name and bytes. All builds of a newsroom share them, and a machine that restores the folder encodes
/// nothing again. A file that is missing, damaged, another's or a link counts as none.
/// </summary>
internal sealed class RenditionCache(string cacheFolder, string name = "renditions")
{
    private readonly string _root = Path.Combine(cacheFolder, name);

    private const int MarkLength = sizeof(ulong);

    // Folders that another user's rights close are passed over.
    private static readonly EnumerationOptions Readable = new() { AttributesToSkip = 0 };

    /// <summary>How long a rendition is kept that no page uses any more; half of it is how exactly its last use is known.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Folder => _root;

    /// <summary>Whether something could not be kept, because the folder can't be written. It costs time only.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether a rendition is there, as far as that is known without reading it.</summary>
    public bool Has(Rendition rendition) =>
        FileOf(rendition.Key, rendition.FileName) is { Exists: true, LinkTarget: null, Length: > MarkLength };

    /// <summary>The bytes of a rendition; null when they are not there.</summary>
    public byte[]? Find(Rendition rendition) => Find(rendition.Key, rendition.FileName);

    /// <summary>The bytes of a file in the folder of a key; null when they are not there.</summary>
    public byte[]? Find(string key, string fileName)
    {
        var file = FileOf(key, fileName);
        if (!file.Exists || file.LinkTarget is not null || IsLink(file.Directory!) || file.Length <= MarkLength)
        {
            return null;
        }

        try
        {
            var all = File.ReadAllBytes(file.FullName);
            var bytes = all.AsSpan(..^MarkLength);
            var mark = BinaryPrimitives.ReadUInt64LittleEndian(all.AsSpan(bytes.Length));
            return mark == MarkOf(key, fileName, bytes) ? bytes.ToArray() : null;
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            return null;
        }
    }

    /// <summary>Whether anything of a key was kept: then the picture could be decoded, from its first line to its last.</summary>
    public bool HasAny(string key)
    {
        var folder = new DirectoryInfo(Path.Combine(_root, key));
        try
        {
            return folder.Exists && !IsLink(folder) && folder.EnumerateFiles().Any(f => f.Length > MarkLength);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            return false;
        }
    }

    /// <summary>
    /// Keeps a rendition for later builds. The file is there whole or not at all. In a folder that is a link, or that can't be written,
    /// nothing is kept.
    /// </summary>
    public void Save(Rendition rendition, ReadOnlySpan<byte> bytes) => Save(rendition.Key, rendition.FileName, bytes);

    /// <summary>The same for a file in the folder of a key.</summary>
    public void Save(string key, string fileName, ReadOnlySpan<byte> bytes)
    {
        var path = FileOf(key, fileName).FullName;
        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        if (IsClosed || IsLink(folder))
        {
            return;
        }

        try
        {
            folder.Create();
            Write(path, MarkOf(key, fileName, bytes), bytes);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            IsClosed = true;
        }
    }

    private static void Write(string path, ulong mark, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        File.Delete(unfinished);
        using (var file = new FileStream(unfinished, FileMode.CreateNew))
        {
            Span<byte> end = stackalloc byte[MarkLength];
            BinaryPrimitives.WriteUInt64LittleEndian(end, mark);
            file.Write(bytes);
            file.Write(end);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes what none of these renditions needs and no build has needed for a month.</summary>
    public void Tidy(IEnumerable<Rendition> used, FileClock clock)
    {
        if (!Directory.Exists(_root))
        {
            return;
        }

        var now = DateTime.UnixEpoch.AddTicks(clock.Now / TimeSpan.NanosecondsPerTick);
        var keys = used.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(_root).EnumerateDirectories("*", Readable).Where(f => IsKey(f.Name) && !IsLink(f)))
        {
            var age = now - folder.LastWriteTimeUtc;
            try
            {
                if (keys.Contains(folder.Name) && age > Kept / 2)
                {
                    folder.LastWriteTimeUtc = now;
                }
                else if (!keys.Contains(folder.Name) && age > Kept)
                {
                    folder.Delete(recursive: true);
                }
            }
            catch (Exception exception) when (IsOfDisk(exception))
            {
                // Another build removes it, or the folder is another user's. It costs space only.
            }
        }
    }

    /// <summary>Removes files that have none of these names and that no build has made for a month.</summary>
    public void TidyFiles(IEnumerable<string> used, FileClock clock)
    {
        var now = DateTime.UnixEpoch.AddTicks(clock.Now / TimeSpan.NanosecondsPerTick);
        var names = used.ToHashSet(StringComparer.Ordinal);
        var all = new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true };
        foreach (var file in Directory.Exists(_root) ? new DirectoryInfo(_root).EnumerateFiles("*", all) : [])
        {
            try
            {
                if (!names.Contains(file.Name) && file.LinkTarget is null && now - file.LastWriteTimeUtc > Kept)
                {
                    file.Delete();
                }
            }
            catch (Exception exception) when (IsOfDisk(exception))
            {
                // As with renditions, it costs space only.
            }
        }
    }

    private FileInfo FileOf(string key, string fileName) => new(Path.Combine(_root, key, fileName));

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static bool IsKey(string name) => name.Length == Rendition.KeyLength && name.All(char.IsAsciiHexDigitLower);

    private bool IsLink(DirectoryInfo folder) => folder.LinkTarget is not null || new DirectoryInfo(_root).LinkTarget is not null;

    private static ulong MarkOf(string key, string fileName, ReadOnlySpan<byte> bytes)
    {
        var mark = new Fingerprint();
        mark.Add(key);
        mark.Add(fileName);
        mark.Add(Fingerprint.Of(bytes));
        return mark.Value;
    }
}
