using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

/// <summary>A series has a page, and its stories lead to each other.</summary>
public sealed class SeriesTests
{
    [Fact]
    public void A_part_says_its_place_and_leads_to_its_neighbours()
    {
        using var newsroom = Series("series: files", "series: files", "series: files");
        var site = newsroom.Build().Clean();
        Assert.Equal("Part 2 of 3 The files", site.Words("/2020/01/11/two/", ".series-line"));
        Assert.Equal(["/series/files/", "/2020/01/10/one/", "/2020/01/12/three/"], site.Links("/2020/01/11/two/", "nav.series a"));
        Assert.Equal(["One", "Two", "Three"], site.Headlines("/series/files/"));
        Assert.Equal(["Three", "Two", "One"], site.Feed("/series/files/feed.xml").Items.Select(i => i.Title.Text));
        Assert.Equal(["/series/files/"], site.Links("/series/", "main .index a"));
        var data = site.Data("/2020/01/11/two/", "NewsArticle");
        Assert.Equal("CreativeWorkSeries", data.GetProperty("isPartOf").GetProperty("@type").GetString());
        Assert.Equal(2, data.GetProperty("position").GetInt32());
    }

    [Fact]
    public void Numbers_decide_the_order_and_stories_without_one_follow_by_date()
    {
        using var newsroom = Series("series: files", "series: {id: files, part: 2}", "series: {id: files, part: 1}");
        Assert.Equal(["Three", "Two", "One"], newsroom.Build().Clean().Headlines("/series/files/"));
    }

    [Fact]
    public void A_hidden_part_leaves_no_trace()
    {
        using var newsroom = Series("series: files", "series: files\nstatus: draft", "series: {id: files, part: 9}");
        var site = newsroom.Build().Clean();
        Assert.Equal("Part 1 of 2", site.Words("/2020/01/12/three/", "nav.series p"));
        Assert.DoesNotContain(site.Pages, p => site.Text("/" + p).Contains("Two", StringComparison.Ordinal));
    }

    [Fact]
    public void A_series_without_a_public_part_has_no_page_and_no_index()
    {
        using var newsroom = Series("status: draft\nseries: files", "", "");
        var site = newsroom.Build().Clean();
        Assert.False(site.Has("/series/files/"));
        Assert.False(site.Has("/series/"));
    }

    [Fact]
    public void A_new_part_changes_the_parts_and_lists_and_no_other_story()
    {
        using var newsroom = Series("series: files", "series: files", "");
        newsroom.Build().Clean();
        var site = newsroom.And("articles/2020-01-13-four.md", "title: Four\nseries: files\nsection: sport").Build().Clean();
        Assert.Equal("Part 3 of 3", site.Words("/2020/01/13/four/", "nav.series p"));
        Assert.DoesNotContain(site.Changes, c => c.Contains("/three/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_only_part_is_no_part_of_one()
    {
        using var newsroom = Series("series: files", "", "");
        var site = newsroom.Build().Clean();
        Assert.Equal("Series: The files", site.Words("/2020/01/10/one/", ".series-line"));
        Assert.Empty(site.AllWords("/2020/01/10/one/", "nav.series p"));
        Assert.Empty(site.FilesWith("Part 1"));
    }

    [Theory]
    [InlineData("series: {id: files, part: 2}", "two.md:3:14: note DL0375: this is part 4 of 'files', and no story is part 3")]
    [InlineData("", "two.md:3:14: note DL0375: this is part 4 of 'files', and no story is part 2 to 3")]
    [InlineData("status: draft\nseries: {id: files, part: 3}",
        "two.md:3:14: note DL0375: this is part 4 of 'files', and no story is part 2")]
    public void A_gap_between_the_parts_is_noted_by_check_alone(string three, string note)
    {
        using var newsroom = Series("series: {id: files, part: 1}", "series: {id: files, part: 4}", three);
        newsroom.Build().Clean();
        var found = newsroom.Check().Where(c => c.Contains("DL0375", StringComparison.Ordinal)).ToArray();
        if (three.Contains("draft", StringComparison.Ordinal))
        {
            Assert.Empty(found);
            return;
        }

        Assert.Contains(note, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_in_another_language_has_its_page_and_feed_in_it()
    {
        using var newsroom = Newsroom.With("articles/2020-01-10-one.md", "title: Один\nlanguage: ru\nseries: files")
            .And("articles/2020-01-11-two.md", "title: Two\nseries: files")
            .File("series/files.yml", "name: Дело\nlanguage: ru\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("ru", site.Html("/series/files/").DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            "Все части серии «Дело».", site.Html("/series/files/").QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("<language>ru</language>", site.Text("/series/files/feed.xml"), StringComparison.Ordinal);
        Assert.Null(site.Html("/2020/01/10/one/").QuerySelector(".series-line a")!.GetAttribute("lang"));
        Assert.Equal("ru", site.Html("/2020/01/11/two/").QuerySelector(".series-line a")!.GetAttribute("lang"));
        Assert.NotNull(site.Html("/series/").QuerySelector("main .index [lang=ru]"));
        site = newsroom.File("series/files.yml", "name: Дело\n").Build();
        Assert.Equal("en", site.Html("/series/files/").DocumentElement.GetAttribute("lang"));
        site.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_language_that_the_theme_does_not_have_is_reported()
    {
        using var newsroom = Series("series: files", "", "").File("series/files.yml", "name: The files\nlanguage: eo\n");
        Assert.Contains("files.yml:2:11: warning DL0314", newsroom.Build().Complaint("DL0314"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_series_is_an_error_that_names_the_nearest()
    {
        using var newsroom = Series("series: fliles", "", "");
        Assert.EndsWith("did you mean 'files'?", newsroom.Build().Refused().Complaint("DL0365"));
    }

    private static Newsroom Series(string one, string two, string three) =>
        Newsroom.With("articles/2020-01-10-one.md", "title: One\n" + one)
            .And("articles/2020-01-11-two.md", "title: Two\n" + two)
            .And("articles/2020-01-12-three.md", "title: Three\n" + three)
            .File("series/files.yml", "name: The files\ndescription: What the papers say.\n");
}
