using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>The story that the product is modelled on, part by part, in the order in which its readers met it.</summary>
public sealed class ModelStoryTests
{
    private const string Address = "/2019/12/10/putin-erdogan-call/";

    private static readonly string[] Paragraphs =
    [
        "Russian President Vladimir Putin and his Turkish counterpart Recep Tayyip Erdogan plan to hold a telephone conversation in the "
            + "coming days, Kremlin Spokesman Dmitry Peskov confirmed on Tuesday.",
        "\"A telephone conversation will take place in the coming days, preparations are underway,\" he said.",
        "The Turkish leader said on Monday that he would like to hold a telephone conversation with Putin before their meeting in "
            + "Istanbul on January 8.",
    ];

    private static readonly string[] Background =
    [
        "There are currently two governments in Libya: the internationally recognized Government of National Accord (GNA) headed by "
            + "Fayez al-Sarraj, and Abdullah al-Thani’s cabinet based in the country’s east.",
        "In April, Haftar announced the beginning of a military operation \"to liberate Tripoli\" from terrorist groups.",
    ];

    [Fact]
    public void The_parts_of_the_story_are_in_order()
    {
        using var newsroom = Story();
        var site = newsroom.Build().Clean();
        Assert.Equal(
            [
                "span.own-kicker: All news",
                "h1: Putin, Erdogan plan phone call in coming days — Kremlin spokesman",
                "p.lede: Russia welcomes all initiatives that could help resolve the situation in Libya, according to the presidential "
                    + "press secretary",
                "p: MOSCOW, December 10. /TASS/. " + Paragraphs[0],
                "p: “A telephone conversation will take place in the coming days, preparations are underway,” he said.",
                "p: " + Paragraphs[2],
                "h2.background-title: Libya crisis",
                "p: " + Background[0],
                "p: In April, Haftar announced the beginning of a military operation “to liberate Tripoli” from terrorist groups.",
            ],
            site.Html(Address)
                .QuerySelectorAll(
                    "article.story :is(.own-kicker, .story-head > :not(.story-meta, .kicker), .prose > p, .background-title)")
                .Select(e => $"{e.LocalName}{(e.ClassName is { Length: > 0 } name ? "." + name : "")}: {WithSingleSpaces(e.TextContent)}"));
    }

    [Fact]
    public void The_dateline_runs_into_the_first_paragraph()
    {
        using var newsroom = Story();
        Assert.StartsWith(
            "MOSCOW, December 10. /TASS/. Russian President Vladimir Putin",
            newsroom.Build().Words(Address, ".prose > p"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_is_first_in_the_list_of_all_news()
    {
        using var newsroom = Story();
        var site = newsroom.Build();
        Assert.Equal("All news", site.Words("/news/", "h1"));
        Assert.Equal(["Putin, Erdogan plan phone call in coming days — Kremlin spokesman"], site.Headlines("/news/"));
    }

    private static string WithSingleSpaces(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Newsroom Story() => Newsroom
        .With(
            "articles/2019/12/10-putin-erdogan-call.md",
            "kicker: All news\ntitle: Putin, Erdogan plan phone call in coming days — Kremlin spokesman\n"
                + "lede: Russia welcomes all initiatives that could help resolve the situation in Libya, according to the presidential "
                + "press secretary\n"
                + "place: Moscow\nsource: TASS\nbackgrounds: [libya-crisis]",
            string.Join("\n\n", Paragraphs))
        .And("backgrounds/libya-crisis/2019-12-01.md", "title: Libya crisis", string.Join("\n\n", Background))
        .Site("dateline: tass");
}
