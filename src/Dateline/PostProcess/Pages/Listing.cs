using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A list of stories: its kind, address, title and description. All listings have the same pages, whatever they list.</summary>
internal sealed record Listing(string Kind, string Address, string Title, string Description)
{
    /// <summary>The title as pages show it: marked where it is in another language than they are.</summary>
    public string Heading { get; init; } = Title;

    /// <summary>The language of the pages; empty for the site's.</summary>
    public string Language { get; init; } = "";

    /// <summary>The description for search engines where the listing has none of its own.</summary>
    public required string Summary { get; init; }

    public ImmutableArray<LinkView> Above { get; init; } = [];

    public ImmutableArray<LinkView> Children { get; init; } = [];

    public ImmutableArray<LinkView> Links { get; init; } = [];

    public AuthorCard? Author { get; init; }

    /// <summary>The author whose stories it lists; null for other listings.</summary>
    public Author? Person { get; init; }

    /// <summary>The section whose stories it lists; null for other listings.</summary>
    public Section? Section { get; init; }

    public string TopicKind { get; init; } = "";

    /// <summary>The address of its podcast; empty if it has none.</summary>
    public string Podcast { get; init; } = "";

    /// <summary>The explainer about the topic whose stories it lists; null if there is none, and for other listings.</summary>
    public Background? Explainer { get; init; }

    /// <summary>Whether pages show their stories in the order of the list, and not backwards.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>The address of the list that readers of this one can follow: its own, unless it shares the feed of another.</summary>
    public string FeedOf { get; init; } = Address;

    /// <summary>The addresses that a listing of stories at an address needs: its first page, the others, and its feed.</summary>
    public static ClaimedAddress Claim(
        Newsroom newsroom, string address, ImmutableArray<Article> articles, string owner = ClaimedAddress.SiteItself) =>
        Claim(newsroom.Site, new Paging<Article>(address, articles, newsroom.Site.PageSize), owner, a => a.LastChange);

    /// <summary>The same for a list of any items; <paramref name="changeOf"/> says when one of them last changed.</summary>
    public static ClaimedAddress Claim<T>(SiteConfig site, Paging<T> paging, string owner, Func<T, Moment> changeOf) =>
        new(paging.Address, owner)
        {
            Below = [FeedFormats.MainOf(site).FileName, Paging<Article>.Folder],
            Sitemap = SitemapGroup.Listing,
            Pages = paging.Done + 1,
            ChangeOf = number => LastChange(paging.ItemsOf(number).Span, changeOf),
        };

    private static Moment? LastChange<T>(ReadOnlySpan<T> items, Func<T, Moment> changeOf)
    {
        Moment? last = null;
        foreach (var item in items)
        {
            var change = changeOf(item);
            last = last is { } before && before.At >= change.At ? before : change;
        }

        return last;
    }

    /// <summary>The title and the description of a page of a list: no two pages of a site have the same.</summary>
    public static (string Title, string Description) Numbered(LocaleStrings strings, string title, string description, int number)
    {
        if (number == 0)
        {
            return (title, description);
        }

        var page = strings.Fill("page_number", "number", strings.Number(number));
        return ($"{title}, {page}", description.Length > 0 ? $"{page}: {description}" : page);
    }

    /// <summary>All pages of the listing: the first page, then the others from the oldest.</summary>
    public IEnumerable<Page> Pages(ImmutableArray<Article> articles, PageBuilder builder)
    {
        var paging = Paging(articles, builder);
        for (var number = 0; number <= paging.Done; number++)
        {
            yield return builder.Page(
                paging.AddressOf(number),
                ListingView.Shape,
                (Listing: this, Paging: paging, Number: number),
                static page => new ListingPage(page.Listing, page.Number, page.Paging.Page(page.Number)),
                static (page, builder) => page.View(
                    builder, page.Listing.Language.Length > 0 ? builder.Strings(page.Listing.Language) : builder.OwnStrings));
        }
    }

    public Paging<Article> Paging(ImmutableArray<Article> articles, PageBuilder builder) => new(Address, articles, builder.Site.PageSize);

    /// <summary>The fingerprint of all that the listing says of itself. Threads that compute it at once get the same.</summary>
    public ulong Fingerprint =>
        _fingerprint != 0
            ? _fingerprint
            : _fingerprint = ViewFingerprint.Compute(
                Kind, Address, Title, Heading, Language, Description, Summary, Above, Children, Links, Author, TopicKind, FeedOf, Podcast,
                Person?.Kind == AuthorKind.Desk, IsInOrder);

    private ulong _fingerprint;
}

/// <summary>A page of a listing: its number, and the stories on it.</summary>
internal readonly record struct ListingPage(Listing Listing, int Number, PageOf<Article> Page) : IFacts
{
    public void AddTo(ref Fingerprint fingerprint)
    {
        fingerprint.Add(Listing.Fingerprint);
        if (Listing.Explainer is { } explainer)
        {
            fingerprint.Add(explainer);
        }

        fingerprint.Add(Number);
        fingerprint.Add(Page.Items);
        foreach (var article in Page.Items)
        {
            // A story has the edition that it shows, and the list links to the newest.
            foreach (var embedded in article.Backgrounds)
            {
                fingerprint.Add(embedded.Background.Newest.Title);
                fingerprint.Add(embedded.Background.Newest.Language);
            }
        }

        fingerprint.Add(Page.Newer);
        fingerprint.Add(Page.Older);
    }

    public PageView View(PageBuilder builder, LocaleStrings strings) =>
        builder.Wrap(strings, Head(builder, strings), Content(builder, strings));

    private Head Head(PageBuilder builder, LocaleStrings strings)
    {
        var (title, description) = Listing.Numbered(
            strings, Listing.Title, Listing.Description.Length > 0 ? Listing.Description : Listing.Summary, Number);
        var head = PageHeads.Create(
            builder,
            strings,
            Paging<Article>.AddressOf(Listing.Address, Number),
            title,
            description,
            Listing.Above.AsSpan()) with
        {
            Picture = ShareImages.Of(builder, null, Listing.Section),
            Feeds = (Listing.FeedOf == SiteFeed.List
                    ? PageHeads.SiteFeeds(builder, FeedFormats.Of(builder.Site))
                    : PageHeads.FeedsOfList(builder, Listing.Title, Listing.FeedOf, hasAll: Listing.Section is not null))
                .AddRange(PageHeads.PodcastsOf(builder, Listing.Section)),
        };
        if (Number == 0 && Listing.Kind is "section" or "topic")
        {
            return head.WithNewsletter(builder.Site);
        }

        return Number == 0 && Listing.Person is { } person
            ? head with { Type = "profile", JsonLd = ProfileJsonLd.Write(builder, strings, person, Listing.Above.AsSpan()) }
            : head;
    }

    private ListingView Content(PageBuilder builder, LocaleStrings strings)
    {
        var stories = ListingStories.Of(builder.Site, Listing, Number, Page.Items);
        return new ListingView
        {
            Kind = Listing.Kind,
            Title = Listing.Heading,
            Description = Listing.Description,
            Number = Number,
            Lead = stories.Lead is { } lead ? builder.Card(lead, strings) : null,
            Beside = builder.Cards(stories.Beside, strings),
            Days = Listing.IsInOrder
                ? [new DayView(null, builder.Cards([.. Page.Items.Reverse()], strings))]
                : DayList.Of(builder, strings, stories.Rows.AsSpan()),
            Zone = DayList.ZoneOf(strings, Page.Items.AsSpan()),
            Explainers = [.. stories.Explainers.Select(b => BackgroundPages.Link(builder, strings, b))],
            Subjects = [.. stories.Subjects.Select(t => builder.Link(t, strings))],
            Explainer = Number == 0 && Listing.Explainer is { } explainer ? TopicPages.View(builder, strings, explainer) : null,
            Newer = builder.Url(Page.Newer),
            Older = builder.Url(Page.Older),
            Feed = builder.Url(FeedFormats.MainOf(builder.Site).AddressIn(Listing.FeedOf)),
            Podcast = builder.Url(Listing.Podcast),
            Colour = Listing.Section?.Colour ?? "",
            Children = Listing.Children,
            Links = Listing.Links,
            Author = Listing.Author,
            TopicKind = Listing.TopicKind,
        };
    }
}
