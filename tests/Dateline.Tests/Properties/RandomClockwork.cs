using System.Globalization;
using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>
/// A text with times before and after the clock of its newsroom, in minutes from it. Without <paramref name="Date"/> it is a draft.
/// <paramref name="Entries"/> are its corrections or timeline entries; <paramref name="Variety"/> decides what has to do with no time.
/// </summary>
internal sealed record TimedText(int? Date, int? Embargo, int? Expires, int? Updated, int? Withdrawn, int[] Entries, int Variety);

/// <summary>
/// Newsrooms in which something may happen at any minute of the days around one clock, in a zone that changes its clocks just then.
/// </summary>
internal static class RandomClockwork
{
    private static readonly DateTimeOffset Clock = new(2020, 3, 8, 5, 0, 0, TimeSpan.Zero);

    // Half days make things happen at once, and 48 hours after each other.
    private static readonly Gen<int> Minutes = Gen.OneOf(Gen.Int[-8, 8].Select(i => i * 720), Gen.Int[-5760, 5760], Gen.Int[-2, 2]);

    private static readonly Gen<int?> Maybe = Gen.Select(Gen.Bool, Minutes, (given, minutes) => given ? minutes : (int?)null);

    public static Gen<TimedText[]> Texts { get; } = Gen.Select(
        Gen.Select(Gen.Int[0, 9], Minutes, (dice, minutes) => dice == 0 ? (int?)null : minutes), Maybe, Maybe, Maybe, Maybe,
        Minutes.Array[0, 3], Gen.Int[0, 999],
        (
            date,
            embargo,
            expires,
            updated,
            withdrawn,
            entries,
            variety) => new TimedText(date, embargo, expires, updated, withdrawn, entries, variety)).Array[1, 6];

    /// <summary>A time as an option and a front matter take it.</summary>
    public static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Now => At(Clock);

    public static string TenYearsLater => At(Clock.AddYears(10));

    public static Newsroom Make(TimedText[] texts)
    {
        var newsroom = new Newsroom().Site("zone: America/New_York");
        foreach (var (path, front) in Files(texts))
        {
            newsroom.File(path, $"---\n{front}\n---\nText of {path}. {string.Join(' ', Files(texts).Select(f => $"[see](/{f.Path})"))}\n");
        }

        return newsroom;
    }

    public static IEnumerable<(string Path, string Front)> Files(TimedText[] texts) =>
        texts.Index().Select(t => (Path(t.Item, t.Index), Front(t.Item, t.Index, texts)));

    private static bool IsEdition(TimedText text) => text.Variety % 3 == 0;

    private static string Path(TimedText text, int number) =>
        !IsEdition(text) ? $"articles/a{number}.md" : text.Date is null ? $"backgrounds/b{number}.md" : $"backgrounds/dam/e{number}.md";

    private static string Front(TimedText text, int number, TimedText[] texts)
    {
        var date = DateOf(text, number);
        var lines = new List<string> { $"title: Title {number}" };
        Add(lines, "date", date);
        Add(lines, "embargo", text.Embargo);
        Add(lines, "expires", After(Math.Max(date ?? int.MinValue, text.Embargo ?? int.MinValue), text.Expires, 1));
        Add(lines, "updated", After(date, text.Updated));
        var entries = string.Join(
            ", ", text.Entries.Select((t, i) => $"{{date: {Time(After(IsEdition(text) ? null : date, t)!.Value)}, text: Entry {i}}}"));
        lines.Add(IsEdition(text) ? $"timeline: [{entries}]" : $"corrections: [{entries}]\nsection: world");
        if (date is null)
        {
            lines.Add("status: draft");
        }
        else if (!IsEdition(text) && text.Withdrawn is { } withdrawn)
        {
            lines.Add($"status: withdrawn\nwithdrawn: {{date: {Time(After(date, withdrawn)!.Value)}, reason: No.}}");
        }

        if (!IsEdition(text))
        {
            lines.Add(text.Variety % 4 == 0 ? $"canonical: \"https://example.org/{number}\"" : "topics: [rain]");
            lines.Add(
                texts.Any(t => IsEdition(t) && t.Date is not null)
                    ? $"backgrounds: [dam{(text.Variety % 5 == 0 ? "@latest" : "")}]"
                    : "kicker: Dry");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Two editions of one explainer are never of one day.</summary>
    private static int? DateOf(TimedText text, int number) =>
        text.Date is { } date && IsEdition(text) ? ((2 * number) - 5) * 1440 + Math.Abs(date % 1440) : text.Date;

    /// <summary>A time that is not before another: its distance from the clock becomes the distance from that.</summary>
    private static int? After(int? first, int? minutes, int least = 0) =>
        minutes is { } given && first is { } from && from > int.MinValue ? from + Math.Max(least, Math.Abs(given)) : minutes;

    private static void Add(List<string> lines, string key, int? minutes)
    {
        if (minutes is { } given)
        {
            lines.Add($"{key}: {Time(given)}");
        }
    }

    private static string Time(int minutes) => At(Clock.AddMinutes(minutes));
}
