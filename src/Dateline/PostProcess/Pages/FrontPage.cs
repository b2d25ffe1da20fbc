using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>The front page, as <c>front.yml</c> and <see cref="FrontPageStories"/> plan it.</summary>
internal static class FrontPage
{
    private const int ExplainersShown = 4;

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        [Listing.Claim(newsroom, "/", newsroom.Articles) with { Sitemap = SitemapGroup.Main, Pages = 1, Below = [] }];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var strings = builder.OwnStrings;
        var description = newsroom.Site.Description.Length > 0
            ? newsroom.Site.Description
            : strings.Fill("front_description", "site", newsroom.Site.Name);
        yield return builder.Page("/", strings, () =>
        {
            var view = View(newsroom, builder, strings);
            var head = PageHeads.Create(builder, strings, "/", newsroom.Site.Name, description);
            return (head.WithNewsletter(builder.Site) with { JsonLd = FrontPageJsonLd.Write(builder, strings, description, view) }, view);
        });
    }

    private static FrontView View(Newsroom newsroom, PageBuilder builder, LocaleStrings strings)
    {
        var stories = FrontPageStories.Of(newsroom);
        return new FrontView(
            newsroom.Articles.IsEmpty ? null : strings.Heading(newsroom.Articles[^1].Date),
            DayList.ZoneOf(strings, stories.Latest.AsSpan()) is { Length: > 0 } zone
                ? zone
                : DayList.ZoneOf(strings, [.. newsroom.Articles.TakeLast(1)]),
            Banner(builder, newsroom.FrontPage.Banner),
            stories.Lead is { } lead ? builder.Card(lead, strings) : null,
            [.. stories.Related.Select(a => builder.Link(a, strings))],
            builder.Cards(stories.Slots, strings),
            [.. stories.Packages.Select(p => Package(builder, strings, p))],
            DayList.Of(builder, strings, stories.Latest.AsSpan()),
            [.. stories.Sections.Select(s => Section(builder, strings, s.Section, s.Stories))],
            [.. BackgroundPages.NewestFirst(newsroom).Take(ExplainersShown).Select(b => BackgroundPages.Link(builder, strings, b))],
            builder.Url(newsroom.Site.Urls.News));
    }

    private static BannerView? Banner(PageBuilder builder, FrontBanner? banner) => banner is null
        ? null
        : new BannerView(
            banner.Kind.ToString().ToLowerInvariant(), banner.Text, banner.Story is { } story ? builder.Url(story.Address) : "");

    private static FrontBlock Package(PageBuilder builder, LocaleStrings strings, FrontPackage package) => new(
        new LinkView(package.Title, package.Background is { } b ? builder.Url(b.Address) : ""),
        package.Background is { } explainer ? BackgroundPages.Link(builder, strings, explainer) : null,
        package.Background is { Newest.Date: var date } ? strings.Day(date) : null,
        builder.Cards(package.Items, strings));

    private static FrontBlock Section(
        PageBuilder builder, LocaleStrings strings, Section section, ImmutableArray<Article> stories) =>
        new(builder.Link(section, strings), null, null, builder.Cards(stories, strings)) { Colour = section.Colour };
}
