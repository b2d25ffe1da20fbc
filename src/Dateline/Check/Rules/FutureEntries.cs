using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Live;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0233: entries of public live stories whose time has not come. Most often the day or the hour is misspelt. A build
/// says nothing of them, because it must not depend on the clock.
/// </summary>
internal static class FutureEntries
{
    public static Action<CheckedText> Check(CheckInput input) => text =>
    {
        if (text.Parsed is not ParsedArticle { Text.Live: { } live, Publication.Status: Status.Published } article
            || article.Date.At > input.Now)
        {
            return;
        }

        foreach (var entry in live.Entries.Where(e => e.At.At > input.Now))
        {
            input.Diagnostics.Warning(
                Codes.FutureEntry, Find(text, entry, article.Date.Day) ?? SourceSpan.File(text.Parsed.DisplayPath),
                $"this entry is from {entry.At}, which has not come, so readers don't see it yet", "",
                "correct its day or hour, or build the site again then");
        }
    };

    /// <summary>The heading of an entry.</summary>
    private static SourceSpan? Find(CheckedText text, LiveEntry entry, DateOnly day)
    {
        var time = entry.At.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        var written = entry.At.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var block in BodyParser.Parse(text.Body, precise: true))
        {
            if (LiveHeading.Read(block) is { } read && read.Time.StartsWith(time, StringComparison.Ordinal)
                && (read.Day == written || (read.Day.Length == 0 && entry.At.Day == day)))
            {
                return text.InBody(block.Span.Start, block.Span.Length);
            }
        }

        return null;
    }
}
