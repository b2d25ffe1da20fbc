using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A sitemap, or the index of several.</summary>
[View("sitemap")]
internal sealed partial record SitemapView(ImmutableArray<SitemapEntry> Entries);

/// <summary>An absolute address, and when the page last changed (W3C date with offset); empty where that is not known.</summary>
[View("sitemap entry")]
internal sealed partial record SitemapEntry(string Url, string Changed);
