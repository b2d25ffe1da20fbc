using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Process.Documents;

/// <summary>
/// All parsed documents by kind. Articles and editions are sorted by date and then path, the others by path.
/// <paramref name="Unread"/> are the paths of documents that couldn't be parsed or are left out. References to them are not reported as
/// broken.
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
    /// <summary>The series of <c>series/</c>.</summary>
    public ImmutableArray<ParsedSeries> Series { get; init; } = [];

    /// <summary>The ids of unread series.</summary>
    public FrozenSet<string> UnreadSeries { get; } = IdsIn("series/", Unread, path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The ids of explainers of which at least one edition is unread.</summary>
    public FrozenSet<string> UnreadExplainers { get; } = IdsIn("backgrounds/", Unread, EditionFields.IdOf);

    /// <summary>The ids of unread authors.</summary>
    public FrozenSet<string> UnreadAuthors { get; } = IdsIn("authors/", Unread, path => Path.GetFileNameWithoutExtension(path));

    public IEnumerable<ParsedText> Texts => Articles.AsEnumerable<ParsedText>().Concat(Editions).Concat(Pages);

    /// <summary>Sorts documents, which come in the order of their paths. A draft without a date gets <paramref name="today"/>.</summary>
    public static ParsedDocuments Sort(
        IReadOnlyCollection<ParsedDocument> read, IEnumerable<string> unread, ParsedFrontPage frontPage, UrlPatterns urls, Moment today)
    {
        var articles = ImmutableArray.CreateBuilder<ParsedArticle>(read.Count);
        var others = new List<ParsedDocument>();
        foreach (var parsed in read)
        {
            if (parsed is ParsedArticle article)
            {
                articles.Add(IsUndated(article) ? Dated(article, today, urls) : article);
            }
            else
            {
                others.Add(parsed);
            }
        }

        return new ParsedDocuments(
            ByDate(articles.DrainToImmutable(), a => a.Date),
            ByDate([.. others.OfType<ParsedEdition>().Select(e => IsUndated(e) ? Dated(e, today) : e)], e => e.Date),
            [.. others.OfType<ParsedPage>()],
            [.. others.OfType<ParsedAuthor>()],
            [.. others.OfType<ParsedTopic>()],
            frontPage,
            [.. unread])
        {
            Series = [.. others.OfType<ParsedSeries>()],
        };
    }

    /// <summary>Sorts by date. Paths usually contain the date, so most archives are sorted already.</summary>
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

    /// <summary>The current day in the site's time zone.</summary>
    public static Moment Today(DateTimeOffset now, SiteZone zone) =>
        new(zone.StartOf(DateOnly.FromDateTime(zone.Here(now).Date)), HasTime: false);

    private static FrozenSet<string> IdsIn(string folder, ImmutableArray<string> unread, Func<string, string> id) =>
        unread.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(id).ToFrozenSet(NameComparer.Ids);

    private static ParsedArticle Dated(ParsedArticle draft, Moment today, UrlPatterns urls) =>
        draft with { Date = today, IsOfToday = true, Address = urls.ArticleOf(today.Day, draft.Section.Value, draft.Slug) };

    private static ParsedEdition Dated(ParsedEdition draft, Moment today) => draft with { Date = today, IsOfToday = true };

    private static bool IsUndated(ParsedText text) => !text.IsDated && text.Publication.Status == Status.Draft;
}
