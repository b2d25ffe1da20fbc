using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Sitemaps;

/// <summary>
/// Sitemaps (sitemaps.org 0.9) of what search engines may list: every canonical page, with the date of its last real change if it has one.
/// A large site's sitemap is split into parts that fill up from the oldest story, so a new story changes the last part only. Parts are
/// short, so that is cheap: the protocol allows five times as many entries.
/// </summary>
internal static class Sitemaps
{
    public const string Address = "/sitemap.xml";
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>In a large site's sitemap, the part that lists all pages but the stories; there are more if they are many.</summary>
    private const string PagesPart = ReservedPrefixes.SitemapParts + "pages.xml";

    private const int MostInOne = 10_000;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        ImmutableArray<Article> stories = newsroom.Articles.All(IsListed) ? newsroom.Articles : [.. newsroom.Articles.Where(IsListed)];
        ImmutableArray<ListedPage> others = [.. Others(newsroom, builder)];
        return stories.Length + others.Length <= MostInOne
            ? [new ViewPage(
                Address,
                () => new SitemapView([.. stories.Select(a => Entry(a, builder)), .. others.Select(p => Entry(p, builder))]),
                Write)]
            : Split(builder, stories, others);
    }

    private static bool IsListed(Article article) => !article.IsSyndicated;

    private static IEnumerable<Page> Split(PageBuilder builder, ImmutableArray<Article> stories, ImmutableArray<ListedPage> others)
    {
        var count = (stories.Length + MostInOne - 1) / MostInOne;
        var parts = others.Chunk(MostInOne).Select((pages, i) => (Address: PagesAddress(i), Pages: pages)).ToArray();
        for (var i = 0; i < count; i++)
        {
            var start = i * MostInOne;
            yield return builder.File(
                PartAddress(i + 1),
                new Part(stories.Slice(start, Math.Min(MostInOne, stories.Length - start))),
                static part => part,
                static (part, builder) => new SitemapView([.. part.Stories.Select(a => Entry(a, builder))]),
                Write);
        }

        foreach (var (address, pages) in parts)
        {
            yield return new ViewPage(address, () => new SitemapView([.. pages.Select(p => Entry(p, builder))]), Write);
        }

        yield return new ViewPage(
            Address,
            () => new SitemapView(
            [
                .. Enumerable.Range(1, count).Select(i => new SitemapEntry(builder.FullUrl(PartAddress(i)), "")),
                .. parts.Select(p => new SitemapEntry(builder.FullUrl(p.Address), "")),
            ]),
            (view, to) => Write((SitemapView)view, "sitemapindex", "sitemap", to));
    }

    private static string PartAddress(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefixes.SitemapParts}{number}.xml");

    /// <summary>The address of a part with other pages than stories; <paramref name="index"/> counts from 0.</summary>
    private static string PagesAddress(int index) =>
        index == 0 ? PagesPart : string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefixes.SitemapParts}pages-{index + 1}.xml");

    private static SitemapEntry Entry(Article story, PageBuilder builder) => Entry(builder, story.Address, story.LastChange);

    private static SitemapEntry Entry(ListedPage page, PageBuilder builder) => Entry(builder, page.Address, page.Change());

    private static SitemapEntry Entry(PageBuilder builder, string address, Moment? changed) =>
        new(builder.FullUrl(address), changed is { } change ? LocaleStrings.Iso(change) : "");

    /// <summary>Every listed page but the stories, with a function that finds when it last changed.</summary>
    private static IEnumerable<ListedPage> Others(Newsroom newsroom, PageBuilder builder)
    {
        var pages = newsroom.Pages.Select(p => new ListedPage(p.Address, () => p.Updated));
        var own = builder.Context.Claims(newsroom)
            .Where(c => c.Sitemap != SitemapGroup.None)
            .OrderBy(c => c.Sitemap)
            .SelectMany(c => Enumerable.Range(0, c.Pages)
                .Select(n => new ListedPage(Paging<Article>.AddressOf(c.Address, n), () => c.ChangeOf(n))));
        return pages.Concat(own);
    }

    private static void Write(object view, TextWriter to) => Write((SitemapView)view, "urlset", "url", to);

    private static void Write(SitemapView view, string root, string element, TextWriter to)
    {
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement(root, Namespace);
        foreach (var entry in view.Entries)
        {
            xml.WriteStartElement(element, Namespace);
            xml.WriteText("loc", Namespace, entry.Url);
            if (entry.Changed.Length > 0)
            {
                xml.WriteText("lastmod", Namespace, entry.Changed);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private readonly record struct ListedPage(string Address, Func<Moment?> Change);

    /// <summary>The stories of one file. An entry has only the address of a story and the time of its last change.</summary>
    private readonly record struct Part(ImmutableArray<Article> Stories) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            foreach (var story in Stories)
            {
                fingerprint.Add(story.Address);
                fingerprint.Add(story.LastChange);
            }
        }
    }
}
