using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The sitemap of the latest news, newest first.</summary>
/// <param name="Publication">The name of the newsroom.</param>
/// <param name="Entries">The stories.</param>
[View("news sitemap")]
internal sealed partial record NewsSitemapView(string Publication, ImmutableArray<NewsEntry> Entries);

/// <summary>A story in the sitemap of the latest news.</summary>
/// <param name="Url">Its absolute URL.</param>
/// <param name="Language">Its language in the format of news sitemaps.</param>
/// <param name="Published">When it was first published: W3C date, with time and offset if it has a time.</param>
/// <param name="Title">The headline.</param>
[View("news entry")]
internal sealed partial record NewsEntry(string Url, string Language, string Published, string Title);
