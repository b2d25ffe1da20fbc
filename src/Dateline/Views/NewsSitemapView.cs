using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The sitemap of the latest news, newest first.</summary>
[View("news sitemap")]
internal sealed partial record NewsSitemapView(string Publication, ImmutableArray<NewsEntry> Entries);

/// <summary>
/// A story: its absolute URL, its language in the format of news sitemaps, when it was first published (W3C date with offset), its
/// headline.
/// </summary>
[View("news entry")]
internal sealed partial record NewsEntry(string Url, string Language, string Published, string Title);
