using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>Which story is which when a branch changes headline and text, and which correction is which.</summary>
[Trait("Speed", "Slow")]
public sealed class StoryIdentityTests
{
    private const string Path = "articles/2020/01/10-flood.md";
    private const string Wall = "The flood wall held on Monday, hours after the river had risen by two metres.";
    private const string School = "Pupils of three villages get new classrooms in autumn, says the mayor.";

    [Fact]
    public void Another_story_in_the_file_of_a_published_one_is_told()
    {
        using var newsroom = Newsroom.With(Path, "title: The wall holds", Wall).Commit();
        newsroom.And(Path, "title: A new school", School);
        var complaint = Assert.Single(newsroom.CheckSince("HEAD"));
        Assert.StartsWith(Path + ":2:8: warning DL0623: ", complaint, StringComparison.Ordinal);
        foreach (var id in (string[])["tag:courier.example,2020-01-10:flood", "another-story"])
        {
            newsroom.And(Path, $"title: A new school\nid: {id}", School);
            Assert.Empty(newsroom.CheckSince("HEAD"));
        }
    }

    [Theory]
    [InlineData("A new school", Wall)]
    [InlineData("The wall holds", School)]
    [InlineData("The wall is safe", "The flood wall held on Monday. Two hours earlier the river had risen by three metres.")]
    [InlineData("Corrected headline", "")]
    public void A_story_that_goes_on_is_no_other(string title, string text)
    {
        using var newsroom = Newsroom.With(Path, "title: The wall holds", Wall).Commit();
        newsroom.And(Path, $"title: {title}", text);
        Assert.Empty(newsroom.CheckSince("HEAD"));
    }

    [Fact]
    public void The_same_in_Chinese()
    {
        using var newsroom = Newsroom.With(Path, "title: 堤坝守住了", "星期一河水上涨两米，堤坝守住了，居民回到家中。").Commit();
        newsroom.And(Path, "title: 居民回家", "星期一河水上涨两米，堤坝守住了，部分居民已经回到家中。");
        Assert.Empty(newsroom.CheckSince("HEAD"));
        newsroom.And(Path, "title: 新学校", "三个村庄的学生将在秋天得到新的教室。");
        Assert.Contains("DL0623", Assert.Single(newsroom.CheckSince("HEAD")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_the_same_name_is_no_story_that_moved()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-weather.md", "title: Weather", Wall).Commit();
        newsroom.Delete("articles/2020/01/10-weather.md").And("articles/2020/01/20-outlook.md", "title: Weather", School);
        newsroom.MendSince("HEAD");
        Assert.Contains(newsroom.CheckSince("HEAD"), c => c.Contains("/2020/01/10/weather/: ", StringComparison.Ordinal)
            && c.Contains("was deleted", StringComparison.Ordinal));
        Assert.Equal(
            "tag:courier.example,2020-01-20:outlook", Assert.Single(newsroom.Build().Feed("feed.xml").Items).Id);
    }

    [Fact]
    public void A_correction_that_is_written_above_another_of_the_day_would_take_its_id()
    {
        using var newsroom = Corrected("A", "B").Commit();
        newsroom.And(Path, Front("New", "A", "B"), Wall);
        Assert.Equal(
            ["1", "2"],
            newsroom.CheckSince("HEAD").Select(c => c.Split("and was number ")[1][..1]));
        newsroom.And(Path, Front("A", "B", "New"), Wall);
        Assert.Empty(newsroom.CheckSince("HEAD"));
        newsroom.And(Path, Front("A", "B, with an article"), Wall);
        Assert.Empty(newsroom.CheckSince("HEAD"));
        newsroom.And(Path, Front("A"), Wall);
        Assert.Contains("is gone", Assert.Single(newsroom.CheckSince("HEAD")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_with_a_time_can_stand_anywhere()
    {
        using var newsroom = Corrected("A").Commit();
        const string List = "corrections:";
        newsroom.And(Path, Front("A").Replace(List, List + "\n  - {date: 2020-01-11 15:00, text: New}", StringComparison.Ordinal), Wall);
        Assert.Empty(newsroom.CheckSince("HEAD"));
    }

    private static Newsroom Corrected(params string[] texts) => Newsroom.With(Path, Front(texts), Wall);

    private static string Front(params string[] texts) =>
        "title: The wall holds\ncorrections:" + string.Concat(texts.Select(t => $"\n  - {{date: 2020-01-11, text: \"{t}\"}}"));
}
