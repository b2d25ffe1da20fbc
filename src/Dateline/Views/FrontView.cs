using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The front page.</summary>
/// <param name="Lead">The story at the top.</param>
/// <param name="Slots">The stories below it.</param>
/// <param name="Packages">Groups of stories, each with the explainer that they share.</param>
/// <param name="Latest">The newest stories, newest first.</param>
/// <param name="Sections">The newest stories of each section.</param>
/// <param name="Explainers">The explainers that were updated last.</param>
/// <param name="News">The URL of the list of all news.</param>
[View("front", IsPage = true)]
internal sealed partial record FrontView(
    CardView? Lead,
    ImmutableArray<CardView> Slots,
    ImmutableArray<FrontBlock> Packages,
    ImmutableArray<CardView> Latest,
    ImmutableArray<FrontBlock> Sections,
    ImmutableArray<LinkView> Explainers,
    string News);

/// <summary>A group of stories: the newest of a section, or a package with the explainer that they share.</summary>
/// <param name="Title">The heading, with a link.</param>
/// <param name="Explainer">The explainer that the stories share.</param>
/// <param name="Cards">The stories.</param>
[View("front block")]
internal sealed partial record FrontBlock(LinkView Title, LinkView? Explainer, ImmutableArray<CardView> Cards);
