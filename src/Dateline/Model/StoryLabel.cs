using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What a story is, where it is not plain news: an opinion, a review, an advertisement. <paramref name="Names"/> are the names that
/// <c>site.yml</c> gives, by language, or by <see cref="Default"/>; those that are missing are in the strings of the theme.
/// </summary>
internal sealed record StoryLabel(string Id, LabelColour Colour, StoryType Type, FrozenDictionary<string, string> Names)
{
    /// <summary>The key of a name for all languages.</summary>
    public const string Default = "default";

    public const string Review = "review", FactCheck = "fact-check", Sponsored = "sponsored";

    /// <summary>The labels that every newsroom has.</summary>
    public static ImmutableArray<StoryLabel> BuiltIn { get; } =
    [
        Known("opinion", LabelColour.Orange, StoryType.Opinion),
        Known("analysis", LabelColour.Slate, StoryType.Analysis),
        Known(Review, LabelColour.Slate, StoryType.Review),
        Known(FactCheck, LabelColour.Slate, StoryType.News),
        Known("interview", LabelColour.Slate, StoryType.News),
        Known(Sponsored, LabelColour.Olive, StoryType.Advertisement),
        Known("satire", LabelColour.Olive, StoryType.Satire),
    ];

    /// <summary>Whether somebody paid for such stories.</summary>
    public bool IsPaid => Type == StoryType.Advertisement;

    /// <summary>Whether its stories have what those of a built-in label have: an item that is reviewed, a sponsor, a claim.</summary>
    public bool IsLike(string builtIn) => builtIn == FactCheck ? Id == builtIn : Type == BuiltIn.First(l => l.Id == builtIn).Type;

    /// <summary>Whether such stories are news; advertisements and satire are not.</summary>
    public bool IsNews => Type is not (StoryType.Advertisement or StoryType.Satire);

    /// <summary>The key of its name in the strings of the theme.</summary>
    public string Key => "label_" + Id.Replace('-', '_');

    private static StoryLabel Known(string id, LabelColour colour, StoryType type) =>
        new(id, colour, type, FrozenDictionary<string, string>.Empty);
}

/// <summary>The types of stories that schema.org knows.</summary>
internal enum StoryType
{
    News,
    Opinion,
    Analysis,
    Review,
    Reportage,
    Advertisement,
    Satire,
}

/// <summary>The colours of labels. The theme has a light and a dark shade of each, readable on its grounds.</summary>
internal enum LabelColour
{
    Slate,
    Orange,
    Olive,
    Blue,
    Red,
    Brown,
    Teal,
    Plum,
    Green,
}
