using System.Buffers.Binary;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Platform.Linux;

namespace Dateline.Scaling;

/// <summary>
/// The renditions that were made earlier, in <c>.dateline/renditions/</c>: a folder for each key, in it one file for each rendition, which
/// ends with the fingerprint of its bytes. All builds of a newsroom share them, and a machine that restores the folder encodes nothing
/// again. A file that is missing, damaged or a link counts as none.
/// </summary>
internal sealed class RenditionCache(string cacheFolder)
{
    private readonly string _root = Path.Combine(cacheFolder, "renditions");

    private const int MarkLength = sizeof(ulong);

    /// <summary>How long a rendition is kept that no page uses any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The bytes of a rendition; null when they are not there.</summary>
    public byte[]? Find(Rendition rendition)
    {
        var file = new FileInfo(PathOf(rendition));
        if (!file.Exists || file.LinkTarget is not null || file.Directory!.LinkTarget is not null || file.Length <= MarkLength)
        {
            return null;
        }

        try
        {
            var all = File.ReadAllBytes(file.FullName);
            var bytes = all.AsSpan(..^MarkLength);
            return BinaryPrimitives.ReadUInt64LittleEndian(all.AsSpan(bytes.Length)) == Fingerprint.Of(bytes) ? all[..^MarkLength] : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps a rendition for later builds. The file is there whole or not at all.</summary>
    public void Save(Rendition rendition, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(rendition);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        using (var file = File.Create(unfinished))
        {
            Span<byte> mark = stackalloc byte[MarkLength];
            BinaryPrimitives.WriteUInt64LittleEndian(mark, Fingerprint.Of(bytes));
            file.Write(bytes);
            file.Write(mark);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes what none of these renditions needs and no build has made for a month.</summary>
    public void Tidy(IEnumerable<Rendition> used, FileClock clock)
    {
        if (!Directory.Exists(_root))
        {
            return;
        }

        var now = DateTime.UnixEpoch.AddTicks(clock.Now / TimeSpan.NanosecondsPerTick);
        var keys = used.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(_root).EnumerateDirectories()
            .Where(f => !keys.Contains(f.Name) && f.LinkTarget is null && now - f.LastWriteTimeUtc > Kept))
        {
            folder.Delete(recursive: true);
        }
    }

    private string PathOf(Rendition rendition) => Path.Combine(_root, rendition.Key, rendition.FileName);
}
