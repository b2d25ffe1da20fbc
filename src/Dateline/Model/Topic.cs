using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>What a story is about.</summary>
internal sealed record Topic(string Id, string Name, TopicKind Kind, string Description, ImmutableArray<string> SameAs, string Address);

internal enum TopicKind
{
    Subject,
    Person,
    Place,
    Organisation,
}
