using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dateline.Theme;

/// <summary>How one language writes dates.</summary>
internal sealed record DatePatterns(
    ImmutableArray<string> Months,
    ImmutableArray<string> ShortMonths,
    ImmutableArray<string> Weekdays,
    DatePattern Date,
    DatePattern Time,
    DatePattern Card,
    DatePattern Dateline,
    DatePattern ShortDateline);

/// <summary>
/// A way to write a date: text with the places <c>{d} {dd} {mm} {month} {mon} {yyyy} {weekday} {HH} {MM} {zone}</c>, cut into its parts
/// once, since every page writes dozens.
/// </summary>
internal sealed class DatePattern
{
    private readonly ImmutableArray<string> _parts;

    private DatePattern(ImmutableArray<string> parts) => _parts = parts;

    public static IReadOnlyCollection<string> Places { get; } = ["{d}", "{dd}", "{mm}", "{month}", "{mon}", "{yyyy}", "{weekday}", "{HH}", "{MM}", "{zone}"];

    /// <summary>Reads a pattern; <paramref name="unknown"/> is the first place that means nothing, or null.</summary>
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
        var text = new StringBuilder(40);
        foreach (var part in _parts)
        {
            _ = part switch
            {
                "{d}" => text.Append(at.Day),
                "{dd}" => Two(text, at.Day),
                "{mm}" => Two(text, at.Month),
                "{month}" => text.Append(names.Months[at.Month - 1]),
                "{mon}" => text.Append(names.ShortMonths[at.Month - 1]),
                "{yyyy}" => text.Append(CultureInfo.InvariantCulture, $"{at.Year:0000}"),
                "{weekday}" => text.Append(names.Weekdays[(int)at.DayOfWeek]),
                "{HH}" => Two(text, at.Hour),
                "{MM}" => Two(text, at.Minute),
                "{zone}" => Zone(text, at.Offset),
                _ => text.Append(part),
            };
        }

        return text.ToString();
    }

    private static StringBuilder Two(StringBuilder text, int number) => (number < 10 ? text.Append('0') : text).Append(number);

    /// <summary><c>GMT+3</c>, <c>GMT-3:30</c>, <c>GMT</c>.</summary>
    private static StringBuilder Zone(StringBuilder text, TimeSpan offset)
    {
        text.Append("GMT");
        if (offset == TimeSpan.Zero)
        {
            return text;
        }

        text.Append(offset < TimeSpan.Zero ? '−' : '+').Append(Math.Abs(offset.Hours));
        return offset.Minutes == 0 ? text : Two(text.Append(':'), Math.Abs(offset.Minutes));
    }
}
