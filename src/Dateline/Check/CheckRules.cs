using System.Collections.Immutable;
using Dateline.Check.Rules;

namespace Dateline.Check;

/// <summary>Looks at the newsroom as a whole.</summary>
internal delegate void Rule(CheckInput input);

/// <summary>Makes ready to look at the newsroom's texts, each of them alone and from any thread.</summary>
internal delegate Action<CheckedText> TextRule(CheckInput input);

/// <summary>Every rule that only <c>check</c> knows, one line each. A rule is a file in <c>Rules/</c>.</summary>
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
    ];

    public static ImmutableArray<TextRule> OfTexts { get; } =
    [
        LongHeadlines.Check,
        RepeatedLedes.Check,
        AbsoluteOwnLinks.Check,
        MissingCredits.Check,
        NearNames.Check,
        UntidyFrontMatter.Check,
    ];

    /// <summary>Applies them all; what they find goes to the build's complaints.</summary>
    public static void Apply(CheckInput input)
    {
        foreach (var rule in OfNewsroom)
        {
            rule(input);
        }

        var ready = OfTexts.Select(rule => rule(input)).ToArray();
        Parallel.ForEach(input.Documents.Texts, input.Parallel, text =>
        {
            var checkedText = input.Copy(text);
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
