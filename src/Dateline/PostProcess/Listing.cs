using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>What a listing of stories is called and where it stands; its pages are laid out alike whatever it lists.</summary>
internal sealed record Listing(string Kind, string Address, string Title, string Description, ImmutableArray<Article> Articles)
{
    /// <summary>What search engines are told of it; the description where it has one.</summary>
    public required string Summary { get; init; }

    public ImmutableArray<Link> Above { get; init; } = [];

    public ImmutableArray<Link> Children { get; init; } = [];

    public ImmutableArray<Link> Links { get; init; } = [];

    public AuthorCard? Author { get; init; }

    public string TopicKind { get; init; } = "";

    /// <summary>The listing's feed; its own address with <c>feed.xml</c> unless it shares another's.</summary>
    public string Feed { get; init; } = Heads.FeedAddress(Address);

    /// <summary>All pages of the listing, from the oldest, each made anew only when something on it changed.</summary>
    public IEnumerable<Page> Pages(Furniture furniture)
    {
        var words = furniture.OwnWords;
        foreach (var number in Enumerable.Range(0, Paging(furniture).Done + 1))
        {
            var address = Paging(furniture).AddressOf(number);
            yield return furniture.Page(address, TemplateNames.Listing, words, () => (Head(furniture, words, number), View(furniture, words, number)));
        }
    }

    public Paging<Article> Paging(Furniture furniture) => new(Address, Articles, furniture.Site.PageSize);

    private Head Head(Furniture furniture, Words words, int number)
    {
        var address = Paging(furniture).AddressOf(number);
        var title = number == 0 ? Title : $"{Title}, {words.Fill("page_number", "number", number.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        return Heads.Of(furniture, words, address, title, Description.Length > 0 ? Description : Summary, Above.AsSpan()) with
        {
            Feeds = Feed == Feeds.SiteFeed.Address ? [Heads.SiteFeed(furniture)] : [Heads.SiteFeed(furniture), Heads.Feed(furniture, Title, Address)],
        };
    }

    private ListingView View(Furniture furniture, Words words, int number)
    {
        var page = Paging(furniture).Page(number);
        return new ListingView
        {
            Kind = Kind,
            Title = Title,
            Description = Description,
            Number = number,
            Cards = furniture.Cards(page.Items, words),
            Newer = furniture.Url(page.Newer),
            Older = furniture.Url(page.Older),
            Feed = furniture.Url(Feed),
            Children = Children,
            Links = Links,
            Author = Author,
            TopicKind = TopicKind,
        };
    }
}
