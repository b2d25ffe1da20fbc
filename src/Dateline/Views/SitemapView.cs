using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A sitemap, or the index of several.</summary>
[View("sitemap")]
internal sealed partial record SitemapView(ImmutableArray<SitemapEntry> Entries);

/// <summary>An absolute URL, and when the page last changed (W3C date with offset; empty if unknown).</summary>
[View("sitemap entry")]
internal sealed partial record SitemapEntry(string Url, string Changed);
