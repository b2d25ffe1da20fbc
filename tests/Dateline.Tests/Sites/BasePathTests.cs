using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>A site can be in a folder of its host, like project pages on GitHub.</summary>
public sealed class BasePathTests
{
    [Fact]
    public void Every_address_of_every_page_is_below_the_base_path()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/").Clean();
        var outside = site.Pages.SelectMany(page => InternalLinks.Of(site, page).Select(l => (page, l.Address)))
            .Where(l => l.Address.Length > 0 && l.Address[0] == '/' && !l.Address.StartsWith("/repo/", StringComparison.Ordinal));
        Assert.Empty(outside);
        InternalLinks.AllLeadSomewhere(site, "/repo/");
    }

    [Fact]
    public void Everything_else_on_a_page_has_the_base_path()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/");
        foreach (var (file, text) in site.Files.Keys
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".xml", StringComparison.Ordinal) || f == "robots.txt")
            .Select(f => (f, site.Text(f))))
        {
            var rest = text.Replace("https://courier.example/repo/", "", StringComparison.Ordinal);
            Assert.False(rest.Contains("courier.example/", StringComparison.Ordinal), file);
            Assert.False(rest.Contains("=\"/\"", StringComparison.Ordinal) || rest.Contains("url=/2", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void Feeds_have_whole_addresses_only()
    {
        using var newsroom = Rich.Newsroom();
        var site = newsroom.Build(baseUrl: "https://courier.example/repo/");
        foreach (var feed in site.Files.Keys.Where(f => f.EndsWith("feed.xml", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch("""(href|src|url)="(?!https?:|mailto:)""", site.Text(feed));
        }
    }

    [Fact]
    public void The_base_path_does_not_change_the_files_of_the_site()
    {
        using var newsroom = Rich.Newsroom();
        Assert.Equal(newsroom.Build().Files.Keys, newsroom.Build(baseUrl: "https://example.org/a/b").Files.Keys);
    }

    [Theory]
    [InlineData("/repo")]
    [InlineData("example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://example.org/?x=1")]
    public void An_invalid_base_url_is_an_error(string url)
    {
        using var newsroom = Rich.Newsroom();
        Assert.StartsWith("--base-url: error DL0207", newsroom.Build(baseUrl: url).Refused().Complaint("DL0207"), StringComparison.Ordinal);
    }
}
