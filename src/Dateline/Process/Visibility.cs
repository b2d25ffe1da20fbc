using Dateline.Model;

namespace Dateline.Process;

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
    public static Visibility Of(TextDraft text, DateTimeOffset now, Audience audience) => Of(text, text.Date, now, audience);

    /// <summary>The same, were the text of another date.</summary>
    public static Visibility Of(TextDraft text, Moment date, DateTimeOffset now, Audience audience)
    {
        var standing = text.Standing;
        if (!text.IsDated || (standing.Status == Status.Draft && !Sees(audience)) || (audience != Audience.Desk && IsOutOfTime(text.Standing, date, now)))
        {
            return Visibility.Hidden;
        }

        return standing.Status == Status.Withdrawn && text is ArticleDraft article && !(article.Withdrawn.Date?.At > now)
            ? Visibility.Withdrawn
            : Visibility.Public;
    }

    /// <summary>Whether a text is checked against the others: all are but drafts, since an embargoed story will be published as it is.</summary>
    public static bool IsChecked(TextDraft text, Audience audience) => text.Standing.Status != Status.Draft || Sees(audience);

    /// <summary>Whether a text's time has not come, or is over.</summary>
    public static bool IsOutOfTime(Standing standing, Moment date, DateTimeOffset now) =>
        date.At > now || standing.Embargo?.At > now || standing.Expires?.At <= now;

    private static bool Sees(Audience audience) => audience != Audience.Readers;
}
