using System.Collections.Immutable;
using Dateline.Diagnostics;
using NodaTime.TimeZones;

namespace Dateline.Model;

/// <summary>Finds the time zones that a person means who writes a city, a country or a misspelt name.</summary>
internal static class ZoneNames
{
    // A longer list of suggestions is not read.
    private const int Most = 6;

    /// <summary>The zones that a text most likely means, the likeliest first; empty if none is similar.</summary>
    public static ImmutableArray<string> Similar(string written)
    {
        // Places come first: other names are former ones of the same zones.
        var places = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];
        string[] names = [.. places.Select(p => p.ZoneId).Concat(SiteZone.Names).Distinct()];
        var wanted = written.Trim().Replace(' ', '_');
        ReadOnlySpan<IEnumerable<string>> ways =
        [
            names.Where(n => Same(n, wanted)),
            names.Where(n => Same(CityOf(n), wanted)),
            places.Where(p => Same(p.CountryName, written.Trim())).Select(p => p.ZoneId),
            Near(wanted, names, name => name),
            Near(wanted, names, CityOf),
        ];
        foreach (var way in ways)
        {
            if (way.Take(Most).ToImmutableArray() is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The zone that is named after a city; null if there is none.</summary>
    public static string? OfCity(string city) => Similar(city).FirstOrDefault(n => Same(CityOf(n), city.Trim().Replace(' ', '_')));

    /// <summary>The city in a zone's name: New York of America/New_York; empty for a zone such as UTC.</summary>
    public static string CityOf(SiteZone zone) =>
        zone.Id.Contains('/') && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal) ? CityOf(zone.Id).Replace('_', ' ') : "";

    private static string CityOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> Near(string wanted, string[] names, Func<string, string> part) =>
        Nearest.To(wanted, names.Select(part)) is { } near ? names.Where(n => part(n) == near).Take(1) : [];

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
