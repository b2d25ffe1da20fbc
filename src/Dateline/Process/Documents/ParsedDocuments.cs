using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process.Documents;

/// <summary>
/// Everything that was read, by kind, each kind by path; articles and editions by date first, so that older means earlier in the list.
/// <paramref name="Unread"/> are the paths of documents that nothing could be made of: they are there, so nobody need complain that they
/// are not.
/// </summary>
internal sealed record ParsedDocuments(
    ImmutableArray<ParsedArticle> Articles,
    ImmutableArray<ParsedEdition> Editions,
    ImmutableArray<ParsedPage> Pages,
    ImmutableArray<ParsedAuthor> Authors,
    ImmutableArray<ParsedTopic> Topics,
    ParsedFrontPage FrontPage,
    ImmutableArray<string> Unread)
{
    public IEnumerable<ParsedText> Texts => Articles.AsEnumerable<ParsedText>().Concat(Editions).Concat(Pages);

    /// <summary>Sorts what was read, which comes in the order of paths. A draft without a date is of <paramref name="today"/>.</summary>
    public static ParsedDocuments Sort(
        IReadOnlyCollection<ParsedDocument> read, IEnumerable<string> unread, ParsedFrontPage frontPage, UrlPatterns urls, Moment today)
    {
        var articles = ImmutableArray.CreateBuilder<ParsedArticle>(read.Count);
        var others = new List<ParsedDocument>();
        foreach (var parsed in read)
        {
            if (parsed is ParsedArticle article)
            {
                articles.Add(
                    IsUndated(article)
                        ? article with { Date = today, IsOfToday = true, Address = urls.ArticleOf(today.Day, article.Slug) }
                        : article);
            }
            else
            {
                others.Add(parsed);
            }
        }

        return new ParsedDocuments(
            ByDate(articles.DrainToImmutable(), a => a.Date),
            ByDate(
                [.. others.OfType<ParsedEdition>().Select(e => IsUndated(e) ? e with { Date = today, IsOfToday = true } : e)], e => e.Date),
            [.. others.OfType<ParsedPage>()],
            [.. others.OfType<ParsedAuthor>()],
            [.. others.OfType<ParsedTopic>()],
            frontPage,
            [.. unread]);
    }

    /// <summary>Archives are filed by date, so most of them are sorted as they come.</summary>
    private static ImmutableArray<T> ByDate<T>(ImmutableArray<T> texts, Func<T, Moment> date)
    {
        for (var i = 1; i < texts.Length; i++)
        {
            if (date(texts[i]).At < date(texts[i - 1]).At)
            {
                return [.. texts.OrderBy(t => date(t).At.UtcTicks)];
            }
        }

        return texts;
    }

    /// <summary>The day that it is at the site at an instant.</summary>
    public static Moment Today(DateTimeOffset now, SiteZone zone) =>
        new(zone.StartOf(DateOnly.FromDateTime(zone.Here(now).Date)), HasTime: false);

    private static bool IsUndated(ParsedText text) => !text.IsDated && text.Publication.Status == Status.Draft;
}
