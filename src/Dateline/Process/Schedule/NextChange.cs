using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>
/// Finds the next instant at which the site changes though no file does. Every time that a text names is a candidate; one counts if
/// readers see something else at that instant than just before it.
/// </summary>
internal sealed class NextChange
{
    private readonly ParsedDocuments _documents;
    private readonly BuildContext _context;

    /// <summary>The stories that may be in the news sitemap at some time from now on.</summary>
    private readonly ImmutableArray<ParsedArticle> _news;

    private NextChange(ParsedDocuments documents, BuildContext context)
    {
        (_documents, _context) = (documents, context);
        _news = [.. documents.Articles.Where(a => !a.IsSyndicated && NewsWindow.Holds(a.Date, context.Now))];
    }

    /// <summary>
    /// The first change after the context's time, by the site's clock; null when the site stays as it is for ever. Of several at one
    /// instant, that of the first path.
    /// </summary>
    public static Change? Find(ParsedDocuments documents, BuildContext context)
    {
        var search = new NextChange(documents, context);
        var next = search.Candidates()
            .Where(c => c.At > context.Now)
            .OrderBy(c => c.At).ThenBy(c => c.Text.Path, StringComparer.Ordinal).ThenBy(c => c.Kind)
            .FirstOrDefault(search.Shows);
        return next.At is { } at ? new Change(context.Site.Zone.Here(at), next.Kind, next.Text.Path) : null;
    }

    private IEnumerable<Candidate> Candidates()
    {
        IEnumerable<ParsedText> texts = [.. _documents.Articles, .. _documents.Editions, .. _documents.Pages];
        return texts.SelectMany(TimesOf)
            .Concat(_news.Select(a => new Candidate(a.Date.At + NewsWindow.Length, ChangeKind.LeavesNewsSitemap, a)));
    }

    private IEnumerable<Candidate> TimesOf(ParsedText text)
    {
        yield return new Candidate(text.Publication.Embargo?.At, ChangeKind.EmbargoEnds, text);
        yield return new Candidate(text.Publication.Expires?.At, ChangeKind.Expires, text);
        yield return new Candidate(text.Updated?.At, ChangeKind.Updated, text);
        yield return new Candidate(text.IsOfToday ? _context.Site.Zone.NextDay(_context.Now) : null, ChangeKind.NewDay, text);
        if (text is ParsedArticle article)
        {
            yield return new Candidate(article.Date.At, ChangeKind.Published, text);
            yield return new Candidate(article.Withdrawn.Date?.At, ChangeKind.Withdrawn, text);
            foreach (var correction in article.Corrections)
            {
                yield return new Candidate(correction.Date.At, ChangeKind.Corrected, text);
            }
        }
        else if (text is ParsedEdition edition)
        {
            yield return new Candidate(edition.Date.At, ChangeKind.Published, text);
            foreach (var entry in edition.Timeline)
            {
                yield return new Candidate(entry.Date.At, ChangeKind.TimelineEntry, text);
            }
        }
    }

    /// <summary>Whether anything looks different from a candidate's instant on.</summary>
    private bool Shows(Candidate candidate)
    {
        var at = candidate.At!.Value;
        var before = at.AddTicks(-1);
        return candidate.Kind == ChangeKind.LeavesNewsSitemap
            ? IsNews((ParsedArticle)candidate.Text, before)
            : SightOf(candidate.Text, before) != SightOf(candidate.Text, at);
    }

    /// <summary>
    /// Whether a story that is young enough for the news sitemap is in it at an instant: public, and not crowded out by younger ones.
    /// </summary>
    private bool IsNews(ParsedArticle story, DateTimeOffset at)
    {
        var own = SightOf(story, at);
        return own.Visibility == Visibility.Public
            && _news
                .Select(a => (Story: a, Sight: SightOf(a, at)))
                .Where(a => a.Sight.Visibility == Visibility.Public && IsYounger(a, (story, own)))
                .Take(NewsWindow.Most)
                .Count() < NewsWindow.Most;
    }

    /// <summary>By the order of every list: date, then path.</summary>
    private static bool IsYounger((ParsedArticle Story, TimeState Sight) one, (ParsedArticle Story, TimeState Sight) other) =>
        one.Sight.Date.At != other.Sight.Date.At
            ? one.Sight.Date.At > other.Sight.Date.At
            : string.CompareOrdinal(one.Story.Path, other.Story.Path) > 0;

    private TimeState SightOf(ParsedText text, DateTimeOffset at) => TimeState.At(text, at, _context);

    /// <summary>A time that a text names, or doesn't: then it is null.</summary>
    private readonly record struct Candidate(DateTimeOffset? At, ChangeKind Kind, ParsedText Text);
}
