using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Model.Addresses;
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

    /// <summary>In a large site's sitemap, the part that lists all pages but the stories.</summary>
    private const string PagesPart = ReservedPrefixes.SitemapParts + "pages.xml";

    private const int MostInOne = 10_000;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Address)];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        ImmutableArray<Article> stories = newsroom.Articles.All(IsListed) ? newsroom.Articles : [.. newsroom.Articles.Where(IsListed)];
        return stories.Length + Others(newsroom, builder).Count() <= MostInOne
            ? [new ViewPage(
                Address, () => new SitemapView([.. stories.Select(a => Entry(a, builder)), .. Others(newsroom, builder)]), Write)]
            : Split(newsroom, builder, stories);
    }

    private static bool IsListed(Article article) => !article.IsSyndicated;

    private static IEnumerable<Page> Split(Newsroom newsroom, PageBuilder builder, ImmutableArray<Article> stories)
    {
        var count = (stories.Length + MostInOne - 1) / MostInOne;
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

        yield return new ViewPage(PagesPart, () => new SitemapView([.. Others(newsroom, builder).Take(MostInOne)]), Write);
        yield return new ViewPage(
            Address,
            () => new SitemapView(
            [
                .. Enumerable.Range(1, count).Select(i => new SitemapEntry(builder.FullUrl(PartAddress(i)), "")),
                new(builder.FullUrl(PagesPart), ""),
            ]),
            (view, to) => Write((SitemapView)view, "sitemapindex", "sitemap", to));
    }

    private static string PartAddress(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefixes.SitemapParts}{number}.xml");

    private static SitemapEntry Entry(Article story, PageBuilder builder) => Entry(builder, story.Address, story.LastChange);

    private static SitemapEntry Entry(PageBuilder builder, string address, DateTimeOffset? changed) =>
        new(builder.FullUrl(address), changed is { } at ? LocaleStrings.Iso(at) : "");

    /// <summary>Every listed page but the stories.</summary>
    private static IEnumerable<SitemapEntry> Others(Newsroom newsroom, PageBuilder builder)
    {
        var backgrounds = newsroom.Backgrounds.Select(b => Entry(builder, b.Address, b.Newest.LastChange));
        var pages = newsroom.Pages.Select(p => Entry(builder, p.Address, p.Updated?.At));
        var own = builder.Context.Claims(newsroom)
            .Where(c => c.Sitemap != SitemapGroup.None)
            .OrderBy(c => c.Sitemap)
            .Select(c => Entry(builder, c.Address, null));
        return backgrounds.Concat(pages).Concat(own);
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
