using System.Collections.Frozen;
using System.Text;
using Dateline.Model.Addresses;

namespace Dateline.Process.Linking;

/// <summary>
/// Finds files by what writers typed. Some systems store an accent as a sign of its own, and a name does not show how it is stored, so one
/// that differs in that alone is the same.
/// </summary>
internal sealed class MediaPaths(IEnumerable<string> paths)
{
    private readonly HashSet<string> _paths = paths.ToHashSet(StringComparer.Ordinal);

    private FrozenDictionary<string, string> Composed => field ??= _paths.Where(p => !Ascii.IsValid(p))
        .DistinctBy(p => UnicodeComposition.Compose(p), StringComparer.Ordinal)
        .ToFrozenDictionary(p => UnicodeComposition.Compose(p), p => p, StringComparer.Ordinal);

    /// <summary>The path of the existing file that is <paramref name="written"/> in the document <paramref name="from"/>.</summary>
    public string? Find(string from, string written) => MediaFolder.Find(from, written, _paths.Contains)
        ?? (Composed.Count > 0 && MediaFolder.Find(from, written, p => Composed.ContainsKey(UnicodeComposition.Compose(p))) is { } path
            ? Composed[UnicodeComposition.Compose(path)]
            : null);
}
