namespace Dateline.Model;

/// <summary>
/// Which stories are news to Google: those of the last two days, at most a thousand, the newest. A story leaves 48 hours after its date
/// to the instant.
/// </summary>
internal static class NewsWindow
{
    public const int Most = 1_000;

    public static TimeSpan Length { get; } = TimeSpan.FromHours(48);

    public static bool Holds(Moment date, DateTimeOffset now) => date.At > now - Length;
}
