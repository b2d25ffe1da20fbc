using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Theme;

/// <summary>How one language writes dates.</summary>
internal sealed record DatePatterns(
    ImmutableArray<string> Months,
    ImmutableArray<string> ShortMonths,
    ImmutableArray<string> Weekdays,
    DatePattern Date,
    DatePattern Time,
    DatePattern Card,
    DatePattern Day,
    DatePattern Dateline,
    DatePattern ShortDateline);

/// <summary>
/// A date format: text with the placeholders <c>{d} {dd} {mm} {month} {mon} {yyyy} {weekday} {HH} {MM} {zone}</c>. It is parsed once,
/// because every page formats dozens of dates.
/// </summary>
internal sealed class DatePattern
{
    private const string Two = "D2";

    private readonly ImmutableArray<string> _parts;

    private DatePattern(ImmutableArray<string> parts) => _parts = parts;

    public static IReadOnlyCollection<string> Places { get; } =
    [
        "{d}", "{dd}", "{mm}", "{month}", "{mon}", "{yyyy}", "{weekday}", "{HH}", "{MM}", "{zone}",
    ];

    /// <summary>Parses a pattern. <paramref name="unknown"/> is the first unknown placeholder, or null.</summary>
    public static DatePattern Parse(string pattern, out string? unknown)
    {
        unknown = null;
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var rest = pattern; rest.Length > 0;)
        {
            var open = rest.IndexOf('{');
            var close = open < 0 ? -1 : rest.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(rest);
                break;
            }

            var place = rest[open..(close + 1)];
            unknown ??= Places.Contains(place) ? null : place;
            if (open > 0)
            {
                parts.Add(rest[..open]);
            }

            parts.Add(place);
            rest = rest[(close + 1)..];
        }

        return new DatePattern(parts.DrainToImmutable());
    }

    public string Write(DateTimeOffset at, DatePatterns names)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        foreach (var part in _parts)
        {
            switch (part)
            {
                case "{d}": text.AppendFormatted(at.Day); break;
                case "{dd}": text.AppendFormatted(at.Day, Two); break;
                case "{mm}": text.AppendFormatted(at.Month, Two); break;
                case "{month}": text.AppendLiteral(names.Months[at.Month - 1]); break;
                case "{mon}": text.AppendLiteral(names.ShortMonths[at.Month - 1]); break;
                case "{yyyy}": text.AppendFormatted(at.Year, "D4"); break;
                case "{weekday}": text.AppendLiteral(names.Weekdays[(int)at.DayOfWeek]); break;
                case "{HH}": text.AppendFormatted(at.Hour, Two); break;
                case "{MM}": text.AppendFormatted(at.Minute, Two); break;
                case "{zone}": text.AppendLiteral(Zone(at.Offset)); break;
                default: text.AppendLiteral(part); break;
            }
        }

        return text.ToStringAndClear();
    }

    /// <summary><c>GMT+3</c>, <c>GMT−3:30</c>, <c>GMT</c>.</summary>
    public static string Zone(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return "GMT";
        }

        var sign = offset < TimeSpan.Zero ? '−' : '+';
        var (hours, minutes) = (Math.Abs(offset.Hours), Math.Abs(offset.Minutes));
        return minutes == 0 ? $"GMT{sign}{hours}" : $"GMT{sign}{hours}:{minutes:D2}";
    }
}
