using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>What readers see of a text at one instant: all of it, nothing, or a notice that it was taken back.</summary>
internal enum Visibility
{
    Public,
    Hidden,
    Withdrawn,
}

/// <summary>Decides what is visible from the input and one clock.</summary>
internal static class VisibilityRule
{
    public static Visibility At(ParsedText text, DateTimeOffset now, Audience audience) => At(text, text.Date, now, audience);

    /// <summary>The same, were the text of another date.</summary>
    public static Visibility At(ParsedText text, Moment date, DateTimeOffset now, Audience audience)
    {
        var publication = text.Publication;
        if (!text.IsDated || (publication.Status == Status.Draft && !Sees(audience))
            || (audience != Audience.Editors && IsOutOfTime(text.Publication, date, now)))
        {
            return Visibility.Hidden;
        }

        return publication.Status == Status.Withdrawn && text is ParsedArticle article && !(article.Withdrawn.Date?.At > now)
            ? Visibility.Withdrawn
            : Visibility.Public;
    }

    /// <summary>
    /// Whether a text is checked against the others: all are but drafts, since an embargoed story will be published as it is.
    /// </summary>
    public static bool IsChecked(ParsedText text, Audience audience) => text.Publication.Status != Status.Draft || Sees(audience);

    /// <summary>Whether a text's time has not come, or is over.</summary>
    public static bool IsOutOfTime(Publication publication, Moment date, DateTimeOffset now) =>
        date.At > now || publication.Embargo?.At > now || publication.Expires?.At <= now;

    private static bool Sees(Audience audience) => audience != Audience.Readers;
}
