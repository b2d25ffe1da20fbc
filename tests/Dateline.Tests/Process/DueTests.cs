using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Readers do not see what is dated later than the build.</summary>
public sealed class DueTests
{
    private const string Address = "/2020/01/10/flood/";

    [Theory]
    [InlineData("2020-01-19 23:59", false)]
    [InlineData("2020-01-20 00:00", true)]
    public void A_correction_appears_on_its_date(string now, bool isShown)
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md",
            "title: Flood\ncorrections:\n  - {date: 2020-01-12, text: The first.}\n  - {date: 2020-01-20, text: The second.}");
        var site = newsroom.Build(now).Clean();
        Assert.Contains("The first.", site.Text(Address), StringComparison.Ordinal);
        Assert.Equal(isShown, site.FilesWith("The second.").Length > 0);
        Assert.Equal(isShown, site.FilesWith("2020-01-20").Length > 0);
    }

    [Theory]
    [InlineData("2020-01-19", false)]
    [InlineData("2020-01-20", true)]
    public void An_update_appears_on_its_date(string now, bool isShown)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nupdated: 2020-01-20");
        Assert.Equal(isShown, newsroom.Build(now).Clean().FilesWith("2020-01-20").Length > 0);
    }

    [Theory]
    [InlineData("2020-01-19", false)]
    [InlineData("2020-01-20", true)]
    public void An_entry_of_a_timeline_appears_on_its_date(string now, bool isShown)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01\ntimeline:\n  - {date: 2020-01-20, text: The dam is repaired.}");
        Assert.Equal(isShown, newsroom.Build(now).Clean().FilesWith("The dam is repaired.").Length > 0);
    }

    [Fact]
    public void A_pinned_edition_that_is_not_due_causes_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nbackgrounds: [dam@2020-03-01]")
            .And("backgrounds/dam/2019-01-01.md", "title: Dam").And("backgrounds/dam/2020-03-01.md", "title: New dam");
        Assert.Equal(
            "articles/flood.md:3:15: warning DL0309: 'dam@2020-03-01' is not public now; it is left out until it is public",
            Assert.Single(newsroom.Build("2020-02-01").Complaints));
        newsroom.Build("2020-03-01").Clean();
    }
}
