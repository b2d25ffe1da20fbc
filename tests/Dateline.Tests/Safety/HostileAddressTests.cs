using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Safety;

/// <summary>No address that somebody writes leads out of the output folder, or into the place of a file that the site has.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileAddressTests
{
    [Theory]
    [InlineData("/..%2finput%2fsite.yml")]
    [InlineData("/..%2Finput/")]
    [InlineData("/%2e%2e/x.html")]
    [InlineData("/%2E./x.html")]
    [InlineData("/.%2e/x.html")]
    [InlineData("/a/%2e%2e/")]
    [InlineData("/a/%2e/")]
    [InlineData("/a/.../")]
    [InlineData("/a/%2f%2f/b/")]
    [InlineData("/a//b/")]
    [InlineData("/%2f/example.org/")]
    [InlineData("/zz%0a+..%2fvictim.txt")]
    [InlineData("/zz%0d/")]
    [InlineData("/zz%00/")]
    [InlineData("/zz%7f/")]
    [InlineData("/zz%C2%85/")]
    [InlineData("/a%5c..%5cb/")]
    [InlineData("/a\\\\b/")]
    [InlineData("/zz\\0/")]
    [InlineData("/zz\\n+victim/")]
    [InlineData("/%FF%FE/")]
    [InlineData("/.git/config.html")]
    [InlineData("/%2egit/hooks/x.html")]
    [InlineData("/index.html/x/")]
    [InlineData("/2020/01/10/Inde%78.html/x.html")]
    public void An_alias_is_unescaped_first_and_checked_then(string alias)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [\"{alias}\"]");
        var before = Files.In(newsroom.Project.Input);
        Assert.NotEmpty(newsroom.Build().Refused().Complaints);
        Assert.Equal(before, Files.In(newsroom.Project.Input));
        Assert.False(Directory.Exists(newsroom.Project.Output));
    }

    [Theory]
    [InlineData("/%61ssets/site.css")]
    [InlineData("/ASSETS/site.css")]
    [InlineData("/m%65dia/wall.png")]
    [InlineData("/media")]
    [InlineData("/%73itemap-1.xml")]
    [InlineData("/%2enojekyll")]
    [InlineData("/%69ndex.html")]
    [InlineData("/news/%69ndex.html")]
    [InlineData("/news/page/%31/")]
    public void An_escaped_alias_can_not_claim_the_addresses_of_the_sites_own_files(string alias)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [\"{alias}\"]");
        newsroom.Build().Refused().Complaint("DL0311");
    }

    [Fact]
    public void An_alias_of_thousands_of_folders_is_an_error()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", $"title: Flood\naliases: [\"/{string.Concat(Enumerable.Repeat("a/", 2500))}\"]");
        Assert.Contains("it is longer than 1000 bytes", newsroom.Build().Refused().Complaint("DL0206"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/%D0%BF%D0%BE%D1%82%D0%BE%D0%BF/", "потоп/index.html")]
    [InlineData("/a%20b/", "a b/index.html")]
    [InlineData("/100%25/", "100%/index.html")]
    [InlineData("/.well-known/old.html", ".well-known/old.html")]
    [InlineData("/a.b/c..d/", "a.b/c..d/index.html")]
    public void An_old_address_may_be_escaped(string alias, string file)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [\"{alias}\"]");
        Assert.True(newsroom.Build().Clean().Has(file));
    }

    [Theory]
    [InlineData("article: /../{slug}/")]
    [InlineData("article: /a/../{slug}/")]
    [InlineData("article: /./{slug}/")]
    [InlineData("article: /%2e%2e/{slug}/")]
    [InlineData("article: \"/a\\nb/{slug}/\"")]
    [InlineData("article: /a\\b/{slug}/")]
    [InlineData("article: /.git/{slug}/")]
    [InlineData("article: /assets/{slug}/")]
    [InlineData("news: /../news/")]
    [InlineData("news: /media/wall.png/")]
    [InlineData("section: /../{id}/")]
    [InlineData("topic: /..{id}../../{id}/")]
    public void A_shape_of_addresses_leads_nowhere_else(string shape)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"urls:\n  {shape}");
        newsroom.Build().Refused().Complaint("DL0206");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/")]
    [InlineData("/\\\\evil.example/")]
    [InlineData("\\\\\\\\evil.example/")]
    [InlineData("/\\t/evil.example/")]
    [InlineData("https://")]
    [InlineData("https:evil.example")]
    [InlineData("https://a\\u0000b.example/")]
    [InlineData("java\\nscript:alert(1)")]
    [InlineData("about")]
    public void Menus_and_policies_lead_to_addresses_that_readers_may_be_sent_to(string url)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        newsroom.Site(
            $"menu:\n  main:\n    - {{name: One, url: \"{url}\"}}\n  footer:\n    - {{name: Two, url: \"{url}\"}}\npolicies:\n  ethics: "
                + $"\"{url}\"");
        Assert.Equal(3, newsroom.Build().Refused().Complaints.Count(c => c.StartsWith("site.yml:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://example.org/page?a=b#c")]
    [InlineData("mailto:desk@courier.example")]
    [InlineData("tel:+441134960000")]
    public void Menus_may_lead_out_of_the_site(string url)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .Site($"menu:\n  footer:\n    - {{name: One, url: \"{url}\"}}");
        Assert.Contains(url, newsroom.Build().Clean().Links("/", "footer a"));
    }

    [Theory]
    [InlineData("authors/anna.yml", "name: Anna\nlinks: [\"javascript:alert(1)\"]")]
    [InlineData("authors/anna.yml", "name: Anna\nlinks: [\"https://a\\\\b.example/\"]")]
    [InlineData("authors/anna.yml", "name: Anna\nemail: \"anna@example.org?bcc=all@example.org\"")]
    [InlineData("authors/anna.yml", "name: Anna\nemail: javascript:alert(1)")]
    [InlineData("topics/rain.yml", "name: Rain\nlinks: [\"data:text/html,x\"]")]
    [InlineData("topics/rain.yml", "name: Rain\nlinks: [\"//evil.example/\"]")]
    public void Authors_and_topics_link_to_the_web_alone(string path, string fields)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File(path, fields + "\n");
        newsroom.Build().Refused().Complaint("DL0207");
    }

    [Theory]
    [InlineData("https://user:secret@courier.example/")]
    [InlineData("https://courier.example\\\\a/")]
    [InlineData("javascript://courier.example/")]
    public void The_sites_own_address_is_a_plain_one(string url)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"url: \"{url}\"");
        newsroom.Build().Refused().Complaint("DL0207");
    }
}
