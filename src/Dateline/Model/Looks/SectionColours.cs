using System.Collections.Immutable;

namespace Dateline.Model.Looks;

/// <summary>
/// The colours of sections: names for which the theme has a light and a dark shade, and the names of those that a newsroom adds. A name is
/// the last part of a class of the stylesheet: <c>of-blue</c>, <c>of-own-world</c>.
/// </summary>
internal static class SectionColours
{
    /// <summary>What a newsroom writes for a section that has no colour.</summary>
    public const string None = "none";

    /// <summary>The palette, in the order in which sections without a colour take from it.</summary>
    public static ImmutableArray<string> Palette { get; } = ["blue", "red", "brown", "teal", "plum", "green"];

    /// <summary>The colour of a section at a place of the menu, counted from 0.</summary>
    public static string At(int place) => Palette[place % Palette.Length];

    /// <summary>The name of a section's own colour. No id has an underscore, so no two have the same name.</summary>
    public static string OwnOf(string id) => "own-" + id.Replace('/', '_');
}
