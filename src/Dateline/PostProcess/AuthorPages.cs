using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>A listing for each author with a story, its feed, and the index of authors.</summary>
internal static class AuthorPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.ByAuthor.SelectMany(author => LayOutAuthor(furniture, author.Key, author.Value)).Prepend(Index(newsroom, furniture));

    private static IEnumerable<Page> LayOutAuthor(PageBuilder furniture, Author author, ImmutableArray<Article> articles)
    {
        var listing = new Listing("author", author.Address, author.Name, author.Bio)
        {
            Summary = furniture.OwnStrings.Fill("author_description", "name", author.Name),
            Above = [new LinkView(furniture.OwnStrings["authors"], furniture.Url(IndexAddress(furniture)))],
            Links = [.. author.Links.Select(IndexPages.Elsewhere)],
            Author = new AuthorCard(author.Role, author.Bio, author.Email),
        };
        return listing.Pages(articles, furniture).Append(Feeds.ListingFeed.LayOut(listing, articles, furniture));
    }

    private static Page Index(Newsroom newsroom, PageBuilder furniture) => IndexPages.Page(furniture, "authors", IndexAddress(furniture), () =>
    [
        new IndexGroup("", [.. newsroom.ByAuthor.Select(a => new IndexEntry(a.Key.Name, furniture.Url(a.Key.Address), a.Key.Role, null, "")).OrderBy(e => e.Name, StringComparer.Ordinal)]),
    ]);

    private static string IndexAddress(PageBuilder furniture) => UrlPatterns.IndexOf(furniture.Site.Urls.Author);
}
