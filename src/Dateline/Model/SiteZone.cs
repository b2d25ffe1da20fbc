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

    /// <summary>
    /// The instants that a wall clock's time can mean here: mostly one. It comes twice when clocks are put back, and never when they are
    /// put forward over it.
    /// </summary>
    public LocalTime At(DateTime local)
    {
        var wall = LocalDateTime.FromDateTime(local);
        var map = _zone.MapLocal(wall);
        return map.Count switch
        {
            1 => new(Clock.Once, map.Single().ToDateTimeOffset(), map.Single().ToDateTimeOffset()),
            2 => new(Clock.Twice, map.First().ToDateTimeOffset(), map.Last().ToDateTimeOffset()),

            // By the clock that ran after the change it would have been earlier than by the one that ran before.
            _ => new(Clock.Never, Instantly(wall, map.LateInterval.WallOffset), Instantly(wall, map.EarlyInterval.WallOffset)),
        };
    }

    /// <summary>
    /// A day's first instant here: mostly midnight, unless clocks are put forward over it. Where the whole day is left out, the first
    /// instant after it.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = new LocalDate(day.Year, day.Month, day.Day).AtMidnight();
        var map = _zone.MapLocal(midnight);
        return (map.Count > 0 ? map.First() : map.LateInterval.Start.InZone(_zone)).ToDateTimeOffset();
    }

    private DateTimeOffset Instantly(LocalDateTime wall, Offset offset) =>
        wall.WithOffset(offset).ToInstant().InZone(_zone).ToDateTimeOffset();

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

/// <summary>How often a wall clock shows a time.</summary>
internal enum Clock
{
    Once,
    Twice,
    Never,
}

/// <summary>The earliest and the latest instant that a wall clock's time can mean.</summary>
internal readonly record struct LocalTime(Clock Displayed, DateTimeOffset Earlier, DateTimeOffset Later);
