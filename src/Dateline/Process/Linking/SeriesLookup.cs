using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>Finds series by their ids, in any case.</summary>
internal sealed class SeriesLookup(Dictionary<string, Series> series, FrozenSet<string> unread, DiagnosticBag diagnostics)
{
    /// <summary>Finds a series. One without a file is an error: readers would not learn its name, and most often it is misspelt.</summary>
    public Series? Find(Located id)
    {
        if (series.TryGetValue(id.Value, out var found) || unread.Contains(id.Value))
        {
            return found;
        }

        diagnostics.Error(
            Codes.UnknownSeries, id.Where, $"there is no series '{id.Value}'", "expected the name of a file in series/",
            Nearest.To(id.Value, series.Keys) is { } near
                ? $"did you mean '{near}'?"
                : $"add series/{NameFor(id.Value)}.yml with name: and the name that readers see");
        return null;
    }

    private static string NameFor(string id) => Slug.From(id) is { Length: > 0 } slug ? slug : "my-series";
}
