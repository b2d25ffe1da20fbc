using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>A sitemap, or the index of several.</summary>
/// <param name="Entries">The pages, or the sitemaps.</param>
[View("sitemap")]
internal sealed partial record SitemapView(ImmutableArray<SitemapEntry> Entries);

/// <summary>A page in a sitemap.</summary>
/// <param name="Url">Its absolute URL.</param>
/// <param name="Changed">When it last changed: W3C date, with time and offset if it has a time; empty if unknown.</param>
[View("sitemap entry")]
internal sealed partial record SitemapEntry(string Url, string Changed);
