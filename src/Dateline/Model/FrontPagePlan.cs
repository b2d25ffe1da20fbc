using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>The front page as editors want it today; what they leave open, priority and recency decide.</summary>
internal sealed record FrontPagePlan(Article? Lead, ImmutableArray<Article> Slots, ImmutableArray<FrontPackage> Packages)
{
    public static FrontPagePlan Open { get; } = new(null, [], []);
}

/// <summary>Stories on one thing that stand together, with the explainer that they share, where there is one.</summary>
internal sealed record FrontPackage(string Title, Background? Background, ImmutableArray<Article> Items);
