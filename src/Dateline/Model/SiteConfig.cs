using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;

namespace Dateline.Model;

/// <summary>What <c>site.yml</c> says.</summary>
internal sealed record SiteConfig
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required SiteUrl Url { get; init; }

    /// <summary>A BCP 47 tag; the language of every page whose document names no other.</summary>
    public required string Language { get; init; }

    public required SiteZone Zone { get; init; }

    /// <summary>The agency that a dateline names unless the story names another.</summary>
    public required string Source { get; init; }

    public required DatelineStyle Dateline { get; init; }

    /// <summary>The path of the picture that stands for pages without one; empty when there is none.</summary>
    public required string Image { get; init; }

    /// <summary>Where <c>site.yml</c> says so.</summary>
    public SourceSpan ImageWhere { get; init; }

    /// <summary>Top sections, in the order declared.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<MenuEntry> MainMenu { get; init; }

    public required ImmutableArray<MenuEntry> FooterMenu { get; init; }

    /// <summary>How many stories a page of a listing holds.</summary>
    public required int PageSize { get; init; }

    /// <summary>How many stories a feed holds.</summary>
    public required int FeedItems { get; init; }

    /// <summary>
    /// What permanent ids of feed items begin with; the site's host unless <c>site.yml</c> fixes it, so that it may survive a change of
    /// host.
    /// </summary>
    public required string FeedId { get; init; }

    public required UrlPatterns Urls { get; init; }

    /// <summary>The newsroom's policies: <c>corrections</c>, <c>ethics</c> ...; each with the page it is on.</summary>
    public required ImmutableArray<MenuEntry> Policies { get; init; }

    /// <summary>Fields of the site's own that its articles may use.</summary>
    public required ImmutableArray<ExtraField> Fields { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>How bad complaints of some codes are here, by the codes' ids; null when nobody wants to hear of them.</summary>
    public required FrozenDictionary<string, Severity?> Checks { get; init; }

    /// <summary>Every section, parents before their children.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(WithChildren);

    private static IEnumerable<Section> WithChildren(Section section) => section.Children.SelectMany(WithChildren).Prepend(section);
}

/// <summary>A line of a menu: a name and an address, on the site (from <c>/</c>) or elsewhere, and where <c>site.yml</c> says so.</summary>
internal sealed record MenuEntry(string Name, string Url, SourceSpan Where);

/// <summary>A field that <c>site.yml</c> declares beside the usual ones.</summary>
internal sealed record ExtraField(string Name, string Description);
