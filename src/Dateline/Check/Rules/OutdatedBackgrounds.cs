using System.Globalization;
using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0611: stories of the last month and of the next that show an edition older than the site likes. An edition that a story pins by its
/// date is meant.
/// </summary>
internal static class OutdatedBackgrounds
{
    // Days. By the time of a story of next year there may be another edition.
    private const int Near = 30;

    public static void Check(CheckInput input)
    {
        var editions = input.Documents.Editions.ToLookup(e => e.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var story in input.Documents.Articles.Where(a => a.IsDated && Math.Abs((a.Date.At - input.Now).TotalDays) < Near))
        {
            foreach (var written in story.Backgrounds)
            {
                var (id, which) = written.Value.Split('@') is [var name, var pin, ..] ? (name, pin) : (written.Value, "");
                var shown = which.Length == 0 || which == "latest"
                    ? editions[id].LastOrDefault(e => e.IsDated && e.Date.Day <= story.Date.Day)
                    : null;
                var touched = shown?.Updated is { } updated && updated.At <= story.Date.At ? updated : shown?.Date;
                if (touched is { } last && story.Date.Day.DayNumber - last.Day.DayNumber is var age
                    && age > input.Newsroom.Site.Limits.Background)
                {
                    input.Diagnostics.Warning(
                        Codes.OldBackground, written.Where,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the background '{id}' is of {last.Day:yyyy-MM-dd}, {age} days before this story"),
                        $"expected {input.Newsroom.Site.Limits.Background} days at most",
                        "write a new edition, or put updated: on that one when it still holds");
                }
            }
        }
    }
}
