using NodaTime;

namespace Dateline.Model;

/// <summary>The site's time zone. The time zone data are part of the program, so that all machines use the same.</summary>
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

    /// <summary>
    /// The instants of a local time, usually one. A local time occurs twice when clocks are put back, and never when they are put forward
    /// over it.
    /// </summary>
    public LocalTime At(DateTime local)
    {
        var wall = LocalDateTime.FromDateTime(local);
        var map = _zone.MapLocal(wall);
        return map.Count switch
        {
            1 => new(Clock.Once, map.Single().ToDateTimeOffset(), map.Single().ToDateTimeOffset()),
            2 => new(Clock.Twice, map.First().ToDateTimeOffset(), map.Last().ToDateTimeOffset()),

            // Read with the offset after the change it is earlier than with the offset before.
            _ => new(Clock.Never, WithOffset(wall, map.LateInterval.WallOffset), WithOffset(wall, map.EarlyInterval.WallOffset)),
        };
    }

    /// <summary>
    /// The first instant of a day: midnight, unless clocks are put forward over it. If the whole day is skipped, the first instant after
    /// it.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = new LocalDate(day.Year, day.Month, day.Day).AtMidnight();
        var map = _zone.MapLocal(midnight);
        return (map.Count > 0 ? map.First() : map.LateInterval.Start.InZone(_zone)).ToDateTimeOffset();
    }

    private DateTimeOffset WithOffset(LocalDateTime wall, Offset offset) =>
        wall.WithOffset(offset).ToInstant().InZone(_zone).ToDateTimeOffset();

    /// <summary>Converts an instant to this zone.</summary>
    public DateTimeOffset Here(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();

    /// <summary>
    /// The next instant with another local date: usually midnight, but clocks may be put forward over it, or back into the day before.
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

/// <summary>How often a local time occurs.</summary>
internal enum Clock
{
    Once,
    Twice,
    Never,
}

/// <summary>The earliest and the latest instant of a local time.</summary>
internal readonly record struct LocalTime(Clock Displayed, DateTimeOffset Earlier, DateTimeOffset Later);
