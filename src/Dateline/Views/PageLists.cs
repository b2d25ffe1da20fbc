using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Views;

/// <summary>
/// The stories that the templates of a page ask for, in the language of the page. The fingerprint covers all of them; it is 0 if the
/// templates ask for none.
/// </summary>
internal sealed record PageLists(FrozenDictionary<StoryQuery, ImmutableArray<CardView>> Cards, ulong Fingerprint)
{
    public static PageLists None { get; } = new(FrozenDictionary<StoryQuery, ImmutableArray<CardView>>.Empty, 0);
}
