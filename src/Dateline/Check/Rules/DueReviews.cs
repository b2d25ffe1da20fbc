using System.Globalization;
using Dateline.Diagnostics;

namespace Dateline.Check.Rules;

/// <summary>DL0612: explainers with a review date that is past or near, with the published stories that show them.</summary>
internal static class DueReviews
{
    private const int Named = 3;

    public static void Check(CheckInput input)
    {
        var until = input.Now.AddDays(input.Newsroom.Site.Limits.Review);
        foreach (var background in input.Newsroom.Backgrounds)
        {
            if (background.Newest is { Review: { } review } edition && review.At <= until)
            {
                var stories = input.Newsroom.ByBackground[background]
                    .Where(a => a.Backgrounds.Any(b => ReferenceEquals(b.Edition, edition)))
                    .Select(a => a.Path)
                    .Reverse()
                    .ToArray();
                var parsed = input.Documents.Editions.First(e => e.Path == edition.Path);
                var where = input.ReadText(parsed).Find("\nreview:") is { } line
                    ? new SourceSpan(parsed.DisplayPath, line.Line + 1, 1, "review:".Length)
                    : SourceSpan.File(parsed.DisplayPath);
                input.Diagnostics.Warning(
                    Codes.ReviewDue, where,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the review of this explainer {(review.At <= input.Now ? "was" : "is")} due "
                            + $"on {review.Day:yyyy-MM-dd}; {Listed(stories)}"),
                    hint: "write a new edition, or set a later date in 'review'");
            }
        }
    }

    private static string Listed(string[] stories)
    {
        if (stories.Length == 0)
        {
            return "no published story shows it";
        }

        var more = stories.Length > Named ? $" and {stories.Length - Named} more" : "";
        return $"published stories that show it: {string.Join(", ", stories.Take(Named))}{more}";
    }
}
