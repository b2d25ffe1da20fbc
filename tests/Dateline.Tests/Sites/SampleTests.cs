using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>The sample newsroom.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_is_built_without_an_error_and_every_link_on_it_leads_somewhere()
    {
        using var newsroom = Newsroom.Of(Repository.Sample);
        var site = newsroom.Build("2020-02-28", "https://courier.example/repo/");
        Assert.True(site.Result.Succeeded, string.Join('\n', site.Complaints));
        Pages.AreWellMade(site);
        InternalLinks.AllLeadSomewhere(site, "/repo/");
        Assert.All(site.Files.Keys.Where(f => f.EndsWith("feed.xml", StringComparison.Ordinal)), f => site.Feed(f));
    }
}
