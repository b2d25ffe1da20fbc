using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>The stories that editors chose for the front page. Priority and recency fill the remaining places.</summary>
internal sealed record FrontPagePlan(
    FrontBanner? Banner, Article? Lead, ImmutableArray<Article> Slots, ImmutableArray<FrontPackage> Packages)
{
    public static FrontPagePlan Open { get; } = new(null, null, [], []);
}

/// <summary>The line above all stories, with the story that it leads to, if any.</summary>
internal sealed record FrontBanner(BannerKind Kind, string Text, Article? Story);

/// <summary>What the line above all stories is.</summary>
internal enum BannerKind
{
    Notice,
    Breaking,
    Live,
}

/// <summary>A group of stories on one subject, with the explainer that they share, if any.</summary>
internal sealed record FrontPackage(string Title, Background? Background, ImmutableArray<Article> Items);
