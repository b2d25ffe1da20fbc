using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>A list that has feeds: its address, what its feeds are called and about, and their language.</summary>
internal sealed record FeedList(string Address, string Title, string Description, string Language);

/// <summary>Plans the feeds of a list, one page for each format.</summary>
internal static class FeedPages
{
    /// <summary>
    /// The feeds of a list in some formats. <paramref name="gather"/> finds the facts of the subject, <paramref name="items"/>, a static
    /// function, makes the items of them, newest first.
    /// </summary>
    public static IEnumerable<Page> LayOut<TSubject, TFacts>(
        FeedList list, ImmutableArray<FeedFormat> formats, TSubject subject, Func<TSubject, TFacts> gather,
        Func<TFacts, PageBuilder, FeedList, ImmutableArray<FeedItem>> items, PageBuilder builder)
        where TFacts : IFacts
    {
        var texts = formats.Length > 1 ? builder.FeedTexts : new FeedTexts(builder.Context.Prose, isKept: false);
        return formats.Select(format => builder.File(
            format.AddressIn(list.Address),
            (List: list, Subject: subject, Gather: gather),
            static feed => new ListFacts<TFacts>(feed.List, feed.Gather(feed.Subject)),
            (facts, b) => View(b, format, list, items(facts.Items, b, list)),
            (feed, to) => format.Write((FeedView)feed, texts, to)));
    }

    private static FeedView View(PageBuilder builder, FeedFormat format, FeedList list, ImmutableArray<FeedItem> items)
    {
        var (site, page) = (builder.Site, builder.FullUrl(list.Address));

        // RFC 4151: a day on which the newsroom had its name. It is the same for all, so that it never changes.
        var tag = $"tag:{site.Feeds.Id},2026-01-01:";
        return new FeedView(
            list.Title, list.Description, page, builder.FullUrl(format.AddressIn(list.Address)), list.Language, LastChange(items), items)
        {
            Logo = Logo(builder),
            Hub = site.Feeds.Hub,
            Publisher = new LinkView(site.Name, builder.FullUrl("/")),
            Tag = tag,
            Id = $"{tag}feeds/{page[site.Url.Absolute.Length..]}",
        };
    }

    /// <summary>When one of the items last changed; null if there are none.</summary>
    public static DateTimeOffset? LastChange(ImmutableArray<FeedItem> items) =>
        items.IsEmpty ? null : items.Max(i => i.Updated ?? i.Date);

    /// <summary>The URL of the newsroom's logo. RSS 2.0 has no drawings there and no newer formats than PNG.</summary>
    private static string Logo(PageBuilder builder) =>
        builder is { HasLogo: true, Logo: { Type: "image/png" or "image/jpeg" or "image/gif" } logo } ? builder.FullUrl(logo.Address) : "";

    /// <summary>A list and what is in its feed. The format is the page's own and never changes.</summary>
    private readonly record struct ListFacts<TFacts>(FeedList List, TFacts Items) : IFacts
        where TFacts : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(List.Title);
            fingerprint.Add(List.Description);
            fingerprint.Add(List.Language);
            Items.AddTo(ref fingerprint);
        }
    }
}

/// <summary>The stories in a feed, newest first.</summary>
internal readonly record struct NewestStories(ImmutableArray<Article> Articles) : IFacts
{
    public void AddTo(ref Fingerprint fingerprint) => fingerprint.Add(Articles);
}
