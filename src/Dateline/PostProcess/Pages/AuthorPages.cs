using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A listing for each author with a story, its feed, and the index of authors.</summary>
internal static class AuthorPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        newsroom.ByAuthor.Select(e => Listing.Claim(newsroom, e.Key.Address, e.Value, $"the author '{e.Key.Name}'"))
            .Prepend(IndexPages.Claim(IndexAddress(newsroom.Site), () => newsroom.ByAuthor.Select(e => e.Value[0].Date)));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.ByAuthor.SelectMany(author => LayOutAuthor(builder, author.Key, author.Value)).Prepend(Index(newsroom, builder));

    private static IEnumerable<Page> LayOutAuthor(PageBuilder builder, Author author, ImmutableArray<Article> articles)
    {
        var listing = new Listing("author", author.Address, author.Name, author.Bio)
        {
            Summary = builder.OwnStrings.Fill("author_description", "name", author.Name),
            Above = [builder.Link(builder.OwnStrings, "authors", IndexAddress(builder.Site))],
            Links = [.. author.Links.Select(IndexPages.Elsewhere)],
            Person = author,
            Author = new AuthorCard(author.Role, author.Bio, author.Email)
            {
                Picture = builder.Picture(PictureOf(author, articles[0])),
            },
        };
        return listing.Pages(articles, builder).Concat(ListingFeed.LayOut(listing, articles, builder));
    }

    /// <summary>The picture of an author, whom a story of the author names with it.</summary>
    public static Figure? PictureOf(Author author, Article article) =>
        article.Authors.Concat(article.Credits.SelectMany(c => c.People)).First(b => b.Author == author).Picture;

    private static Page Index(Newsroom newsroom, PageBuilder builder) =>
        IndexPages.Page(builder, "authors", IndexAddress(builder.Site), () =>
        [
            new IndexGroup(
                "",
                [.. newsroom.ByAuthor.Select(a => new IndexEntry(a.Key.Name, builder.Url(a.Key.Address), a.Key.Role, null, ""))
                    .OrderBy(e => e.Name, StringComparer.Ordinal)]),
        ]);

    public static string IndexAddress(SiteConfig site) => UrlPatterns.IndexOf(site.Urls.Author);
}
