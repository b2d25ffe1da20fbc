using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>
/// All of a text that the clock decides, as readers see it at one instant: two equal sights of a text look alike. <paramref name="Told"/>
/// is how many of its corrections or timeline entries are due. Of a hidden text, and of a withdrawn one, time changes nothing more.
/// </summary>
internal readonly record struct TimeState(Visibility Visibility, Moment Date = default, bool IsUpdated = false, int Told = 0)
{
    public static TimeState At(ParsedText text, DateTimeOffset at, BuildContext context)
    {
        var date = DateOf(text, at, context.Site.Zone);
        var visibility = VisibilityRule.At(text, date, at, context.Audience);
        return visibility == Visibility.Public
            ? new TimeState(visibility, date, text.Updated.IfDue(at) is not null, DueOf(text, at))
            : new TimeState(visibility);
    }

    /// <summary>A text's date; a draft without one is of the day that it is <paramref name="at"/>. Pages have none.</summary>
    private static Moment DateOf(ParsedText text, DateTimeOffset at, SiteZone zone) => text switch
    {
        { IsOfToday: true } => ParsedDocuments.Today(at, zone),
        _ => text.Date,
    };

    private static int DueOf(ParsedText text, DateTimeOffset at) => text switch
    {
        ParsedArticle article => article.Corrections.Count(c => c.Date.At <= at),
        ParsedEdition edition => edition.Timeline.Count(e => e.Date.At <= at),
        _ => 0,
    };
}
