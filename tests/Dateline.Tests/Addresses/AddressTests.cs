using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Addresses;

/// <summary>Addresses are permanent, and every document has another one.</summary>
public sealed class AddressTests
{
    [Fact]
    public void Two_stories_of_one_address_are_an_error_that_names_both_files()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/floods/flood.md", "title: Another flood\ndate: 2020-01-10");
        Assert.Equal(
            "articles/floods/flood.md:2:8: error DL0311: the address /2020/01/10/flood/ is taken by articles/2020/01/10-flood.md:2:8; "
                + "change the slug of one of the two, but not of one that is already published",
            newsroom.Build().Refused().Complaint("DL0311"));
    }

    [Theory]
    [InlineData("{id: news, name: News}", "/news/")]
    [InlineData("{id: media, name: Media}", "/media/")]
    [InlineData("{id: sport, name: Sport, sections: [{id: page, name: Pages}]}", "/sport/page/")]
    public void A_section_at_an_address_of_the_site_is_an_error_at_its_id(string section, string address)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Edit("site.yml", "{id: sport, name: Sport}", section);
        var complaint = newsroom.Build().Refused().Complaint("DL0311");
        Assert.Matches(@"^site\.yml:7:\d+: error DL0311: the address ", complaint);
        Assert.EndsWith(
            $"{address} is taken by the site itself; choose another id, or set other addresses with 'urls'",
            complaint,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages/news.md", "title: News", "the site itself")]
    [InlineData("pages/world.md", "title: World", "the section 'world' of site.yml")]
    [InlineData("articles/flood.md", "title: Flood\naliases: [/sport/]", "the section 'sport' of site.yml")]
    [InlineData("articles/flood.md", "title: Flood\naliases: [/404.html]", "the site itself")]
    [InlineData("articles/flood.md", "title: Flood\naliases: [/feed.xml]", "the site itself")]
    [InlineData("articles/flood.md", "title: Flood\naliases: [/favicon.svg]", "the site itself")]
    public void A_document_at_an_address_of_the_site_is_an_error(string path, string front, string owner)
    {
        using var newsroom = Newsroom.With(path, front);
        Assert.Contains($"is taken by {owner}", newsroom.Build().Refused().Complaint("DL0311"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aliases: [/sport]")]
    [InlineData("aliases: [/world/feed.xml]")]
    [InlineData("aliases: [/topics/rain/]")]
    [InlineData("aliases: [/authors/anna/]")]
    [InlineData("aliases: [/news/page/1/]")]
    [InlineData("aliases: [/news/index.html]")]
    [InlineData("aliases: [/media/wall.png]")]
    [InlineData("aliases: [/sitemap-1.xml]")]
    [InlineData("aliases: [/.nojekyll]")]
    public void An_alias_at_a_file_of_the_site_is_an_error(string alias)
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", $"title: Flood\ntopics: [rain]\nauthors: [anna]\nimage: {{src: media/wall.png, alt: Wall}}\n{alias}")
            .File("authors/anna.yml", "name: Anna Petrova\n")
            .File("media/wall.png", Pictures.Png(2, 1));
        Assert.Single(newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void An_alias_can_be_below_a_storys_address()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: Flood\naliases: [/2020/01/10/flood/page/2/, /2020/01/10/flood/feed.xml]");
        Assert.True(newsroom.Build().Clean().Has("/2020/01/10/flood/page/2/"));
    }

    [Fact]
    public void Addresses_that_differ_only_in_case_are_an_error_since_some_disks_cant_distinguish_them()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\naliases: [/Old/]")
            .And("articles/2020/01/11-help.md", "title: Help\naliases: [/old/]");
        newsroom.Build().Refused().Complaint("DL0311");
    }

    [Theory]
    [InlineData("/old/flood/", "old/flood/index.html")]
    [InlineData("/old/flood.html", "old/flood.html")]
    [InlineData("/old/flood", "old/flood/index.html")]
    public void A_former_address_redirects_readers(string alias, string file)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [{alias}]");
        var site = newsroom.Build().Clean();
        var page = site.Html(file);
        Assert.Equal("0; url=/2020/01/10/flood/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://courier.example/2020/01/10/flood/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(["/2020/01/10/flood/"], site.Links(file, "main a"));
        Assert.DoesNotContain("/old/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_story_leaves_no_trace_at_its_former_addresses()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\naliases: [/old/]");
        Assert.False(newsroom.Build().Has("/old/"));
    }

    [Theory]
    [InlineData("old/flood")]
    [InlineData("//example.org/")]
    [InlineData("/old/../flood/")]
    [InlineData("/old?x=1")]
    [InlineData("https://example.org/old/")]
    public void An_alias_is_an_address_of_this_site(string alias)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [\"{alias}\"]");
        newsroom.Build().Refused().Complaint("DL0206");
    }

    [Theory]
    [InlineData("articles/2020/01/10-flood.md", "/2020/01/10/flood/")]
    [InlineData("articles/2020/01/10/flood.md", "/2020/01/10/flood/")]
    [InlineData("articles/2020-01-10-flood.md", "/2020/01/10/flood/")]
    [InlineData("articles/any/folders/2020-01-10-flood.md", "/2020/01/10/flood/")]
    [InlineData("articles/Flood & Fire.md", "/2020/01/10/flood-fire/")]
    public void A_files_path_gives_the_address(string path, string address)
    {
        using var newsroom = Newsroom.With(path, "title: Flood");
        Assert.True(newsroom.Build().Clean().Has(address));
    }

    [Fact]
    public void A_slug_overrides_the_files_name()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nslug: the-great-flood");
        Assert.True(newsroom.Build().Clean().Has("/2020/01/10/the-great-flood/"));
    }

    [Fact]
    public void An_invalid_slug_is_an_error_with_a_valid_one_as_a_hint()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nslug: The Great Flood");
        Assert.EndsWith("write the-great-flood", newsroom.Build().Refused().Complaint("DL0206"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_in_an_address_is_the_day_in_the_newsroom()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-09T22:30:00Z");
        Assert.True(newsroom.Build().Clean().Has("/2020/01/10/flood/"));
    }

    [Fact]
    public void A_site_can_change_the_patterns_of_addresses()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ntopics: [rain]\nauthors: [anna]\nbackgrounds: [dam]")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01")
            .And("pages/about.md", "title: About")
            .File("authors/anna.yml", "name: Anna Petrova\n")
            .Site(
                "urls:\n  article: /stories/{year}/{slug}/\n  section: /desk/{id}/\n  topic: /t/{id}/\n  author: /by/{id}/\n  "
                    + "background: /explained/{id}/\n  page: /site/{slug}/\n  news: /all/\n  corrections: /errata/");
        var site = newsroom.Build().Clean();
        foreach (var address in new[]
        {
            "/stories/2020/flood/", "/desk/world/", "/desk/world/feed.xml", "/t/rain/", "/t/", "/by/anna/", "/by/", "/explained/dam/",
            "/explained/", "/site/about/", "/all/", "/errata/",
        })
        {
            Assert.True(site.Has(address), address);
        }

        InternalLinks.AllLeadSomewhere(site, "/");
    }

    [Theory]
    [InlineData("world", "/world/2020/flood/")]
    [InlineData("World", "/world/2020/flood/")]
    [InlineData("world/europe", "/world/europe/2020/flood/")]
    public void The_section_of_a_story_can_be_in_its_address(string section, string address)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ndate: 2020-01-10\nsection: {section}")
            .Site(
                "sections: [{id: world, name: World, sections: [{id: europe, name: Europe}]}]\n"
                    + "urls: {article: \"/{section}/{year}/{slug}/\"}");
        Assert.True(newsroom.Build().Clean().Has(address));
    }

    [Theory]
    [InlineData("article: /stories/{year}/")]
    [InlineData("article: stories/{slug}/")]
    [InlineData("article: /stories/{slug}")]
    [InlineData("article: /stories/{sulg}/")]
    [InlineData("topic: /t/")]
    public void A_pattern_that_is_not_unique_for_each_document_is_an_error(string pattern)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"urls:\n  {pattern}");
        newsroom.Build().Refused().Complaint("DL0206");
    }
}
