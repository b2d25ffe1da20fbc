using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>Severities that site.yml sets, in builds and in checks.</summary>
public sealed class SeverityTests
{
    private const string Picture = "title: Flood\nimage: {src: media/wall.png, credit: Ann Lee}";

    private static Newsroom WithPicture(string checks) =>
        Newsroom.With("articles/flood.md", Picture).File("media/wall.png", Pictures.Png(4, 3)).Site($"checks: {checks}");

    [Fact]
    public void A_warning_may_be_made_an_error_that_stops_a_build()
    {
        using var newsroom = WithPicture("{DL0209: error}");
        Assert.Contains(": error DL0209: ", Assert.Single(newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
        Assert.Contains(": error DL0209: ", Assert.Single(newsroom.Check()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_may_be_turned_off()
    {
        using var newsroom = WithPicture("{DL0209: off, DL0604: off}");
        newsroom.Build().Clean();
        Assert.Empty(newsroom.Check());
    }

    [Fact]
    public void An_error_that_a_site_can_be_built_in_spite_of_may_be_made_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "See [the report](/media/report.pdf).")
            .Site("checks: {DL0310: warning}");
        var site = newsroom.Build();
        Assert.True(site.Result.Succeeded);
        Assert.Contains(": warning DL0310: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.DoesNotContain("report.pdf", site.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{DL0202: warning}", "site.yml:5:18: error DL0204: 'DL0202' is 'warning'; expected one of: error")]
    [InlineData("{DL0202: off}", "site.yml:5:18: error DL0204: 'DL0202' is 'off'; expected one of: error")]
    [InlineData("{DL9209: off}", "site.yml:5:10: error DL0202: checks has no field 'DL9209'; did you mean 'DL0209'?")]
    [InlineData("{DL0209: of}", "site.yml:5:18: error DL0204: 'DL0209' is 'of'; expected one of: error, warning, off; did you mean 'off'?")]
    public void A_severity_that_can_not_be_set_is_reported(string checks, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .File(
                "site.yml",
                $"name: The Courier\nurl: https://courier.example/\nzone: Europe/Moscow\nsections: [{{id: world, name: "
                    + $"World}}]\nchecks: {checks}\n");
        Assert.Equal(complaint, Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Fact]
    public void A_changed_setting_counts_for_texts_that_were_read_before()
    {
        using var newsroom = WithPicture("{DL0604: off}");
        Assert.Contains(": warning DL0209: ", Assert.Single(newsroom.Build().Complaints), StringComparison.Ordinal);
        Assert.Empty(newsroom.Age().Site("checks: {DL0209: off, DL0604: off}").Build().Complaints);
        var again = newsroom.Site("checks: {DL0604: off}").Build();
        Assert.Equal(0, again.Result.Parsed);
        again.Same(newsroom.BuildAnew());
        Assert.Contains(
            ": error DL0209: ", Assert.Single(newsroom.Site("checks: {DL0209: error}").Build().Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "limits: {headline: 12}",
        "articles/flood.md:2:8: warning DL0607: the headline has 14 characters; expected 12 at most; move the rest to the kicker or the "
            + "lede")]
    [InlineData("limits: {headline: 14}", null)]
    [InlineData(
        "limits: {headline: long}",
        "site.yml:8:20: error DL0204: 'headline' is 'long'; expected how many characters a headline may have; write a whole number "
            + "from 10 to 1000")]
    public void The_site_sets_the_limits(string limits, string? complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: The wall holds").Site(limits);
        Assert.Equal(complaint, newsroom.Check().SingleOrDefault());
    }
}
