using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Addresses;

/// <summary>Former addresses that no text has as an alias: site.yml redirects them, or says that they are gone.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData("/topics/floods/", "/topics/oka/", "/topics/oka/")]
    [InlineData("/topics/floods", "/topics/oka/#top", "/topics/oka/#top")]
    [InlineData("/old.html", "/world/", "/world/")]
    [InlineData("/partner/", "https://partner.example/a?b=c", "https://partner.example/a?b=c")]
    [InlineData("/%D0%BE%D0%BA%D0%B0/", "/topics/%D0%BE%D0%BA%D0%B0/", "/topics/%D0%BE%D0%BA%D0%B0/")]
    public void Readers_are_sent_on(string from, string to, string target)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [oka, ока]").Site($"redirects:\n  {from}: {to}");
        var site = newsroom.Build().Clean();
        var file = Uri.UnescapeDataString(from).Trim('/');
        var page = site.Html(file.EndsWith(".html", StringComparison.Ordinal) ? file : file + "/index.html");
        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_chain_is_one_step()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\naliases: [/c/]")
            .Site("redirects:\n  /a/: /b/\n  /b/: /c/");
        var site = newsroom.Build().Clean();
        foreach (var former in (string[])["a", "b", "c"])
        {
            Assert.Equal(["/2020/01/10/flood/"], site.Links($"{former}/index.html", "main a"));
        }
    }

    [Theory]
    [InlineData("redirects: {/a/: /a/}", "DL0334")]
    [InlineData("redirects: {/a/: /b/, /b/: /c/, /c/: /b/}", "DL0334")]
    [InlineData("redirects: {/a/: nowhere}", "DL0207")]
    [InlineData("redirects: {/a/: //example.org/}", "DL0207")]
    [InlineData("redirects: {/a/: 'javascript:alert(1)'}", "DL0207")]
    [InlineData("redirects: {/a/: \"\"}", "DL0207")]
    [InlineData("redirects: {a: /world/}", "DL0206")]
    [InlineData("redirects: {/../a/: /world/}", "DL0206")]
    [InlineData("redirects: {/assets/a.css: /world/}", "DL0311")]
    [InlineData("redirects: {/: /world/}", "DL0311")]
    [InlineData("redirects: {/a.html: /world/, /a.html/b/: /world/}", "DL0311")]
    [InlineData("redirects: [/a/, /world/]", "DL0204")]
    [InlineData("gone: [/*]", "DL0206")]
    [InlineData("gone: [a]", "DL0206")]
    [InlineData("gone: {/a/: /b/}", "DL0204")]
    public void What_can_not_be_is_an_error(string line, string code)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(line);
        Assert.Contains(newsroom.Build().Refused().Complaints, c => c.Contains($": error {code}: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("redirects: {/a/: /nowhere/}", "DL0308")]
    [InlineData("redirects: {/a/: /world}", "DL0308")]
    [InlineData("redirects: {/2020/01/10/flood/: /world/}", "DL0333")]
    [InlineData("redirects: {/feed.xml: /world/}", "DL0333")]
    [InlineData("redirects: {/media/wall.png: /media/wall.png}", "DL0333")]
    [InlineData("redirects: {/old.png: https://example.org/new.png}", "DL0335")]
    [InlineData("redirects: {/old.png: /world/}", "DL0335")]
    [InlineData("redirects: {/feed/: /feed.xml}", "DL0335")]
    [InlineData("gone: [/world/]", "DL0333")]
    [InlineData("gone: [/2020/*]", "DL0333")]
    [InlineData("gone: [/media/wall.png]", "DL0333")]
    public void What_has_no_use_is_a_warning_since_the_clock_may_bring_it_about(string line, string code)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nimage: {src: media/wall.png, alt: Wall}")
            .File("media/wall.png", Pictures.Png(2, 1))
            .Site(line);
        var site = newsroom.Build();
        Assert.Equal([$"{code}"], site.Complaints.Select(c => c.Split(": warning ")[1][..6]));
        Assert.True(site.Has("/2020/01/10/flood/"));
        Assert.False(site.Has("/old.png"));
    }

    [Fact]
    public void A_feed_and_a_picture_are_copied_to_their_former_addresses_and_follow_what_replaced_them()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood\ntopics: [oka]\nimage: {src: media/wall.png, alt: Wall}")
            .File("media/wall.png", Pictures.Png(2, 1))
            .Site("redirects:\n  /rss.xml: /feed.xml\n  /topics/river/feed.xml: /topics/oka/feed.xml\n  /old/wall.png: /media/wall.png");
        var site = newsroom.Build().Clean();
        Assert.Equal(site.Text("feed.xml"), site.Text("rss.xml"));
        Assert.Equal(site.Text("topics/oka/feed.xml"), site.Text("topics/river/feed.xml"));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(newsroom.Project.Output, "media/wall.png")),
            File.ReadAllBytes(Path.Combine(newsroom.Project.Output, "old/wall.png")));
        newsroom.Edit("articles/flood.md", "title: Flood", "title: Deluge");
        site = newsroom.Build().Clean();
        Assert.Contains("Deluge", site.Text("rss.xml"), StringComparison.Ordinal);
        Assert.Equal(newsroom.BuildAnew().Files, site.Files);
    }

    [Fact]
    public void An_embargoed_story_takes_its_address_from_a_redirect_when_it_appears()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/rain.md", "title: Rain\nembargo: 2020-02-10")
            .Site("redirects: {/2020/01/10/rain/: /world/}");
        var before = newsroom.Build().Clean();
        Assert.Equal(["/world/"], before.Links("2020/01/10/rain/index.html", "main a"));
        var after = newsroom.Build("2020-02-11");
        Assert.Equal("Rain", after.Html("2020/01/10/rain/index.html").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public void What_is_gone_has_no_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("gone: [/2015/*, /old/]");
        Assert.False(newsroom.Build().Clean().Has("/old/"));
    }
}
