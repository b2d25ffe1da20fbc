using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// A subject of stories. <paramref name="Address"/> is empty if no published story has the topic: then it has no page.
/// </summary>
[Cached]
internal sealed record Topic(string Id, string Name, TopicKind Kind, string Description, ImmutableArray<string> Links, string Address)
{
    // Topics are keys of dictionaries; the id identifies one.
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
