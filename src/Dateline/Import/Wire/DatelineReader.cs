using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Import.Wire;

/// <summary>Reads the dateline at the start of a paragraph, in the styles of the big agencies, in English and Russian.</summary>
internal static partial class DatelineReader
{
    private static readonly string[] Months =

        [
            "january jan января", "february feb февраля", "march mar марта", "april apr апреля", "may мая", "june jun июня",
            "july jul июля", "august aug августа", "september sept sep сентября", "october oct октября", "november nov ноября",
            "december dec декабря",
        ];

    /// <summary>Words that are in lower case within the name of a place.</summary>
    private static readonly string[] Small =
    [
        "de", "da", "do", "del", "di", "la", "le", "el", "al", "of", "on", "upon", "am", "im", "an", "der", "den", "sur", "les", "the",
        "на",
    ];

    /// <summary>The dateline and the rest of the paragraph; null when the paragraph has none.</summary>
    public static (WireDateline Line, string Body)? Read(string paragraph)
    {
        foreach (var (pattern, style) in new[] { (Tass(), "tass"), (Reuters(), "reuters"), (Ap(), "ap"), (Bare(), "plain") })
        {
            if (pattern.Match(paragraph) is not { Success: true } match || MonthOf(match.Groups["month"].Value) is not { } month)
            {
                continue;
            }

            var day = month == 0 ? 0 : int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            int? year = match.Groups["year"] is { Success: true } written
                ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture)
                : null;
            if (month == 0 || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)))
            {
                return (
                    new WireDateline(PlaceOf(match.Groups["place"].Value), month, day, year, match.Groups["agency"].Value.Trim(), style),
                    match.Groups["rest"].Value);
            }
        }

        return null;
    }

    /// <summary>The month's number; 0 for no month, null for an unknown word.</summary>
    private static int? MonthOf(string word)
    {
        if (word.Length == 0)
        {
            return 0;
        }

        var index = Array.FindIndex(Months, m => m.Split(' ').Contains(word.TrimEnd('.').ToLowerInvariant()));
        return index < 0 ? null : index + 1;
    }

    /// <summary>
    /// The place in mixed case, New York for NEW YORK, since the site's dateline style puts it in capitals again. A place that is not all
    /// capitals stays as it is.
    /// </summary>
    private static string PlaceOf(string written)
    {
        if (written.Any(char.IsLower))
        {
            return written;
        }

        return Word().Replace(written, match =>
        {
            var lower = match.Value.ToLowerInvariant();
            return match.Index > 0 && Small.Contains(lower) ? lower : match.Value[0] + lower[1..];
        });
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();

    private const string Place = @"^(?<place>\p{Lu}[\p{Lu}\p{M} .'’/-]*\p{Lu}(?:, \p{Lu}[\p{Lu}\p{M} .'’-]*\p{Lu}\.?)?)";
    private const string Date =
        @"(?:(?<month>\p{L}{3,9}\.?) (?<day>\d{1,2})|(?<day>\d{1,2}) (?<month>\p{L}{3,9}\.?))(?:,? (?<year>[12]\d{3}))?";

    [GeneratedRegex(Place + ", " + Date + @"\.? ?/(?<agency>[^/\n]{1,60})/\.?:? *(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Tass();

    [GeneratedRegex(Place + ", " + Date + @" \((?<agency>[^()\n]{1,60})\) *[-–—] *(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Reuters();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{Lu}\p{M} .'’/-]*\p{Lu}(?:, [\p{L}. ]{2,20})?) \((?<agency>[^()\n]{1,60})\) *[-–—]+ *(?<rest>.*)$",
        RegexOptions.Singleline)]
    private static partial Regex Ap();

    [GeneratedRegex(Place + ", " + Date + @" *[-–—] *(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Bare();
}
