using System.Collections.Frozen;
using Dateline.Process.Fields;
using Dateline.Process.Settings;

namespace Dateline.Import;

/// <summary>How much a new <c>site.yml</c> can declare: an archive may have more sections and fields than a build accepts.</summary>
internal static class SiteLimits
{
    /// <summary>
    /// The names that a list of <c>site.yml</c> can hold, of all that are used, with one place left for a name of our own: those that are
    /// used most.
    /// </summary>
    public static FrozenSet<string> MostUsed(string list, IEnumerable<string> used, StringComparer comparer)
    {
        var most = SiteFields.Schema.Fields.OfType<MapListField>().First(f => f.Name == list).MaxCount;
        return used.CountBy(name => name, comparer)
            .OrderByDescending(u => u.Value)
            .ThenBy(u => u.Key, StringComparer.Ordinal)
            .Take(most - 1)
            .Select(u => u.Key)
            .ToFrozenSet(comparer);
    }
}
