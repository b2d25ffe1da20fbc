using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The front page. No story is on it twice.</summary>
/// <param name="Date">The day of the newest story; nothing if there is none.</param>
/// <param name="Zone">The time zone of all hours on the page: <c>GMT+3</c>; empty if there are none.</param>
/// <param name="Banner">The line above all stories.</param>
/// <param name="Lead">The story at the top.</param>
/// <param name="Related">Lines below it: stories on the same subject.</param>
/// <param name="Slots">The stories beside it.</param>
/// <param name="Packages">Groups of stories, each with the explainer that they share.</param>
/// <param name="Latest">The newest of the other stories, by day.</param>
/// <param name="Sections">The newest of the other stories in each section.</param>
/// <param name="Explainers">The explainers that were updated last.</param>
/// <param name="News">The URL of the list of all news.</param>
[View("front", IsPage = true)]
internal sealed partial record FrontView(
    TimeView? Date,
    string Zone,
    BannerView? Banner,
    CardView? Lead,
    ImmutableArray<LinkView> Related,
    ImmutableArray<CardView> Slots,
    ImmutableArray<FrontBlock> Packages,
    ImmutableArray<DayView> Latest,
    ImmutableArray<FrontBlock> Sections,
    ImmutableArray<LinkView> Explainers,
    string News);

/// <summary>A group of stories: the newest of a section, or a package with the explainer that they share.</summary>
/// <param name="Title">The heading, with a link.</param>
/// <param name="Explainer">The explainer that the stories share.</param>
/// <param name="AsOf">The date of that explainer.</param>
/// <param name="Cards">The stories.</param>
[View("front block")]
internal sealed partial record FrontBlock(LinkView Title, LinkView? Explainer, TimeView? AsOf, ImmutableArray<CardView> Cards)
{
    /// <summary>The name of the section's colour; empty for a package, or if it has none.</summary>
    public string Colour { get; init; } = "";
}

/// <summary>The line above all stories of the front page.</summary>
/// <param name="Kind"><c>breaking</c>, <c>live</c> or <c>notice</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Url">The URL of the story that it leads to; empty if it leads nowhere.</param>
[View("banner")]
internal sealed partial record BannerView(string Kind, string Text, string Url);
