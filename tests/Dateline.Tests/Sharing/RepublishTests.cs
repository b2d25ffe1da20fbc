using Dateline.Tests.Newsrooms;
using ChangeKind = Dateline.Model.ChangeKind;

namespace Dateline.Tests.Sharing;

/// <summary>The page from which others copy a story: whole, with its terms, and nothing that the newsroom may not give.</summary>
public sealed class RepublishTests
{
    private const string Story = "/2020/01/10/flood/", Page = "/2020/01/10/flood/republish/";

    private const string Terms = """
        republish:
          licence: CC BY-ND 4.0
          url: https://creativecommons.org/licenses/by-nd/4.0/
          credit: "This comes from {site}, by the river."
          conditions: Don't change it, and don't sell it.
        """;

    [Fact]
    public void Without_terms_there_is_no_such_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nrepublish: true");
        var site = newsroom.Build().Clean();
        Assert.False(site.Has(Page));
        Assert.DoesNotContain("epublish", site.Text(Story), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_the_whole_story_its_terms_and_where_it_comes_from()
    {
        using var newsroom = Rich.Newsroom().Site(Terms);
        var site = newsroom.Build().Clean();
        Assert.Equal([Page], site.Links(Story, ".story-foot .more a"));
        var page = site.Html(Page);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal($"https://courier.example{Story}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["Don't change it, and don't sell it."], site.AllWords(Page, ".prose li"));
        Assert.DoesNotContain(Page, site.Text("sitemap.xml"), StringComparison.Ordinal);
        var boxes = page.QuerySelectorAll("textarea[readonly]").Select(t => t.TextContent).ToArray();
        Assert.Equal(3, boxes.Length);
        Assert.Equal($"<link rel=\"canonical\" href=\"https://courier.example{Story}\">", boxes[2]);
        foreach (var part in (string[])["Flood", "The river is high.", "Anna Petrova and Ivan Ivanov", "The wall holds", "On the wall",
            "3 metres high", "New dam", "As of January 5, 2020", "It was mended.", "The gauge", "by the river", "CC BY-ND 4.0"])
        {
            Assert.Contains(part, boxes[0], StringComparison.Ordinal);
            Assert.Contains(part, boxes[1], StringComparison.Ordinal);
        }

        Assert.Contains($"<a href=\"https://courier.example{Story}\">The Courier</a>", boxes[0], StringComparison.Ordinal);
        Assert.DoesNotContain('<', boxes[1]);
        Assert.DoesNotContain("<script", boxes[0], StringComparison.Ordinal);
        var data = site.Data(Story, "NewsArticle");
        Assert.Equal("https://creativecommons.org/licenses/by-nd/4.0/", data.GetProperty("license").GetString());
        Assert.Equal($"https://courier.example{Page}", data.GetProperty("usageInfo").GetString());
    }

    [Fact]
    public void All_links_in_the_copy_lead_to_the_newsroom_from_anywhere()
    {
        using var newsroom = Rich.Newsroom().Site(Terms);
        var html = newsroom.Build(baseUrl: "https://courier.example/repo/").Html(Page).QuerySelector("textarea")!.TextContent;
        var copy = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.All(
            copy.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)
                .Where(h => !h.StartsWith("https://example.org", StringComparison.Ordinal)),
            href => Assert.StartsWith("https://c", href));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("republish: false", false)]
    [InlineData("status: draft", false)]
    [InlineData("embargo: 2020-03-01", false)]
    [InlineData("expires: 2020-01-20", false)]
    [InlineData("source: AFP", false)]
    [InlineData("source: AFP\nrepublish: true", true)]
    [InlineData("source: TASS", true)]
    [InlineData("canonical: https://example.org/a", false)]
    [InlineData("canonical: https://example.org/a\nkind: link", false)]
    public void Only_what_is_public_and_the_newsrooms_to_give_is_offered(string fields, bool isOffered)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{fields}").And("articles/rain.md", "title: Rain")
            .Site(Terms);
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.Equal(isOffered, site.Has(Page));
        Assert.True(site.Has("/2020/01/10/rain/republish/"));
    }

    [Theory]
    [InlineData("credit: Anna Petrova", true)]
    [InlineData("credit: The Courier", true)]
    [InlineData("credit: Anna Petrova / The Courier", true)]
    [InlineData("credit: Reuters", false)]
    [InlineData("credit: Anna Petrova / Reuters", false)]
    [InlineData("credit: Reuters, republish: true", true)]
    [InlineData("credit: Anna Petrova, republish: false", false)]
    [InlineData("credit: Anna Petrova, rights: {owner: Pictures Ltd}", false)]
    [InlineData("caption: The wall", false)]
    public void A_picture_goes_along_only_with_permission(string fields, bool goesAlong)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", $"title: Flood\nauthors: [anna]\nimage: {{src: media/wall.png, alt: The wall, {fields}}}")
            .File("authors/anna.yml", "name: Anna Petrova").File("media/wall.png", Pictures.Png(1200, 630)).Site(Terms);
        var copy = newsroom.Build().Clean().Html(Page).QuerySelector("textarea")!.TextContent;
        Assert.Equal(goesAlong, copy.Contains("<img src=\"https://courier.example/media/wall.png\"", StringComparison.Ordinal));
        Assert.Equal(goesAlong, copy.Contains("<figure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("At noon | Anna Petrova", true)]
    [InlineData("At noon | Reuters", false)]
    [InlineData("At noon", false)]
    public void So_do_the_pictures_in_the_text(string title, bool goesAlong)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood\nauthors: [anna]", $"Text.\n\n![The wall](media/wall.png \"{title}\")")
            .File("authors/anna.yml", "name: Anna Petrova").File("media/wall.png", Pictures.Png(1200, 630)).Site(Terms);
        var site = newsroom.Build().Clean();
        Assert.Contains("wall.png", site.Text(Story), StringComparison.Ordinal);
        Assert.Equal(goesAlong, site.Text(Page).Contains("wall.png", StringComparison.Ordinal));
        Assert.Equal(goesAlong, site.Text(Page).Contains("At noon", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("wall.mp4", "At noon | Anna Petrova", true)]
    [InlineData("wall.mp4", "At noon | Reuters", false)]
    [InlineData("talk.mp3", "At noon | The Courier", true)]
    [InlineData("talk.mp3", "At noon", false)]
    [InlineData("https://example.org/talk.mp3", "At noon | Reuters", false)]
    public void And_the_films_and_sounds(string file, string title, bool goesAlong)
    {
        var address = file.Contains("://", StringComparison.Ordinal) ? file : "media/" + file;
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood\nauthors: [anna]", $"Text.\n\n![The wall]({address} \"{title}\")")
            .File("authors/anna.yml", "name: Anna Petrova").File("media/wall.mp4", Recordings.Film())
            .File("media/talk.mp3", Recordings.Mp3(95)).Site(Terms).Site("security: {media: [https://example.org]}");
        var site = newsroom.Build().Clean();
        Assert.Contains(file, site.Text(Story), StringComparison.Ordinal);
        Assert.Equal(goesAlong, site.Text(Page).Contains(file, StringComparison.Ordinal));
        Assert.Equal(goesAlong, site.Text(Page).Contains("At noon", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_an_embeds_picture_stay_with_the_picture()
    {
        using var newsroom = Newsroom
            .With(
                "articles/flood.md", "title: Flood",
                "Text.\n\n::: embed https://example.org/a Words\n![The wall](media/wall.png \"At noon | Reuters\")\n:::")
            .File("media/wall.png", Pictures.Png(1200, 630)).Site(Terms);
        var site = newsroom.Build().Clean();
        Assert.Contains("At noon", site.Text(Story), StringComparison.Ordinal);
        Assert.DoesNotContain("At noon", site.Text(Page), StringComparison.Ordinal);
        Assert.Contains("https://example.org/a", site.Text(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft\nimage: {src: media/wall.png, alt: The wall, credit: Anna Petrova, rights: {until: 2020-01-20}}", true)]
    [InlineData("image: {src: media/wall.png, alt: The wall, credit: Anna Petrova, rights: {until: 2020-01-20}}", true)]
    [InlineData("image: {src: media/wall.png, alt: The wall, credit: Anna Petrova, rights: {until: 2020-03-20}}", false)]
    public void Rights_that_ended_count_wherever_they_are_written(string fields, bool haveEnded)
    {
        using var newsroom = Newsroom
            .With(
                "articles/flood.md",
                "title: Flood\nauthors: [anna]\nimage: {src: media/wall.png, alt: The wall, credit: Anna Petrova}",
                "Text.\n\n![The wall](media/wall.png \"At noon | Anna Petrova\")")
            .And("articles/rain.md", $"title: Rain\n{fields}")
            .File("authors/anna.yml", "name: Anna Petrova").File("media/wall.png", Pictures.Png(1200, 630)).Site(Terms);
        var site = newsroom.Build();
        Assert.Contains("wall.png", site.Text(Story), StringComparison.Ordinal);
        Assert.Equal(!haveEnded, site.Text(Page).Contains("wall.png", StringComparison.Ordinal));
        Assert.Equal(haveEnded, site.Complaints.Any(c => c.Contains("DL0370", StringComparison.Ordinal)));
        Assert.Equal(haveEnded ? (ChangeKind?)null : ChangeKind.RightsEnd, newsroom.Next()?.Kind);
        Assert.DoesNotContain("wall.png", newsroom.Build("2020-03-21 00:00").Text(Page), StringComparison.Ordinal);
        newsroom.Build("2020-03-21 00:00").Same(newsroom.BuildAnew("2020-03-21 00:00"));
    }

    [Fact]
    public void A_correction_and_a_change_of_terms_reach_the_copy()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(Terms);
        newsroom.Build();
        newsroom.Edit("articles/flood.md", "title: Flood", "title: Flood\ncorrections: [{date: 2020-01-12, text: It was Monday.}]");
        Assert.Contains("It was Monday.", newsroom.Build().Text(Page), StringComparison.Ordinal);
        newsroom.Site("republish: {licence: CC0}");
        var site = newsroom.Build();
        Assert.Contains("CC0", site.Text(Page), StringComparison.Ordinal);
        site.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void The_address_of_the_page_is_taken()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .And("articles/rain.md", $"title: Rain\naliases: [{Page}]").Site(Terms);
        Assert.Contains(newsroom.Build().Refused().Complaints, c => c.Contains("DL0311", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_of_a_hostile_writer_stays_text()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: \"</textarea><script>alert(1)</script>\"", "</textarea>\n\n`</textarea><img src=x>`")
            .Site(Terms);
        var page = newsroom.Build().Html(Page);
        Assert.Equal(3, page.QuerySelectorAll("textarea").Length);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public void A_deep_or_long_text_is_copied_in_linear_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "word" + string.Concat(Enumerable.Repeat("</div>", 20_000));
        Assert.Equal("word\n", PostProcess.Republishing.PlainStory.Of(deep));
        var items = string.Concat(Enumerable.Repeat("<li>a</li>", 50_000));
        var lines = PostProcess.Republishing.PlainStory.Of($"<ul>{items}</ul>").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(50_000, lines.Length);
    }
}
