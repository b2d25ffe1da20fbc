using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Check.Addresses;

/// <summary>A list of stories with an address: a section, a topic, an author, or the coverage of an explainer.</summary>
internal sealed record SiteList(ListKind Kind, string Id, string Name, string Address, ImmutableArray<Article> Articles)
{
    public static IEnumerable<SiteList> AllOf(Newsroom newsroom) =>
    [
        .. newsroom.Site.AllSections.Select(s => new SiteList(
            ListKind.Section, s.Id, s.Name, s.Address, newsroom.BySection.GetValueOrDefault(s, []))),
        .. newsroom.ByTopic.Select(t => new SiteList(ListKind.Topic, t.Key.Id, t.Key.Name, t.Key.Address, t.Value)),
        .. newsroom.ByAuthor.Select(a => new SiteList(ListKind.Author, a.Key.Id, a.Key.Name, a.Key.Address, a.Value)),
        .. newsroom.Backgrounds.Select(b => new SiteList(
            ListKind.Background, b.Id, b.Newest.Title, b.Address, newsroom.ByBackground.GetValueOrDefault(b, []))),
    ];

    /// <summary>What messages call it: <c>the topic 'rain'</c>.</summary>
    public override string ToString() =>
        Kind == ListKind.Background ? $"the explainer '{Id}'" : $"the {Kind.ToString().ToLowerInvariant()} '{Id}'";
}

internal enum ListKind
{
    Section,
    Topic,
    Author,
    Background,
}
