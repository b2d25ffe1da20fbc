using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>Somebody who writes here, a person or a desk.</summary>
internal sealed record Author(string Id, string Name, AuthorKind Kind, string Role, string Bio, string Email, ImmutableArray<string> SameAs, string Address);

internal enum AuthorKind
{
    Person,
    Desk,
}
