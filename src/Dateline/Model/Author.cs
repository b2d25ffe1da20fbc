using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// An author of stories: a person or a desk. <paramref name="Fediverse"/> is their account there, <c>@anna@example.social</c>, or empty.
/// </summary>
[Cached]
internal sealed record Author(
    string Id, string Name, AuthorKind Kind, string Role, string Bio, string Email, ImmutableArray<string> Links, string Address,
    string Fediverse)
{
    // Authors are keys of dictionaries; the id identifies one.
    public bool Equals(Author? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

internal enum AuthorKind
{
    Person,
    Desk,
}
