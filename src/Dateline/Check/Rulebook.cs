using System.Collections.Immutable;
using Dateline.Check.Rules;

namespace Dateline.Check;

/// <summary>Looks at the newsroom as a whole.</summary>
internal delegate void Rule(Subject subject);

/// <summary>Makes ready to look at the newsroom's texts, each of them alone and from any thread.</summary>
internal delegate Action<Copy> TextRule(Subject subject);

/// <summary>Every rule that only <c>check</c> knows, one line each. A rule is a file in <c>Rules/</c>.</summary>
internal static class Rulebook
{
    public static ImmutableArray<Rule> OfNewsroom { get; } =
    [
        OrphanedMedia.Check,
        WaitingMedia.Check,
        NearTopics.Check,
        OldBackgrounds.Check,
        DueReviews.Check,
        DeadAliases.Check,
    ];

    public static ImmutableArray<TextRule> OfTexts { get; } =
    [
        LongHeadlines.Check,
        RepeatedLedes.Check,
        OwnAddresses.Check,
        MissingCredits.Check,
        NearNames.Check,
        Tidiness.Check,
    ];

    /// <summary>Applies them all; what they find goes to the build's complaints.</summary>
    public static void Apply(Subject subject)
    {
        foreach (var rule in OfNewsroom)
        {
            rule(subject);
        }

        var ready = OfTexts.Select(rule => rule(subject)).ToArray();
        Parallel.ForEach(subject.Drafts.Texts, subject.Parallel, text =>
        {
            var copy = subject.Copy(text);
            foreach (var rule in ready)
            {
                rule(copy);
            }
        });
        if (!subject.Pages.IsEmpty)
        {
            PageLinks.Check(subject);
        }
    }
}
