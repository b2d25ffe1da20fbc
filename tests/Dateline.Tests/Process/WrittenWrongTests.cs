using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Messages about what writers write most often: each says the cause, and what to write instead.</summary>
public sealed class WrittenWrongTests
{
    [Theory]
    [InlineData(
        "2025/11/31-x.md",
        "November 2025 has 30 days, but the path says 31",
        "rename it, for example to 30-x.md, or add a line such as date: 2025-11-30")]
    [InlineData(
        "2025/02/29-x.md",
        "February 2025 has 28 days, but the path says 29",
        "rename it, for example to 28-x.md, or add a line such as date: 2025-02-28")]
    [InlineData(
        "2025-11-31-x.md",
        "November 2025 has 30 days, but the path says 31",
        "rename it, for example to 2025-11-30-x.md, or add a line such as date: 2025-11-30")]
    [InlineData(
        "2025/11/flood.md",
        "the name of the file does not begin with a day",
        "put the day in front, as in 05-flood.md, or add a line such as date: 2025-11-05")]
    [InlineData("2025/11/25 my flood.md", "the date in the path can't be read", "rename it to 25-my-flood.md, or add date: 2025-11-25")]
    [InlineData("2025/11/25th-flood.md", "the date in the path can't be read", "rename it to 25-flood.md, or add date: 2025-11-25")]
    [InlineData("2025/11/25flood.md", "the date in the path can't be read", "rename it to 25-flood.md, or add date: 2025-11-25")]
    [InlineData("20251125-flood.md", "the date in the path can't be read", "rename it to 2025-11-25-flood.md, or add date: 2025-11-25")]
    [InlineData("25-11-2025-flood.md", "the date in the path can't be read", "rename it to 2025-11-25-flood.md, or add date: 2025-11-25")]
    [InlineData("2025/13/05-x.md", "the path has the month 13, and a year has 12", "rename it, or add a line with the date")]
    public void A_path_without_a_date_is_explained(string path, string fault, string hint)
    {
        using var newsroom = new Newsroom().File($"articles/{path}", "---\ntitle: Flood\nsection: world\n---\nText.\n");
        Assert.Equal(
            $"articles/{path}:2:1: error DL0201: an article needs 'date', or a path with its date; {fault}; {hint}",
            Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Fact]
    public void A_path_that_says_nothing_of_a_date_needs_the_field()
    {
        using var newsroom = new Newsroom().File("articles/flood.md", "---\ntitle: Flood\nsection: world\n---\nText.\n");
        Assert.EndsWith("needs 'date'; expected date: when it was first published: 2019-12-10 or 2019-12-10 14:30",
            Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Theory]
    [InlineData("2020-01-10 24:00", "is not a time: a day ends at 00:00 of the next", "write 2020-01-11 00:00")]
    [InlineData("2020-01-31 24:00:00", "is not a time: a day ends at 00:00 of the next", "write 2020-02-01 00:00")]
    [InlineData("2020-01-10 25:00", "is not a time: there is no hour 25", "hours go from 00 to 23 and minutes from 00 to 59")]
    [InlineData("2020-01-10 12:60", "is not a time: there is no minute 60", "hours go from 00 to 23 and minutes from 00 to 59")]
    [InlineData("2020-01-10 2pm", "has a time that can't be read", "write 2020-01-10 14:00")]
    [InlineData("2020-01-10 12:15 a.m.", "has a time that can't be read", "write 2020-01-10 00:15")]
    [InlineData("2020-01-10 14.30", "has a time that can't be read", "write 2020-01-10 14:30")]
    [InlineData("2020-01-10 14h30", "has a time that can't be read", "write 2020-01-10 14:30")]
    [InlineData("2020-01-10 14 Uhr", "has a time that can't be read", "write 2020-01-10 14:00")]
    [InlineData("2020-01-10 14:30 UTC", "has a time that can't be read", "write 2020-01-10 14:30+00:00")]
    [InlineData("2020-01-10 14:30 +3", "has a time that can't be read", "write 2020-01-10 14:30+03:00")]
    [InlineData("2020-01-10 14:30 GMT-5", "has a time that can't be read", "write 2020-01-10 14:30-05:00")]
    [InlineData("2020-01-10 14:30 MSK", "has the name of a time zone", "write its offset from UTC: 2020-01-10 14:30+03:00")]
    [InlineData("10 January 2020", "is not a date in the expected format", "write 2020-01-10")]
    [InlineData("10 января 2020 г.", "is not a date", "write 2020-01-10")]
    [InlineData("10. März 2020", "is not a date", "write 2020-03-10")]
    [InlineData("10 février 2020", "is not a date", "write 2020-02-10")]
    [InlineData("10 de noviembre de 2020", "is not a date", "write 2020-11-10")]
    [InlineData("25.11.2020", "does not start with the year", "write 2020-11-25")]
    [InlineData("11/25/2020", "does not start with the year", "write 2020-11-25")]
    [InlineData("20200110", "is not in the format of a date", "write 2020-01-10")]
    [InlineData("2020-01", "has no day", "write the whole date: 2025-11-25")]
    [InlineData("2020", "has no day", "write the whole date: 2025-11-25")]
    public void A_date_is_explained(string date, string fault, string hint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: {date}");
        Assert.Equal(
            $"articles/flood.md:3:7: error DL0205: '{date}' {fault}; expected a date such as 2019-12-10 or 2019-12-10 14:30; {hint}",
            Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Theory]
    [InlineData("2020-01-10T14:00")]
    [InlineData("2020-01-10 9:05")]
    [InlineData("2020-01-10 09:05")]
    public void Usual_forms_of_a_date_are_read(string date)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: {date}");
        newsroom.Build().Clean();
    }

    [Theory]
    [InlineData("canonical: www.bbc.co.uk", "3:12: error DL0207: 'www.bbc.co.uk' is not a URL;", "write https://www.bbc.co.uk")]
    [InlineData("canonical: bbc.co.uk/news?a=b", "3:12: error DL0207: ", "write https://bbc.co.uk/news?a=b")]
    [InlineData("canonical: https:/bbc.co.uk/x", "3:12: error DL0207: ", "write https://bbc.co.uk/x")]
    [InlineData("canonical: //bbc.co.uk/x", "3:12: error DL0207: ", "write https://bbc.co.uk/x")]
    [InlineData("sources: [{title: B, url: www.bbc.co.uk}]", "3:27: error DL0207: ", "write https://www.bbc.co.uk")]
    [InlineData(
        "sources: www.bbc.co.uk/x", "3:10: error DL0201: a source needs 'title';",
        "write sources: [{title: \"The title of the page\", url: \"https://www.bbc.co.uk/x\"}]")]
    [InlineData(
        "corrections: The wall is \"3\" metres.", "3:14: error DL0201: a correction needs 'date';",
        "write corrections: [{date: 2020-01-10, text: \"The wall is \\\"3\\\" metres.\"}] with the day of the correction")]
    [InlineData("aliases: old", "3:10: error DL0206: ", "write /old")]
    [InlineData("aliases: https://courier.example/old/", "3:10: error DL0206: ", "write /old/")]
    [InlineData("related: rain", "3:10: error DL0306: ", "did you mean 'rain.md'?")]
    [InlineData("related: /2020/01/10/rain/", "3:10: error DL0306: ", "did you mean 'rain.md'?")]
    [InlineData("related: https://courier.example/2020/01/10/rain/", "3:10: error DL0306: ", "did you mean 'rain.md'?")]
    [InlineData("language: Russian", "3:11: error DL0204: ", "write ru")]
    [InlineData("language: en_GB", "3:11: error DL0204: ", "write en-GB")]
    [InlineData("topics: a, b", "3:9: error DL0204: 'topics' must be a list;", "write topics: [a, b]")]
    [InlineData(
        "updated: 2020-01-09",
        "3:10: error DL0210: 'updated' is 2020-01-09, but publication is 2020-01-10;",
        "correct one of the two")]
    [InlineData("title2: \"\\ud800\"", "3:10: error DL0117: this escape is only half of a character;", "write the character itself")]
    public void The_message_shows_what_to_write(string line, string start, string end)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{line}")
            .And("articles/rain.md", "title: Rain", "It rained.");
        var complaint = Assert.Single(
            newsroom.Build().Refused().Complaints, c => !c.Contains("DL0202", StringComparison.Ordinal));
        Assert.StartsWith($"articles/flood.md:{start}", complaint);
        Assert.EndsWith(end, complaint);
    }

    [Theory]
    [InlineData("[BBC](www.bbc.co.uk)", "write https://www.bbc.co.uk")]
    [InlineData("[BBC](bbc.co.uk/news#top)", "write https://bbc.co.uk/news#top")]
    [InlineData("[BBC](https//bbc.co.uk)", "write https://bbc.co.uk")]
    [InlineData("[Anna](anna@courier.example)", "write mailto:anna@courier.example")]
    public void A_link_without_its_scheme_is_recognized(string link, string hint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", link);
        Assert.EndsWith($"; {hint}", newsroom.Build().Refused().Complaint("DL0308"));
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/abc?rel=0\"></iframe>",
        "::: embed https://www.youtube.com/watch?v=abc, words about it, and :::")]
    [InlineData("<iframe src=\"//example.org/map\"></iframe>", "::: embed https://example.org/map, words about it, and :::")]
    [InlineData("<video src=\"media/a.mp4\"></video>", "write ![what it shows](media/a.mp4)")]
    [InlineData("<img src=\"media/wall.png\">", "write ![what it shows](media/wall.png)")]
    public void An_element_that_is_not_allowed_comes_with_what_to_write(string html, string hint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", html);
        Assert.EndsWith(hint, newsroom.Build().Complaints.Single(c => c.Contains("DL0401", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("image: media/wall.png")]
    [InlineData("image: wall.png")]
    [InlineData("image: [wall.png]")]
    [InlineData("image: {src: wall.png}")]
    public void A_picture_may_be_a_name_alone(string line)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{line}").File("media/wall.png", Pictures.Png(2, 1));
        var site = newsroom.Build();
        Assert.Contains("warning DL0209", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.Equal("/media/wall.png", site.Html("/2020/01/10/flood/").QuerySelector("main img")!.GetAttribute("src"));
    }

    [Fact]
    public void A_picture_or_file_in_the_text_may_be_a_bare_name()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "![The wall](wall.png)\n\n[the plan](plans/plan.pdf)")
            .File("media/wall.png", Pictures.Png(2, 1)).File("media/plans/plan.pdf", "%PDF-1.4\n");
        var site = newsroom.Build().Clean();
        Assert.True(site.Has("/media/wall.png"));
        Assert.Equal(["/media/plans/plan.pdf"], site.Links("/2020/01/10/flood/", ".prose a"));
    }

    [Theory]
    [InlineData("sources: [The yearbook of 2019]")]
    [InlineData("sources: {title: The yearbook of 2019}")]
    [InlineData("sources: The yearbook of 2019")]
    [InlineData("corrections: {date: 2020-01-12, text: The yearbook of 2019}")]
    public void One_item_is_a_list_of_one(string line)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{line}");
        Assert.Contains("The yearbook of 2019", newsroom.Build().Clean().Words("/2020/01/10/flood/", "main"), StringComparison.Ordinal);
    }
}
