using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What a story is about. <paramref name="Address"/> is empty when no public story has it, only an explainer: it has no page then.
/// </summary>
[Cached]
internal sealed record Topic(string Id, string Name, TopicKind Kind, string Description, ImmutableArray<string> Links, string Address)
{
    // One id is one object; lists are kept by it.
    public bool Equals(Topic? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

internal enum TopicKind
{
    Subject,
    Person,
    Place,
    Organisation,
}
