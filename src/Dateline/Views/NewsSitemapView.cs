using System.Collections.Immutable;

namespace Dateline.Views;

/// <summary>The sitemap of the latest news, newest first.</summary>
internal sealed record NewsSitemapView(string Publication, ImmutableArray<NewsEntry> Entries)
{
    public static readonly ViewShape<NewsSitemapView> Shape = new(
        "news sitemap") { { "publication", v => v.Publication }, { "entries", v => v.Entries } };
}

/// <summary>
/// A story's absolute address, its language as a news sitemap has it, when it was first published (W3C date with offset), its headline.
/// </summary>
internal sealed record NewsEntry(string Url, string Language, string Published, string Title)
{
    public static readonly ViewShape<NewsEntry> Shape = new("news entry")
    {
        { "url", v => v.Url }, { "language", v => v.Language }, { "published", v => v.Published }, { "title", v => v.Title },
    };
}
