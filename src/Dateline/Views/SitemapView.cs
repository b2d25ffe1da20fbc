using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A sitemap, or the index of several.</summary>
internal sealed record SitemapView(ImmutableArray<SitemapEntry> Entries)
{
    public static readonly ViewShape<SitemapView> Shape = new("sitemap") { { "entries", v => v.Entries } };
}

/// <summary>An absolute address, and when the page last changed (W3C date with offset); empty where that is not known.</summary>
internal sealed record SitemapEntry(string Url, string Changed)
{
    public static readonly ViewShape<SitemapEntry> Shape = new("sitemap entry") { { "url", v => v.Url }, { "changed", v => v.Changed } };
}
