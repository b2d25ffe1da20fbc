namespace Dateline.Model;

/// <summary>Which stories belong in the news sitemap: those of the last 48 hours, and at most the newest thousand.</summary>
internal static class NewsWindow
{
    public const int Most = 1_000;

    public static TimeSpan Length { get; } = TimeSpan.FromHours(48);

    public static bool Holds(Moment date, DateTimeOffset now) => date.At > now - Length;
}
