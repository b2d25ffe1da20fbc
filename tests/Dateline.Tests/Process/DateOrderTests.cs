using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>The dates of a document must be in a possible order.</summary>
public sealed class DateOrderTests
{
    [Theory]
    [InlineData(
        "updated: 2020-01-09",
        "3:10: error DL0210: 'updated' is 2020-01-09, but publication is 2020-01-10; expected the same day or a later one; correct one "
            + "of the two")]
    [InlineData(
        "expires: 2020-01-10",
        "3:10: error DL0210: 'expires' is 2020-01-10, but publication is 2020-01-10, so readers would never see this; correct one of the "
            + "two")]
    [InlineData(
        "corrections: [{date: 2020-01-09, text: No.}]",
        "3:22: error DL0210: 'date' is 2020-01-09, but publication is 2020-01-10; expected the same day or a later one; correct one of "
            + "the two")]
    [InlineData(
        "status: withdrawn\nwithdrawn: {date: 2020-01-09, reason: No.}",
        "4:19: error DL0210: 'date' is 2020-01-09, but publication is 2020-01-10; expected the same day or a later one; correct one of "
            + "the two")]
    [InlineData(
        "expires: 2020-01-20\nembargo: 2020-01-25",
        "3:10: error DL0210: 'expires' is 2020-01-20, but the embargo ends 2020-01-25, so readers would never see this; correct one of the "
            + "two")]
    public void A_date_before_publication_is_an_error(string front, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        Assert.Equal("articles/flood.md:" + complaint, Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Theory]
    [InlineData("date: 2020-01-10 14:30\nupdated: 2020-01-10")]
    [InlineData("date: 2020-01-10\nupdated: 2020-01-10 00:00")]
    [InlineData("date: 2020-01-10 14:30\ncorrections: [{date: 2020-01-10, text: No.}]")]
    public void A_day_without_a_time_is_never_too_early_for_its_own_day(string front)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        newsroom.Build().Clean();
    }

    [Fact]
    public void An_edition_is_reviewed_after_it_is_written()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .And("backgrounds/dam/2019-12-01.md", "title: Dam\nreview: 2018-12-01");
        Assert.StartsWith(
            "backgrounds/dam/2019-12-01.md:3:9: error DL0210: 'review' is 2018-12-01",
            newsroom.Build().Refused().Complaint("DL0210"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_date_is_reported_once_and_not_compared_with_others()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-13-01\nupdated: 2019-01-01\nrelated: [rain.md]")
            .And("articles/rain.md", "title: Rain\ndate: 2020-14-01\nbackgrounds: [dam]")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01", "See [Flood](../articles/flood.md).");
        Assert.Equal(["DL0205", "DL0205"], newsroom.Build().Refused().Complaints.Select(c => c.Split(": ")[1].Split(' ')[1]));
    }

    [Theory]
    [InlineData("articles/2020/01/03-flood.md", "2019-01-03", true)]
    [InlineData("articles/2020/01/03-flood.md", "2020-01-04 00:30", false)]
    public void A_date_in_last_year_causes_a_warning_when_the_path_has_this_year(string path, string date, bool warned)
    {
        using var newsroom = Newsroom.With(path, $"title: Flood\ndate: {date}");
        Assert.Equal(
            warned
                ? [$"{path}:3:7: warning DL0213: 'date' is {date}, but the path says 2020-01-03; 'date' is used, in the address too; "
                    + $"correct it, or rename the file"]
                : [],
            newsroom.Build().Complaints);
    }

    [Fact]
    public void A_draft_needs_no_date_and_a_preview_shows_it_with_todays_date()
    {
        using var newsroom = Newsroom.With("articles/other.md", "title: Other")
            .File("articles/flood.md", "---\ntitle: Flood\nsection: world\nstatus: draft\n---\nText.\n");
        newsroom.Build().Clean();
        Assert.True(newsroom.Build("2020-02-01 12:00", drafts: true).Clean().Has("/2020/02/01/flood/"));
    }
}
