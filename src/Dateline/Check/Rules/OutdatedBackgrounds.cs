using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0611: stories of the last and the next month that show an edition of a background older than the site's limit. Editions that a story
/// chooses by date don't count, nor do drafts, which readers don't see.
/// </summary>
internal static class OutdatedBackgrounds
{
    // In days. For a story of next year there may be a newer edition by then.
    private const int Near = 30;

    public static void Check(CheckInput input)
    {
        var editions = input.Documents.Editions.Where(e => e.Publication.Status != Status.Draft)
            .ToLookup(e => e.Id, NameComparer.Ids);
        foreach (var story in input.Documents.Articles.Where(a => a.IsDated && Math.Abs((a.Date.At - input.Now).TotalDays) < Near))
        {
            foreach (var written in story.Backgrounds)
            {
                var (id, which) = written.Value.Split('@') is [var name, var pin, ..] ? (name, pin) : (written.Value, "");
                var shown = which.Length == 0 || which == "latest"
                    ? editions[id].LastOrDefault(e => e.IsDated && e.Date.Day <= story.Date.Day)
                    : null;
                var touched = shown?.Updated is { } updated && updated.At <= story.Date.At ? updated : shown?.Date;
                var age = touched is { } last ? story.Date.Day.DayNumber - last.Day.DayNumber : 0;
                if (age > input.Newsroom.Site.Limits.Background)
                {
                    input.Diagnostics.Warning(
                        Codes.OldBackground, written.Where,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the background '{id}' was last updated on {touched!.Value.Day:yyyy-MM-dd}, {age} days before this story"),
                        $"expected {input.Newsroom.Site.Limits.Background} days at most",
                        "write a new edition, or set 'updated' in the old one if it is still right");
                }
            }
        }
    }
}
