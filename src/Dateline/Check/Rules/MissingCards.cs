using Dateline.Diagnostics;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Pages;
using Dateline.Process.Settings;

namespace Dateline.Check.Rules;

/// <summary>DL0627: stories that get no card, because its fonts lack characters. Reported once, with the first of them.</summary>
internal static class MissingCards
{
    private const int Named = 3;

    public static void Check(CheckInput input)
    {
        if (!input.Newsroom.HasCards)
        {
            return;
        }

        var builder = new PostProcess.PageBuilder(input.Newsroom, input.Context);
        var without = input.Newsroom.Articles
            .Select(a => (a.Path, Card: StoryCards.Words(builder, a)))
            .Where(a => a.Card is { IsDrawable: false })
            .ToArray();
        if (without.Length == 0)
        {
            return;
        }

        var more = without.Length > Named ? $" and {without.Length - Named} more" : "";
        input.Diagnostics.Note(
            Codes.NoCard,
            SourceSpan.File(input.DisplayPath(SiteFields.FileName)),
            $"the fonts of cards lack {CardGlyphs.FirstMissing(without[0].Card!.AllWords)}, so links to some stories show the picture of "
                + $"the section or site: {string.Join(", ", without.Take(Named).Select(a => a.Path))}{more}",
            "");
    }
}
