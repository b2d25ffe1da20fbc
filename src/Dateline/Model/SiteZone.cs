using NodaTime;

namespace Dateline.Model;

/// <summary>The site's time zone, from the time zone data that travel with the program, so that every machine agrees.</summary>
internal sealed class SiteZone
{
    private readonly DateTimeZone _zone;

    private SiteZone(DateTimeZone zone) => _zone = zone;

    /// <summary>The zone's IANA name.</summary>
    public string Id => _zone.Id;

    public static SiteZone Utc { get; } = new(DateTimeZone.Utc);

    public static IEnumerable<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The zone of an IANA name such as <c>Europe/Moscow</c>, or null.</summary>
    public static SiteZone? Find(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new(zone) : null;

    /// <summary>A wall clock's time here. A time that a change of clocks skips or repeats is read as the later reading of a radio clock would be: never lost.</summary>
    public DateTimeOffset At(DateTime local) => _zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToDateTimeOffset();

    /// <summary>The same instant by this zone's clock.</summary>
    public DateTimeOffset Here(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();

    /// <summary>
    /// The next instant at which the calendar here shows another day: mostly midnight, but clocks may be put forward over it, or back
    /// into the day before.
    /// </summary>
    public DateTimeOffset NextDay(DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(now);
        var today = instant.InZone(_zone).Date;
        for (var span = _zone.GetZoneInterval(instant); ; span = _zone.GetZoneInterval(span.End))
        {
            var midnight = today.PlusDays(1).AtMidnight().WithOffset(span.WallOffset).ToInstant();
            if (!span.HasEnd || midnight < span.End)
            {
                return midnight.InZone(_zone).ToDateTimeOffset();
            }

            if (span.End.InZone(_zone).Date != today)
            {
                return span.End.InZone(_zone).ToDateTimeOffset();
            }
        }
    }
}
