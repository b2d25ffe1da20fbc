using System.Globalization;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// Why readers don't see a text: a word for its badge, and a sentence that says until when or what to do. <paramref name="At"/> is the time
/// from which they see it, or since which they don't; null for a draft.
/// </summary>
internal sealed record HiddenReason(string Badge, string Sentence, DateTimeOffset? At = null)
{
    /// <summary>Why a text is hidden at the time of a snapshot; null if readers see it.</summary>
    public static HiddenReason? Find(ParsedText text, BuildContext context)
    {
        var (publication, now) = (text.Publication, context.Now);
        if (publication.Status == Status.Draft)
        {
            return new HiddenReason("draft", "Remove status: draft to publish it.");
        }

        if (publication.Expires is { } end && end.At <= now)
        {
            return new HiddenReason("expired", $"Hidden from readers since {Format(end.At, context)}.", end.At);
        }

        if (publication.Embargo is { } embargo && embargo.At > now && embargo.At >= text.Date.At)
        {
            return new HiddenReason("embargo", $"Readers see it from {Format(embargo.At, context)}.", embargo.At);
        }

        return text.Date.At > now
            ? new HiddenReason("scheduled", $"Readers see it from {Format(text.Date.At, context)}.", text.Date.At)
            : null;
    }

    /// <summary>A time in the site's time zone.</summary>
    public static string Format(DateTimeOffset at, BuildContext context) =>
        context.Site.Zone.Here(at).ToString("d MMMM yyyy, HH:mm (zzz)", CultureInfo.InvariantCulture);
}
