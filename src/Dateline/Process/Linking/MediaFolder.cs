using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Process.Addresses;

namespace Dateline.Process.Linking;

/// <summary>
/// The files below <c>media/</c>. Only those that a public document uses leave the shelf, so a hidden story's pictures stay hidden;
/// <paramref name="read"/> looks at a file that does.
/// </summary>
internal sealed class MediaFolder(IEnumerable<SourceFile> files, Func<SourceFile, MediaReading> read)
{
    public const string Folder = "media/";

    private readonly Dictionary<string, SourceFile> _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MediaReading> _used = new(StringComparer.Ordinal);

    public bool Has(string path) => _files.ContainsKey(path);

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Takes a file that is there.</summary>
    public MediaFile Use(string path) => _used.GetOrAdd(path, p => read(_files[p])).File;

    /// <summary>
    /// The file that a document calls <paramref name="written"/>: seen from its own folder, or else from the input folder; null when it is
    /// not there.
    /// </summary>
    public static string? Find(string from, string written, Func<string, bool> isThere)
    {
        var near = RelativePath.Resolve(from, written);
        return near is not null && isThere(near) ? near : isThere(written) ? written : null;
    }

    /// <summary>
    /// The files that were taken and may be on the site. One that may not is left out, and what is wrong with the others is reported, too.
    /// </summary>
    public FrozenDictionary<string, MediaFile> Used(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in _used.SelectMany(u => u.Value.Explain(Project.DisplayPath(_files[u.Key].FullPath))))
        {
            diagnostics.Add(diagnostic);
        }

        return _used.Where(u => u.Value.IsPublishable).ToFrozenDictionary(u => u.Key, u => u.Value.File, StringComparer.Ordinal);
    }
}
