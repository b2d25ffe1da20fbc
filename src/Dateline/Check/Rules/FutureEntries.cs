using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Live;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0233: entries of public live stories, their edits and corrections, whose time has not come. Most often the day or the hour is
/// misspelt. A build says nothing of them, because it must not depend on the clock.
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

        foreach (var (fact, at) in FutureFacts(text, article, live, input.Now))
        {
            input.Diagnostics.Warning(
                Codes.FutureEntry, text.InBody(fact.Start, fact.Length),
                $"'{fact.Key}' is {at}, which has not come, so readers don't see it yet", "",
                "correct its day or hour, or build the site again then");
        }
    };

    private static IEnumerable<(FactLine Fact, Moment At)> FutureFacts(
        CheckedText text, ParsedArticle article, LiveCoverage live, DateTimeOffset now)
    {
        var late = live.Entries.Where(e => e.Edited?.At > now).Select(e => (e.Id, Key: EntryFacts.Edited, At: e.Edited!.Value))
            .Concat(article.Corrections.Where(c => c.Entry.Length > 0 && c.Date.At > now)
                .Select(c => (Id: c.Entry, Key: EntryFacts.Corrected, At: c.Date)))
            .ToArray();
        if (late.Length == 0)
        {
            return [];
        }

        var lines = live.Entries.ToDictionary(e => e.Line, e => e.Id);
        return
            from fact in EntryFacts.Find(text.Body, BodyParser.Parse(text.Body, precise: false))
            from found in late
            where found.Key == fact.Key && found.Id == lines.GetValueOrDefault(text.InBody(fact.Heading, 1).Line)
                && fact.Value.Contains(found.At.At.ToString("H:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            select (fact, found.At);
    }

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
