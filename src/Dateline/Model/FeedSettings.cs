using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>What <c>site.yml</c> says of feeds.</summary>
/// <param name="Items">How many stories a feed holds.</param>
/// <param name="Id">
/// The start of the permanent ids of feed items. By default it is the site's host; <c>site.yml</c> can set it, so that ids stay the same
/// when the host changes.
/// </param>
/// <param name="Formats">
/// The formats of the feeds of the site and its sections, each once. The first is that of all other lists, and the one that pages link to.
/// </param>
/// <param name="Hub">The URL of the WebSub hub; empty without one.</param>
internal sealed record FeedSettings(int Items, string Id, ImmutableArray<FeedKind> Formats, string Hub);

/// <summary>The formats of feeds, by their ids in <c>site.yml</c>.</summary>
internal enum FeedKind
{
    Rss,
    Atom,
    Json,
}
