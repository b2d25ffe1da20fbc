using System.Globalization;

namespace Dateline.Model.Recordings;

/// <summary>How long something plays, in words that readers know and as machines want it.</summary>
internal static class PlayingTime
{
    /// <summary>Minutes and seconds, <c>1:32</c>, with hours <c>1:02:03</c>; empty if unknown.</summary>
    public static string Text(int seconds) => seconds switch
    {
        <= 0 => "",
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}"),
    };

    /// <summary>ISO 8601: <c>PT1M32S</c>.</summary>
    public static string Iso(int seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"PT{(seconds >= 3600 ? $"{seconds / 3600}H" : "")}{(seconds >= 60 ? $"{seconds / 60 % 60}M" : "")}{seconds % 60}S");

    /// <summary>Reads <c>1:32</c>, <c>1:02:03</c> or a number of seconds; null for anything else.</summary>
    public static int? Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length > 3)
        {
            return null;
        }

        var seconds = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 6 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                || (i > 0 && (part > 59 || parts[i].Length != 2)))
            {
                return null;
            }

            seconds = (seconds * 60) + part;
        }

        return seconds is > 0 and < 10_000_000 ? (int)seconds : null;
    }

    /// <summary>Whole seconds. What plays for less than one plays for one.</summary>
    public static int Seconds(long milliseconds) => milliseconds <= 0 ? 0 : (int)Math.Max(1, (milliseconds + 500) / 1000);
}
