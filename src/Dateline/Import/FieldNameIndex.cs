using System.Collections.Immutable;

namespace Dateline.Import;

/// <summary>
/// Finds names of fields whatever their case, hyphens and low lines: <c>image_alt</c>, <c>image-alt</c> and <c>imageAlt</c>.
/// </summary>
internal sealed class FieldNameIndex
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _groups = new(StringComparer.OrdinalIgnoreCase);

    public FieldNameIndex(ImmutableArray<(string Key, string Field)> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            var key = Bare(fields[i].Key);
            _ranks.TryAdd(key, i);
            for (var dot = key.IndexOf('.'); dot > 0; dot = key.IndexOf('.', dot + 1))
            {
                _groups.Add(key[..dot]);
            }
        }
    }

    /// <summary>The place of a name among the fields; null when it is not one of them.</summary>
    public int? Rank(string key) => _ranks.TryGetValue(Bare(key), out var rank) ? rank : null;

    /// <summary>Whether there are names within a group, such as <c>image.credit</c> within <c>image</c>.</summary>
    public bool HasParts(string group) => _groups.Contains(Bare(group));

    private static string Bare(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
