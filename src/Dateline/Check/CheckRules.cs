using System.Collections.Immutable;
using Dateline.Check.Rules;

namespace Dateline.Check;

/// <summary>A rule that checks the newsroom as a whole.</summary>
internal delegate void Rule(CheckInput input);

/// <summary>A rule that checks single texts. It prepares once, and returns an action that any thread may call for each text.</summary>
internal delegate Action<CheckedText> TextRule(CheckInput input);

/// <summary>All rules that only <c>check</c> applies, one line each. Each rule is a file in <c>Rules/</c>.</summary>
internal static class CheckRules
{
    public static ImmutableArray<Rule> OfNewsroom { get; } =
    [
        OrphanedMedia.Check,
        PendingMedia.Check,
        NearTopics.Check,
        OutdatedBackgrounds.Check,
        DueReviews.Check,
        DeadAliases.Check,
        UnusedThemeFiles.Check,
        OutdatedOverrides.Check,
        SharePictures.Check,
        DamagedPictures.Check,
        Recordings.Check,
        Transcripts.Check,
        RootFiles.Check,
        EndingRights.Check,
        MissingCards.Check,
        ColourContrast.Check,
        SeriesGaps.Check,
    ];

    public static ImmutableArray<TextRule> OfTexts { get; } =
    [
        LongHeadlines.Check,
        RepeatedLedes.Check,
        AbsoluteOwnLinks.Check,
        MissingCredits.Check,
        NearNames.Check,
        UntidyFrontMatter.Check,
        FutureEntries.Check,
        EmptyLive.Check,
        LongShortForms.Check,
    ];

    /// <summary>
    /// Applies all rules. They report to the input's diagnostics. Placeholders are looked for when the site is about to be published: until
    /// then they are what a writer starts from.
    /// </summary>
    public static void Apply(CheckInput input)
    {
        foreach (var rule in input.IsForPublication ? OfNewsroom.Add(Placeholders.CheckFields) : OfNewsroom)
        {
            rule(input);
        }

        var ready = (input.IsForPublication ? OfTexts.Add(Placeholders.CheckTexts) : OfTexts).Select(rule => rule(input)).ToArray();
        Parallel.ForEach(input.Documents.Texts, input.Parallel, text =>
        {
            var checkedText = input.ReadText(text);
            foreach (var rule in ready)
            {
                rule(checkedText);
            }
        });
        if (!input.Pages.IsEmpty)
        {
            PageLinks.Check(input);
        }
    }
}
