using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>
/// Guesses a newsroom's time zone from the offsets of its stories' dates, so that a story keeps the day that its readers saw.
/// </summary>
internal static partial class ZoneGuess
{
    private const int Most = 3000;

    // Large newsrooms' zones; of zones with the same offsets the first one counts.
    private static readonly string[] Usual =
    [
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "America/Anchorage",
        "Pacific/Honolulu", "America/Halifax", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "America/Bogota",
            "America/Mexico_City",
        "Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Moscow", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
        "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
        "Australia/Perth", "Pacific/Auckland",
    ];

    /// <summary>The zone that nearly all offsets belong to; null when there are none, or no zone has them.</summary>
    public static string? From(IEnumerable<ImportedDocument> documents)
    {
        var times = documents
            .SelectMany(d => d.Front.Entries)
            .Select(e => e.Value is YamlScalar scalar && Time().IsMatch(scalar.Value) ? ForeignDates.Read(scalar.Value) : null)
            .Where(t => t is not null)
            .Select(t => DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
                : (DateTimeOffset?)null)
            .OfType<DateTimeOffset>()
            .Take(Most)
            .ToArray();
        if (times.All(t => t.Offset == TimeSpan.Zero))
        {
            return null;
        }

        var best = Usual
            .Select(id => (Id: id, Zone: SiteZone.Find(id)!))
            .Select(z => (z.Id, Count: times.Count(t => z.Zone.Here(t).Offset == t.Offset)))
            .MaxBy(z => z.Count);
        return best.Count * 10 >= times.Length * 9 ? best.Id : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d?:\d\d.*(?:Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex Time();
}
