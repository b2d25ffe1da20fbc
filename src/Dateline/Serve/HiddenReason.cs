using System.Globalization;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>Why readers don't see a text: a word for its badge, and a sentence that says until when or what to do.</summary>
internal sealed record HiddenReason(string Badge, string Sentence)
{
    /// <summary>Why a text is hidden at the time of a snapshot; null if readers see it.</summary>
    public static HiddenReason? Find(ParsedText text, BuildContext context)
    {
        var (publication, now) = (text.Publication, context.Now);
        if (publication.Status == Status.Draft)
        {
            return new HiddenReason("draft", "Draft. Remove status: draft to publish it.");
        }

        if (publication.Expires is { } end && end.At <= now)
        {
            return new HiddenReason("expired", $"Expired. Hidden from readers since {Format(end.At, context)}.");
        }

        if (publication.Embargo is { } embargo && embargo.At > now && embargo.At >= text.Date.At)
        {
            return new HiddenReason("embargo", $"Under embargo. Readers see it from {Format(embargo.At, context)}.");
        }

        return text.Date.At > now
            ? new HiddenReason("scheduled", $"Scheduled. Readers see it from {Format(text.Date.At, context)}.")
            : null;
    }

    /// <summary>A time in the site's time zone.</summary>
    public static string Format(DateTimeOffset at, BuildContext context) =>
        context.Site.Zone.Here(at).ToString("d MMMM yyyy, HH:mm (zzz)", CultureInfo.InvariantCulture);
}
