using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// A desk's part of the site, declared in <c>site.yml</c>. <paramref name="Id"/> names the way down to it: <c>world/middle-east</c>.
/// </summary>
internal sealed record Section(string Id, string Name, string Description, string Address, Section? Parent)
{
    /// <summary>Sections below it; set once, while <c>site.yml</c> is read, because a parent and its children name each other.</summary>
    public ImmutableArray<Section> Children { get; set; } = [];

    /// <summary>It and the sections above it, the lowest first.</summary>
    public IEnumerable<Section> Upwards
    {
        get
        {
            for (var section = this; section is not null; section = section.Parent)
            {
                yield return section;
            }
        }
    }

    // Identity, not contents, tells sections apart.
    public bool Equals(Section? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
