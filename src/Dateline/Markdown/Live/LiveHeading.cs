using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Live;

/// <summary>
/// The heading of an entry in a live story: <c>## 14:32 The headline</c>, or with its day, <c>## 2019-12-13 01:20 The headline</c>.
/// <paramref name="Length"/> is the length of day and time in the heading, with what separates them from the headline.
/// </summary>
internal readonly partial record struct LiveHeading(string Day, string Time, int Length)
{
    private const int HighestLevel = 2;

    /// <summary>Reads the heading of an entry; null if the block is something else.</summary>
    public static LiveHeading? Read(Block block) =>
        WordsOf(block) is { } words && Entry().Match(words) is { Success: true } found
            && TimeOnly.TryParse(found.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out _)
            ? new LiveHeading(found.Groups["day"].Value, found.Groups["time"].Value, found.Length)
            : null;

    /// <summary>Whether a block is a heading that divides a live story, with or without a time.</summary>
    public static bool IsDivision(Block block) => block is HeadingBlock { Level: <= HighestLevel };

    /// <summary>
    /// The heading that a writer may have meant, with the time as entries have it; empty if the words <paramref name="words"/> of a heading
    /// have no time.
    /// </summary>
    public static string Correct(string words)
    {
        if (Meant().Match(words) is not { Success: true } found)
        {
            return "";
        }

        var hour = int.Parse(found.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups["minute"] is { Length: > 0 } written ? written.Value : "00";
        hour = found.Groups["half"].Value.ToLowerInvariant() switch
        {
            "p" when hour < 12 => hour + 12,
            "a" when hour == 12 => 0,
            _ => hour,
        };
        return hour < 24 && string.CompareOrdinal(minute, "60") < 0 ? $"{hour:00}:{minute} {words[found.Length..].Trim()}".Trim() : "";
    }

    /// <summary>Removes day and time from the heading, so that only the headline is rendered.</summary>
    public void Strip(HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is LiteralInline text)
        {
            text.Content.Start += Length;
        }
    }

    private static string? WordsOf(Block block) =>
        block is HeadingBlock { Level: <= HighestLevel, Inline.FirstChild: LiteralInline text } ? text.Content.ToString() : null;

    [GeneratedRegex(
        @"\A(?:(?<day>\d{4}-\d\d-\d\d)[ T]+)?(?<time>\d{1,2}:\d\d(?::\d\d)?)(?![ \u00A0]*[apAP]\.?[mM]\b)"
            + @"(?:[ \u00A0]*[—–:-]+(?=[ \u00A0]|\z)|(?=[ \u00A0]|\z))[ \u00A0]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    // 14.32, 14h32, 2:32 pm, 2pm
    [GeneratedRegex(
        @"\A(?<hour>\d{1,2})(?:[.:hч](?<minute>\d\d)(?!\d)(?:[ \u00A0]*(?<half>[ap])\.?m\b\.?)?"
            + @"|[ \u00A0]*(?<half>[ap])\.?m\b\.?)[ \u00A0]*[—–:-]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meant();
}
