using System.Globalization;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>Why a text is held back from readers: a word for a badge, and a sentence that says until when or what to do.</summary>
internal sealed record HiddenReason(string Word, string Why)
{
    /// <summary>What holds a text back at the time of a proof; null when readers see it.</summary>
    public static HiddenReason? Find(ParsedText text, BuildContext context)
    {
        var (publication, now) = (text.Publication, context.Now);
        if (publication.Status == Status.Draft)
        {
            return new HiddenReason("draft", "A draft. Readers see it when its front matter no longer says status: draft.");
        }

        if (publication.Expires is { } end && end.At <= now)
        {
            return new HiddenReason("expired", $"Expired. Readers have not seen it since {Time(end.At, context)}.");
        }

        if (publication.Embargo is { } embargo && embargo.At > now && embargo.At >= text.Date.At)
        {
            return new HiddenReason("embargo", $"Under embargo. Readers see it from {Time(embargo.At, context)}.");
        }

        return text.Date.At > now
            ? new HiddenReason("scheduled", $"Dated later than now. Readers see it from {Time(text.Date.At, context)}.")
            : null;
    }

    /// <summary>A time by the site's clock.</summary>
    public static string Time(DateTimeOffset at, BuildContext context) =>
        context.Site.Zone.Here(at).ToString("d MMMM yyyy, HH:mm (zzz)", CultureInfo.InvariantCulture);
}
