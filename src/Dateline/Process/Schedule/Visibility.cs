using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>What readers see of a text at one time: all of it, nothing, or a notice that it was withdrawn.</summary>
internal enum Visibility
{
    Public,
    Hidden,
    Withdrawn,
}

/// <summary>Decides what readers see, from the documents and the time of the build.</summary>
internal static class VisibilityRule
{
    public static Visibility At(ParsedText text, DateTimeOffset now, Audience audience) => At(text, text.Date, now, audience);

    /// <summary>The same for a text with another date.</summary>
    public static Visibility At(ParsedText text, Moment date, DateTimeOffset now, Audience audience)
    {
        var publication = text.Publication;
        var isHiddenDraft = publication.Status == Status.Draft && !SeesDrafts(audience);
        var isOutOfTime = audience != Audience.Editors && IsOutOfTime(publication, date, now);
        if (!text.IsDated || isHiddenDraft || isOutOfTime)
        {
            return Visibility.Hidden;
        }

        var isWithdrawn = publication.Status == Status.Withdrawn && text is ParsedArticle article && !(article.Withdrawn.Date?.At > now);
        return isWithdrawn ? Visibility.Withdrawn : Visibility.Public;
    }

    /// <summary>
    /// The newest of an explainer's editions, which come in the order of their dates: the newest that readers see. A draft or a scheduled
    /// edition stands for the explainer only in a preview of one that readers don't see at all. Null when the audience sees none.
    /// </summary>
    public static ParsedEdition? Newest(IEnumerable<ParsedEdition> editions, DateTimeOffset now, Audience audience)
    {
        ParsedEdition? newest = null, ofReaders = null;
        foreach (var edition in editions)
        {
            newest = At(edition, now, audience) == Visibility.Public ? edition : newest;
            ofReaders = At(edition, now, Audience.Readers) == Visibility.Public ? edition : ofReaders;
        }

        return ofReaders ?? newest;
    }

    /// <summary>
    /// Whether the references of a text are checked: of all texts except drafts, because an embargoed story will be published as it is.
    /// </summary>
    public static bool IsChecked(ParsedText text, Audience audience) => text.Publication.Status != Status.Draft || SeesDrafts(audience);

    /// <summary>Whether a text is not public yet, or has expired.</summary>
    public static bool IsOutOfTime(Publication publication, Moment date, DateTimeOffset now) =>
        date.At > now || publication.Embargo?.At > now || publication.Expires?.At <= now;

    private static bool SeesDrafts(Audience audience) => audience != Audience.Readers;
}
