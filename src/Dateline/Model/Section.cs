using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>A desk's part of the site, declared in <c>site.yml</c>. <paramref name="Id"/> names the way down to it: <c>world/middle-east</c>.</summary>
internal sealed record Section(string Id, string Name, string Description, string Address, ImmutableArray<Section> Children, Section? Parent)
{
    // A parent and its children name each other; identity, not contents, tells sections apart.
    public bool Equals(Section? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
