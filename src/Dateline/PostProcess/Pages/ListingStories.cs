using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The stories of a listing page: those at its top, those in its rows, and the explainers and topics beside them. The first page of a
/// section opens like a front page.
/// </summary>
internal readonly record struct ListingStories(
    Article? Lead, ImmutableArray<Article> Beside, ImmutableArray<Article> Rows, ImmutableArray<Background> Explainers,
    ImmutableArray<Topic> Subjects)
{
    private const int BesideShown = 2, ExplainersShown = 4, SubjectsShown = 8;

    public static ListingStories Of(SiteConfig site, Listing listing, int number, ImmutableArray<Article> items)
    {
        if (number > 0)
        {
            return new ListingStories(null, [], items, [], []);
        }

        var isSection = listing.Section is not null;
        var all = new ListingStories(
            null, [], items, listing.Kind == "author" ? [] : ExplainersIn(items), isSection ? SubjectsOf(items) : []);
        if (!isSection || items.Length <= BesideShown + 1 || LeadStory.Of(site, items) is not { } lead)
        {
            return all;
        }

        ImmutableArray<Article> others = [.. items.Where(a => a != lead)];
        return all with { Lead = lead, Beside = others[..BesideShown], Rows = others[BesideShown..] };
    }

    private static ImmutableArray<Background> ExplainersIn(ImmutableArray<Article> items) =>
        [.. items.SelectMany(a => a.Backgrounds.Select(b => b.Background)).Distinct().Take(ExplainersShown)];

    /// <summary>The topics that several of the stories have, the most frequent first.</summary>
    private static ImmutableArray<Topic> SubjectsOf(ImmutableArray<Article> items) =>
        [.. items.SelectMany(a => a.Topics).CountBy(t => t).Where(t => t.Value > 1).OrderByDescending(t => t.Value)
            .ThenBy(t => t.Key.Name, StringComparer.Ordinal).Take(SubjectsShown).Select(t => t.Key)];
}
