using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0375: a story is part 4 of a series that has no part 3. Readers count the parts that they see, so they learn nothing of it; most often
/// a number is misspelt. A part that is a draft is no gap.
/// </summary>
internal static class SeriesGaps
{
    public static void Check(CheckInput input)
    {
        if (input.Newsroom.BySeries.IsEmpty)
        {
            return;
        }

        var numbered = input.Documents.Articles.Where(a => a is { Part: > 0, Series: not null })
            .GroupBy(a => (Id: a.Series!.Value.Value.ToLowerInvariant(), Language: Languages.Written(a, input.Context)));
        foreach (var series in numbered)
        {
            var before = 0;
            foreach (var story in series.OrderBy(a => a.Part))
            {
                Check(input, story, before);
                before = story.Part;
            }
        }
    }

    private static void Check(CheckInput input, ParsedArticle story, int before)
    {
        if (story.Part <= before + 1 || !input.Newsroom.ByPath.Value.ContainsKey(story.Path))
        {
            return;
        }

        var missing = story.Part == before + 2 ? $"{before + 1}" : $"{before + 1} to {story.Part - 1}";
        input.Diagnostics.Note(
            Codes.MissingPart,
            story.Series!.Value.Where,
            $"this is part {story.Part} of '{story.Series.Value.Value}', and no story is part {missing}",
            "readers see parts counted without a gap; correct the number, or leave out all numbers: then dates give the order");
    }
}
