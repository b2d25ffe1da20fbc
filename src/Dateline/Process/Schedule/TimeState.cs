using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>
/// Everything about a text that depends on the time, at one instant. With equal states a text looks the same.
/// <paramref name="DueCount"/> is the number of corrections, entries of timelines, entries of live stories and their edits, and ends of
/// live coverage that are due. Hidden and withdrawn texts have the defaults.
/// </summary>
internal readonly record struct TimeState(Visibility Visibility, Moment Date = default, bool IsUpdated = false, int DueCount = 0)
{
    public static TimeState At(ParsedText text, DateTimeOffset at, BuildContext context)
    {
        var date = DateOf(text, at, context.Site.Zone);
        var visibility = VisibilityRule.At(text, date, at, context.Audience);
        return visibility == Visibility.Public
            ? new TimeState(visibility, date, text.Updated.IfDue(at) is not null, CountDue(text, at))
            : new TimeState(visibility);
    }

    /// <summary>The date of a text. A draft without a date has the day of <paramref name="at"/>; pages have no date.</summary>
    private static Moment DateOf(ParsedText text, DateTimeOffset at, SiteZone zone) => text switch
    {
        { IsOfToday: true } => ParsedDocuments.Today(at, zone),
        _ => text.Date,
    };

    private static int CountDue(LiveCoverage live, DateTimeOffset at) =>
        live.Entries.Count(e => e.At.At <= at) + live.Entries.Count(e => e.Edited?.At <= at) + (live.Ended?.At <= at ? 1 : 0);

    private static int CountDue(ParsedText text, DateTimeOffset at) => text switch
    {
        ParsedArticle article => article.Corrections.Count(c => c.Date.At <= at) + (article.Text.Live is { } live ? CountDue(live, at) : 0),
        ParsedEdition edition => edition.Timeline.Count(e => e.Date.At <= at),
        _ => 0,
    };
}
