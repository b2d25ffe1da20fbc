using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Process.Schedule;

/// <summary>
/// Finds the next time at which the site changes without a change of its files. Every date in a text is a candidate; a candidate counts
/// if readers see something else from that time on.
/// </summary>
internal sealed class NextChange
{
    private readonly ParsedDocuments _documents;
    private readonly BuildContext _context;

    /// <summary>The stories that may be in the news sitemap now or later.</summary>
    private readonly ImmutableArray<ParsedArticle> _news;

    private NextChange(ParsedDocuments documents, BuildContext context)
    {
        (_documents, _context) = (documents, context);
        _news = [.. documents.Articles.Where(a => !a.IsSyndicated && IsNewsLabel(a, context) && NewsWindow.Holds(a.Date, context.Now))];
    }

    /// <summary>
    /// The first change after the time of the build, in the site's time zone; null when there is none. Of several changes at one time, the
    /// one with the first path. Changes of the kind <paramref name="except"/> do not count.
    /// </summary>
    public static Change? Find(ParsedDocuments documents, BuildContext context, ChangeKind? except = null)
    {
        var search = new NextChange(documents, context);
        var next = search.FindCandidates()
            .Where(c => c.At > context.Now && c.Kind != except)
            .OrderBy(c => c.At).ThenBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Kind)
            .FirstOrDefault(search.IsVisible);
        return next.At is { } at ? new Change(context.Site.Zone.Here(at), next.Kind, next.Path) : null;
    }

    private static bool IsNewsLabel(ParsedArticle article, BuildContext context) =>
        article.Text.Label is not { } own || context.Site.Labels.FirstOrDefault(l => l.Id == own.Id)?.IsNews != false;

    private IEnumerable<Candidate> FindCandidates()
    {
        IEnumerable<ParsedText> texts = [.. _documents.Articles, .. _documents.Editions, .. _documents.Pages];
        return texts.SelectMany(TimesOf)
            .Concat(_news.Select(a => new Candidate(a.Date.At + NewsWindow.Length, ChangeKind.LeavesNewsSitemap, a)))
            .Append(new Candidate(_documents.FrontPage.Banner?.Until, ChangeKind.BannerEnds, null));
    }

    private IEnumerable<Candidate> TimesOf(ParsedText text)
    {
        yield return new Candidate(text.Publication.Embargo?.At, ChangeKind.EmbargoEnds, text);
        yield return new Candidate(text.Publication.Expires?.At, ChangeKind.Expires, text);
        yield return new Candidate(text.Updated?.At, ChangeKind.Updated, text);
        yield return new Candidate(text.IsOfToday ? _context.Site.Zone.NextDay(_context.Now) : null, ChangeKind.NewDay, text);
        yield return new Candidate(RightsEnd(text), ChangeKind.RightsEnd, text);
        if (text is ParsedArticle article)
        {
            yield return new Candidate(article.Date.At, ChangeKind.Published, text);
            yield return new Candidate(article.Withdrawn.Date?.At, ChangeKind.Withdrawn, text);
            yield return new Candidate(article.Text.Live?.Ended?.At, ChangeKind.LiveEnds, text);
            foreach (var entry in article.Text.Live?.Entries ?? [])
            {
                yield return new Candidate(entry.At.At, ChangeKind.LiveEntry, text);
                yield return new Candidate(entry.Edited?.At, ChangeKind.Updated, text);
            }

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

    /// <summary>Whether readers see something else from a candidate's time on.</summary>
    private bool IsVisible(Candidate candidate)
    {
        var at = candidate.At!.Value;
        var before = at.AddTicks(-1);
        return candidate.Kind switch
        {
            ChangeKind.LeavesNewsSitemap => IsNews((ParsedArticle)candidate.Text!, before),

            // Another text may show the picture, even where this one is hidden.
            ChangeKind.RightsEnd or ChangeKind.BannerEnds => true,
            _ => StateOf(candidate.Text!, before) != StateOf(candidate.Text!, at),
        };
    }

    /// <summary>When the rights to its picture end, if that changes a page from which others copy stories; null otherwise.</summary>
    private DateTimeOffset? RightsEnd(ParsedText text) => _context.Site.Republish is null ? null : text switch
    {
        ParsedArticle { Text.Image.Terms: { } terms } => terms.EndIn(_context.Site.Zone),
        ParsedEdition { Image.Text.Terms: { } terms } => terms.EndIn(_context.Site.Zone),
        _ => null,
    };

    /// <summary>
    /// Whether a story of the last two days is in the news sitemap at a time: it is public, and the sitemap is not full of newer stories.
    /// </summary>
    private bool IsNews(ParsedArticle story, DateTimeOffset at)
    {
        var state = StateOf(story, at);
        return state.Visibility == Visibility.Public
            && _news
                .Select(a => (Story: a, State: StateOf(a, at)))
                .Where(a => a.State.Visibility == Visibility.Public && IsNewer(a, (story, state)))
                .Take(NewsWindow.Most)
                .Count() < NewsWindow.Most;
    }

    /// <summary>Compares in the order of all lists: by date, then by path.</summary>
    private static bool IsNewer((ParsedArticle Story, TimeState State) one, (ParsedArticle Story, TimeState State) other) =>
        one.State.Date.At != other.State.Date.At
            ? one.State.Date.At > other.State.Date.At
            : string.CompareOrdinal(one.Story.Path, other.Story.Path) > 0;

    private TimeState StateOf(ParsedText text, DateTimeOffset at) => TimeState.At(text, at, _context);

    /// <summary>A date in a text, or in front.yml; null if it is not there.</summary>
    private readonly record struct Candidate(DateTimeOffset? At, ChangeKind Kind, ParsedText? Text)
    {
        public string Path => Text?.Path ?? FrontPageFields.FileName;
    }
}
