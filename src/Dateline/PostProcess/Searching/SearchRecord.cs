using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Republishing;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Searching;

/// <summary>
/// What the search index has of a story: the words that readers see on its page, what a result shows, what readers can filter by.
/// </summary>
internal sealed record SearchRecord(
    string Url,
    string Language,
    string Content,
    ImmutableArray<(string Name, string Value)> Meta,
    ImmutableArray<(string Name, ImmutableArray<string> Values)> Filters,
    string Date)
{
    /// <summary>The record of a story. Reads its body.</summary>
    public static SearchRecord Of(Article article, SearchPeriod period, PageBuilder builder)
    {
        var strings = builder.Strings(article.Language);
        return new SearchRecord(
            builder.Url(article.Address),
            article.Language,
            ContentOf(article, builder, strings),
            [
                ("title", article.Title),
                ("section", article.Section.Name),
                ("kicker", article.Text.Kicker),
                ("day", strings.DayText(article.Date)),
                ("date", LocaleStrings.Iso(article.Date)),
            ],
            [
                ("section", [.. article.Section.SelfAndAncestors.Select(s => s.Name)]),
                ("topic", [.. article.Topics.Select(t => t.Name)]),
                ("author", [.. article.Authors.Select(a => a.Name)]),
                ("year", [article.Date.Day.Year.ToString("0000", CultureInfo.InvariantCulture)]),
                ("period", [period.Name]),
            ],
            article.Date.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>Everything that the records of a period depend on.</summary>
    public static ulong FingerprintOf(SearchPeriod period, PageBuilder builder)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(typeof(SearchRecord).Module.ModuleVersionId.ToString());
        fingerprint.Add(builder.Url("/"));
        fingerprint.Add(period.Address);
        var strings = builder.Strings(period.Language);
        foreach (var key in strings.Keys.Order(StringComparer.Ordinal))
        {
            fingerprint.Add(key);
            fingerprint.Add(strings[key]);
        }

        for (var month = 1; month <= 12; month++)
        {
            var day = new Moment(new DateTimeOffset(2001, month, 28, 0, 0, 0, TimeSpan.Zero), HasTime: false);
            fingerprint.Add(strings.DayText(day));
            fingerprint.Add(strings.DatelineDay(day));
        }

        foreach (var article in period.Stories)
        {
            fingerprint.Add(article.Fingerprint);
            foreach (var section in article.Section.SelfAndAncestors)
            {
                fingerprint.Add(section.Name);
            }

            foreach (var topic in article.Topics)
            {
                fingerprint.Add(topic.Name);
            }
        }

        return fingerprint.Value;
    }

    private static string ContentOf(Article article, PageBuilder builder, LocaleStrings strings)
    {
        var body = new StringWriter(CultureInfo.InvariantCulture);
        builder.Context.Prose.RenderAbsolute(
            new BodyView(article.Body, article.Language, "", Page: builder.FullUrl(article.Address))
            {
                Live = EntryMarks.OfCopy(builder, strings, article),
            },
            body);
        body.Write(CorrectionNotes.Html(strings, article));
        string[] parts =
        [
            article.Text.Kicker, article.Lede, article.Text.EditorsNote, .. article.Text.KeyPoints, article.Text.Place,
            PlainStory.Of(body.ToString()).Replace("\n- ", "\n", StringComparison.Ordinal),
        ];
        return string.Join('\n', parts.Where(p => p.Length > 0));
    }
}
