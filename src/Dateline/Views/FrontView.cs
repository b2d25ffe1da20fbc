using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The front page.</summary>
internal sealed record FrontView(
    CardView? Lead,
    ImmutableArray<CardView> Slots,
    ImmutableArray<FrontBlock> Packages,
    ImmutableArray<CardView> Latest,
    ImmutableArray<FrontBlock> Sections,
    ImmutableArray<LinkView> Explainers,
    string News)
{
    public static readonly ViewShape<FrontView> Shape = new("front", isPage: true)
    {
        { "lead", v => v.Lead }, { "slots", v => v.Slots }, { "packages", v => v.Packages }, { "latest", v => v.Latest },
        { "sections", v => v.Sections },
        { "explainers", v => v.Explainers }, { "news", v => v.News },
    };
}

/// <summary>Stories that stand together: a section's newest, or a package with the explainer it shares.</summary>
internal sealed record FrontBlock(LinkView Title, LinkView? Explainer, ImmutableArray<CardView> Cards)
{
    public static readonly ViewShape<FrontBlock> Shape = new("front block")
    {
        { "title", v => v.Title }, { "explainer", v => v.Explainer }, { "cards", v => v.Cards },
    };
}
