using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>
/// The files below <c>media/</c>. Only those that a public document uses leave the shelf, so a hidden story's pictures stay hidden;
/// <paramref name="read"/> looks at a file that does.
/// </summary>
internal sealed class MediaShelf(IEnumerable<SourceFile> files, Func<SourceFile, MediaFile> read)
{
    public const string Folder = "media/";

    private readonly Dictionary<string, SourceFile> _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MediaFile> _used = new(StringComparer.Ordinal);

    public bool Has(string path) => _files.ContainsKey(path);

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Takes a file that is there.</summary>
    public MediaFile Take(string path) => _used.GetOrAdd(path, p => read(_files[p]));

    /// <summary>The file that a document calls <paramref name="written"/>: seen from its own folder, or else from the input folder; null when it is not there.</summary>
    public static string? Find(string from, string written, Func<string, bool> isThere)
    {
        var near = RelativePath.Resolve(from, written);
        return near is not null && isThere(near) ? near : isThere(written) ? written : null;
    }

    public FrozenDictionary<string, MediaFile> Used() => _used.ToFrozenDictionary(StringComparer.Ordinal);
}
