using System.Globalization;
using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0612: explainers whose day of review is past or near, with the published stories that show them.</summary>
internal static class DueReviews
{
    private const int Named = 3;

    public static void Check(CheckInput subject)
    {
        var until = subject.Now.AddDays(subject.Newsroom.Site.Limits.Review);
        foreach (var background in subject.Newsroom.Backgrounds)
        {
            if (background.Newest is { Review: { } review } edition && review.At <= until)
            {
                var stories = subject.Newsroom.ByBackground[background].Where(a => a.Backgrounds.Any(b => ReferenceEquals(b.Edition, edition))).Select(a => a.Path).Reverse().ToArray();
                var draft = subject.Documents.Editions.First(e => e.Path == edition.Path);
                var where = subject.Copy(draft).Find("\nreview:") is { } line ? new SourceSpan(draft.DisplayPath, line.Line + 1, 1, "review:".Length) : SourceSpan.File(draft.DisplayPath);
                subject.Diagnostics.Warning(
                    Codes.ReviewDue, where, string.Create(CultureInfo.InvariantCulture, $"the review of this explainer {(review.At <= subject.Now ? "was" : "is")} due on {review.Day:yyyy-MM-dd}; {Listed(stories)}"),
                    hint: "write a new edition, or give it a later review:");
            }
        }
    }

    private static string Listed(string[] stories) => stories.Length == 0
        ? "no published story shows it"
        : $"published stories that show it: {string.Join(", ", stories.Take(Named))}{(stories.Length > Named ? $" and {stories.Length - Named} more" : "")}";
}
