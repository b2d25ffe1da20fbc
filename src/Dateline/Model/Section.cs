using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Looks;

namespace Dateline.Model;

/// <summary>
/// A section of the site, declared in <c>site.yml</c>. <paramref name="Id"/> contains the ids of its parents: <c>world/middle-east</c>.
/// </summary>
internal sealed record Section(string Id, string Name, string Description, string Address, Section? Parent)
{
    /// <summary>The position of its id in <c>site.yml</c>.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>The path of the picture for links to its pages; empty when it has the picture of the section above it.</summary>
    public string Image { get; init; } = "";

    /// <summary>The position of <see cref="Image"/> in <c>site.yml</c>.</summary>
    public SourceSpan ImageWhere { get; init; }

    /// <summary>The name of its colour, which the theme has a class for; empty for none.</summary>
    public string Colour { get; init; } = "";

    /// <summary>The colour with that name, if <c>site.yml</c> gives it for this section.</summary>
    public OwnColour OwnColour { get; init; }

    /// <summary>The sections below it. Set once, while <c>site.yml</c> is read, because parents and children refer to each other.</summary>
    public ImmutableArray<Section> Children { get; set; } = [];

    /// <summary>This section and the sections above it, from the lowest up.</summary>
    public IEnumerable<Section> SelfAndAncestors
    {
        get
        {
            for (var section = this; section is not null; section = section.Parent)
            {
                yield return section;
            }
        }
    }

    // Compared by reference, because parents and children refer to each other.
    public bool Equals(Section? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
