using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The front page.</summary>
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
[View("front block")]
internal sealed partial record FrontBlock(LinkView Title, LinkView? Explainer, ImmutableArray<CardView> Cards);
