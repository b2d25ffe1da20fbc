using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Heads;

/// <summary>The JSON-LD for search engines has what the page shows.</summary>
public sealed class StructuredDataTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void A_story_is_a_NewsArticle_with_headline_dateline_dates_section_authors_and_publisher()
    {
        using var newsroom = Rich.Newsroom();
        var story = newsroom.Build().Clean().Data(Address, "NewsArticle");
        string Text(string name) => story.GetProperty(name).GetString()!;
        Assert.Equal("Flood", Text("headline"));
        Assert.Equal("The river is high.", Text("description"));
        Assert.Equal("KOLOMNA, January 10 —", Text("dateline"));
        Assert.Equal("2020-01-10", Text("datePublished"));
        Assert.Equal("2020-01-12", Text("dateModified"));
        Assert.Equal("World", Text("articleSection"));
        Assert.Equal("https://courier.example/2020/01/10/flood/", Text("url"));
        Assert.Equal("en", Text("inLanguage"));
        Assert.Equal("The Oka, rain", Text("keywords"));
        Assert.Equal(
            ["Anna Petrova", "Ivan Ivanov"], story.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        var publisher = story.GetProperty("publisher");
        Assert.Equal("NewsMediaOrganization", publisher.GetProperty("@type").GetString());
        Assert.Equal("The Courier", publisher.GetProperty("name").GetString());
        Assert.Equal("https://courier.example/about/", publisher.GetProperty("correctionsPolicy").GetString());
        var image = story.GetProperty("image")[0];
        Assert.Equal("https://courier.example/media/wall.png", image.GetProperty("url").GetString());
        Assert.Equal(1200, image.GetProperty("width").GetInt32());
    }

    [Fact]
    public void A_background_is_a_BackgroundNewsArticle_dated_by_its_first_and_its_newest_edition()
    {
        using var newsroom = Rich.Newsroom();
        var explainer = newsroom.Build().Data("/backgrounds/dam/", "BackgroundNewsArticle");
        Assert.Equal("New dam", explainer.GetProperty("headline").GetString());
        Assert.Equal("2019-01-01", explainer.GetProperty("datePublished").GetString());
        Assert.Equal("2020-01-05", explainer.GetProperty("dateModified").GetString());
    }

    [Fact]
    public void Every_page_except_the_front_page_has_breadcrumbs_with_positions_from_1()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/");
        foreach (var page in site.Pages.Where(p => p != "index.html" && site.Html(p).QuerySelector("script") is not null))
        {
            var steps = site.Data(page, "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToArray();
            Assert.True(steps.Length >= 2, page);
            Assert.Equal(Enumerable.Range(1, steps.Length), steps.Select(s => s.GetProperty("position").GetInt32()));
            Assert.All(steps, s => Assert.Equal("ListItem", s.GetProperty("@type").GetString()));
            Assert.All(
                steps[..^1], s => Assert.True(site.Has(s.GetProperty("item").GetString()!["https://courier.example/repo".Length..]), page));
            Assert.False(steps[^1].TryGetProperty("item", out _));
        }
    }

    [Fact]
    public void The_breadcrumbs_of_a_story_have_its_sections()
    {
        using var newsroom = Rich.Newsroom();
        var steps = newsroom.Build().Data("/2020/01/11/help/", "BreadcrumbList").GetProperty("itemListElement").EnumerateArray();
        Assert.Equal(["Front page", "World", "Europe", "Help"], steps.Select(s => s.GetProperty("name").GetString()));
    }

    [Fact]
    public void Every_time_has_an_offset_and_a_date_without_a_time_is_a_day()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build();
        var dates = site.Pages
            .SelectMany(p => site.Html(p).QuerySelectorAll("script[type='application/ld+json']"))
            .SelectMany(s => Dates(JsonDocument.Parse(s.TextContent).RootElement))
            .ToArray();
        Assert.NotEmpty(dates);
        Assert.All(dates, d => Assert.Matches(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$", d));
        Assert.Contains(dates, d => d.Length == 10);
        Assert.Contains(dates, d => d.Length > 10);
    }

    [Fact]
    public void A_change_of_clocks_changes_the_offset()
    {
        using var newsroom = Newsroom
            .With("articles/a.md", "title: A\ndate: 2019-07-01 12:00")
            .And("articles/b.md", "title: B\ndate: 2019-12-01 12:00")
            .Site("zone: Europe/Berlin");
        var site = newsroom.Build().Clean();
        Assert.Equal("2019-07-01T12:00:00+02:00", site.Data("/2019/07/01/a/", "NewsArticle").GetProperty("datePublished").GetString());
        Assert.Equal("2019-12-01T12:00:00+01:00", site.Data("/2019/12/01/b/", "NewsArticle").GetProperty("datePublished").GetString());
    }

    private static IEnumerable<string> Dates(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject()
                .SelectMany(
                    p =>
                        p.Name.StartsWith("date", StringComparison.Ordinal) && p.Name != "dateline"
                            ? [p.Value.GetString()!]
                            : Dates(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Dates),
        _ => [],
    };
}
