using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Model.Cldr;

namespace Dateline.Theme;

/// <summary>How one language writes dates.</summary>
/// <param name="Zone">The zone of a time, with the place <c>{0}</c> for the hours.</param>
/// <param name="Greenwich">The zone of Greenwich.</param>
/// <param name="Zero">The digit 0, which the others follow.</param>
/// <param name="FirstDay">The first day of a month where it is not the number: <c>1er</c>; otherwise empty.</param>
internal sealed record DatePatterns(
    ImmutableArray<string> Months,
    ImmutableArray<string> ShortMonths,
    ImmutableArray<string> Weekdays,
    DatePattern Date,
    DatePattern Time,
    DatePattern Card,
    DatePattern Day,
    DatePattern Dateline,
    DatePattern ShortDateline,
    DatePattern Hour,
    string Zone,
    string Greenwich,
    Rune Zero,
    string FirstDay)
{
    private static readonly Rune LatinZero = new('0');

    public static DatePatterns From(DateFormats formats)
    {
        DatePattern Pattern(DateField field) => DatePattern.Parse(formats[field], out _);
        ImmutableArray<string> Names(DateField field) => [.. formats[field].Split(';')];
        var zero = formats[DateField.Zero];
        return new DatePatterns(
            Names(DateField.Months), Names(DateField.ShortMonths), Names(DateField.Weekdays), Pattern(DateField.Date),
            Pattern(DateField.Time), Pattern(DateField.Card), Pattern(DateField.Day), Pattern(DateField.Dateline),
            Pattern(DateField.ShortDateline), Pattern(DateField.Hour), formats[DateField.Zone], formats[DateField.Greenwich],
            zero == "latn" ? LatinZero : Rune.GetRuneAt(zero, 0), formats[DateField.FirstDay]);
    }

    /// <summary>A text with the language's digits in place of 0 to 9.</summary>
    public string InDigits(string text)
    {
        if (Zero == LatinZero)
        {
            return text;
        }

        var written = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            _ = char.IsAsciiDigit(c) ? written.Append(new Rune(Zero.Value + c - '0')) : written.Append(c);
        }

        return written.ToString();
    }

    /// <summary><c>GMT+3</c>, <c>UTC−3:30</c>, <c>GMT</c>.</summary>
    public string ZoneOf(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return Greenwich;
        }

        var sign = offset < TimeSpan.Zero ? '−' : '+';
        var (hours, minutes) = (Math.Abs(offset.Hours), Math.Abs(offset.Minutes));
        var distance = minutes == 0 ? $"{sign}{hours}" : $"{sign}{hours}:{minutes:D2}";
        return Zone.Replace("{0}", InDigits(distance), StringComparison.Ordinal);
    }
}

/// <summary>
/// A date format: text with the placeholders <c>{d} {dd} {m} {mm} {month} {mon} {yyyy} {weekday} {H} {HH} {MM} {zone}</c>. It is
/// parsed once, because every page formats dozens of dates.
/// </summary>
internal sealed class DatePattern
{
    private const string Two = "D2";

    private readonly ImmutableArray<string> _parts;

    private DatePattern(ImmutableArray<string> parts)
    {
        _parts = parts;
        IsPlainHour = parts is ["{HH}", ":", "{MM}"];
    }

    /// <summary>Whether the pattern is the hour as most languages write it: <c>{HH}:{MM}</c>.</summary>
    public bool IsPlainHour { get; }

    public static IReadOnlyCollection<string> Places { get; } =
    [
        "{d}", "{dd}", "{m}", "{mm}", "{month}", "{mon}", "{yyyy}", "{weekday}", "{H}", "{HH}", "{MM}", "{zone}",
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
                case "{d}" when at.Day == 1 && names.FirstDay.Length > 0: text.AppendLiteral(names.FirstDay); break;
                case "{d}": Number(ref text, names, at.Day, null); break;
                case "{dd}": Number(ref text, names, at.Day, Two); break;
                case "{m}": Number(ref text, names, at.Month, null); break;
                case "{mm}": Number(ref text, names, at.Month, Two); break;
                case "{month}": text.AppendLiteral(names.Months[at.Month - 1]); break;
                case "{mon}": text.AppendLiteral(names.ShortMonths[at.Month - 1]); break;
                case "{yyyy}": Number(ref text, names, at.Year, "D4"); break;
                case "{weekday}": text.AppendLiteral(names.Weekdays[(int)at.DayOfWeek]); break;
                case "{H}": Number(ref text, names, at.Hour, null); break;
                case "{HH}": Number(ref text, names, at.Hour, Two); break;
                case "{MM}": Number(ref text, names, at.Minute, Two); break;
                case "{zone}": text.AppendLiteral(names.ZoneOf(at.Offset)); break;
                default: text.AppendLiteral(part); break;
            }
        }

        return text.ToStringAndClear();
    }

    private static void Number(ref DefaultInterpolatedStringHandler text, DatePatterns names, int number, string? format)
    {
        if (names.Zero.Value == '0')
        {
            text.AppendFormatted(number, format);
            return;
        }

        text.AppendLiteral(names.InDigits(number.ToString(format, CultureInfo.InvariantCulture)));
    }
}
