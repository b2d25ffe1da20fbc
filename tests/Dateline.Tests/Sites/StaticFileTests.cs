using System.Text;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>The files of <c>static/</c> are published as they are, at the root of the site.</summary>
public sealed class StaticFileTests
{
    private static Newsroom With(string path, string text = "words", string body = "Text.") =>
        Newsroom.With("articles/flood.md", "title: Flood\nauthors: [ann]\ntopics: [Rain]", body)
            .File("authors/ann.yml", "name: Ann Lee\n").File($"static/{path}", text);

    [Theory]
    [InlineData("ads.txt", "ads.txt")]
    [InlineData("CNAME", "CNAME")]
    [InlineData(".well-known/security.txt", ".well-known/security.txt")]
    [InlineData("promo/index.html", "promo/index.html")]
    [InlineData("promo/app.js", "promo/app.js")]
    [InlineData("promo/bild mit ü.svg", "promo/bild mit ü.svg")]
    [InlineData("data", "data")]
    public void A_file_keeps_its_bytes_and_its_path(string path, string file)
    {
        using var newsroom = With(path, "<script>alert('\r\n{{ x }}')</script>");
        var site = newsroom.Build().Clean();
        Assert.Equal("<script>alert('\r\n{{ x }}')</script>", Encoding.UTF8.GetString(site.Files[file]));
        Assert.DoesNotContain(site.Files.Where(f => f.Key.StartsWith("sitemap", StringComparison.Ordinal)), f =>
            Encoding.UTF8.GetString(f.Value).Contains("promo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("map #1.html", "#", "map-1.html"), InlineData("promo/why?.html", "?", "promo/why.html")]
    [InlineData("a%41.txt", "%41", "a-41.txt"), InlineData("dam #1/index.html", "#", "dam-1/index.html")]
    public void A_name_that_no_address_can_stand_for_is_an_error_with_another_name(string name, string sign, string other)
    {
        using var newsroom = With(name);
        Assert.Contains(
            $"static/{name}: error DL0317: the file's name contains {sign}, which means something else in an address; rename it to "
                + $"static/{other}",
            newsroom.Build().Refused().Complaints);
    }

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".git/config")]
    [InlineData("promo/.gitkeep")]
    [InlineData("promo/.DS_Store")]
    public void What_git_and_desktops_keep_there_is_left_out(string path)
    {
        using var newsroom = With(path);
        Assert.DoesNotContain(newsroom.Build().Clean().Files.Keys, f => f.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_copied_again_only_when_it_changed_and_removed_with_its_source()
    {
        using var newsroom = With("promo/index.html").File("static/ads.txt", "one");
        newsroom.Build().Clean();
        var before = newsroom.Age().Marks();
        newsroom.File("static/ads.txt", "two").Build().Clean();
        var after = newsroom.Marks();
        Assert.Equal(before["promo/index.html"], after["promo/index.html"]);
        Assert.NotEqual(before["ads.txt"], after["ads.txt"]);
        var site = newsroom.Age().Delete("static/promo/index.html").Build().Clean();
        Assert.Equal("two", site.Text("/ads.txt"));
        Assert.False(site.Has("/promo/"));
        Files.AssertSame(newsroom.BuildAnew().Files, site.Files);
    }

    [Fact]
    public void Its_own_robots_takes_the_place_of_ours()
    {
        using var newsroom = With("robots.txt", "User-agent: GPTBot\nDisallow: /\n");
        Assert.Equal("User-agent: GPTBot\nDisallow: /\n", newsroom.Build().Clean().Text("/robots.txt"));
        var site = newsroom.Age().Delete("static/robots.txt").Build().Clean();
        Assert.Contains("Sitemap:", site.Text("/robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about/index.html", "the address /about/ is taken by pages/about.md:2:8")]
    [InlineData("About/index.html", "the address /About/ is taken by pages/about.md:2:8")]
    [InlineData("2020/01/10/flood/index.html", "the address /2020/01/10/flood/ is taken by articles/flood.md:2:8")]
    [InlineData("old.html", "the address /old.html is taken by pages/about.md:3:11")]
    [InlineData("index.html", "the address / is taken by the site itself")]
    [InlineData("404.html", "the address /404.html is taken by the site itself")]
    [InlineData("feed.xml", "the address /feed.xml is taken by the site itself")]
    [InlineData("favicon.svg", "the address /favicon.svg is taken by the site itself")]
    [InlineData("sitemap.xml", "the address /sitemap.xml is taken by the site itself")]
    [InlineData("sitemap-1.xml", "the address /sitemap-1.xml is taken by the site itself, which owns all that start with /sitemap-")]
    [InlineData("assets/site.css", "the address /assets/site.css is taken by the site itself, which owns all that start with /assets/")]
    [InlineData("media/a.png", "the address /media/a.png is taken by the site itself, which owns all that start with /media/")]
    [InlineData(".nojekyll", "the address /.nojekyll is taken by the site itself, which owns all that start with /.nojekyll")]
    [InlineData("world/index.html", "the address /world/ is taken by the section 'world' of site.yml")]
    [InlineData("world/feed.xml", "the address /world/feed.xml is taken by the site itself")]
    [InlineData("world/page/1/index.html", "the address /world/page/1/ is taken by the site itself")]
    [InlineData("topics/rain/index.html", "the address /topics/rain/ is taken by the topic 'Rain'")]
    [InlineData("authors/ann/index.html", "the address /authors/ann/ is taken by the author 'Ann Lee'")]
    [InlineData("authors/ann/feed.xml", "the address /authors/ann/feed.xml is taken by the site itself")]
    [InlineData("2020", "the address /2020 is taken by a folder, for articles/flood.md:2:8")]
    [InlineData("world", "the address /world is taken by a folder, for /world/")]
    [InlineData("old.html/index.html", "the address /old.html/ needs a folder /old.html, which is a file for pages/about.md:3:11")]
    [InlineData("about/index.html/deep.txt", "the address /about/index.html/deep.txt is taken by the page /about/")]
    [InlineData("index.html/deep.txt", "the address /index.html/deep.txt is taken by the page /")]
    [InlineData("world/INDEX.HTML", "the address /world/INDEX.HTML is taken by the page /world/")]
    [InlineData("index.html.br", "the address /index.html.br is taken by the compressed copy of /")]
    [InlineData("world/feed.xml.gz", "the address /world/feed.xml.gz is taken by the compressed copy of /world/feed.xml")]
    [InlineData("about/index.html.br/deep", "the address /about/index.html.br/deep is taken by the compressed copy of /about/")]
    public void A_clash_with_another_address_is_reported_with_both(string path, string complaint)
    {
        using var newsroom = With(path).And("pages/about.md", "title: About\naliases: [/old.html]");
        var found = Assert.Single(newsroom.Build().Refused().Complaints);
        Assert.StartsWith($"static/{path}: error DL0543: {complaint}", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_copy_of_a_file_beside_it_is_published()
    {
        using var newsroom = With("app.wasm").File("static/app.wasm.br", "copy").File("static/data.gz", "data");
        var site = newsroom.Build().Clean();
        Assert.Equal(("copy", "data"), (site.Text("/app.wasm.br"), site.Text("/data.gz")));
    }

    [Fact]
    public void Two_files_whose_names_differ_only_in_case_are_reported()
    {
        using var newsroom = With("ads.txt").File("static/ADS.txt", "other");
        Assert.StartsWith(
            "static/ads.txt: error DL0543: the address /ads.txt is taken by static/ADS.txt",
            Assert.Single(newsroom.Build().Refused().Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_menus_may_link_to_a_file_and_to_a_page_of_a_folder()
    {
        const string Body = "See [ads](/ads.txt), [offer](/promo/#offer) and [app](/promo/app.js).";
        using var newsroom = With("promo/index.html", "<p id=\"offer\">", Body)
            .File("static/ads.txt", "").File("static/promo/app.js", "").Site("menu: {main: [{name: Promo, url: /promo/}]}");
        Assert.DoesNotContain(newsroom.Check(), c => !c.Contains("DL0608", StringComparison.Ordinal));
        newsroom.Delete("static/ads.txt");
        Assert.Contains(
            newsroom.Check(), c => c.Contains("the site has no address '/ads.txt'; is it in static/?", StringComparison.Ordinal));
        newsroom.File("static/adds.txt", "");
        Assert.Contains(newsroom.Check(), c => c.Contains("did you mean '/adds.txt'?", StringComparison.Ordinal));
    }

    [Fact]
    public void A_relative_link_to_a_file_is_reported_with_the_address_to_write()
    {
        using var newsroom = With("promo/index.html", body: "See [the offer](../static/promo/index.html).");
        Assert.Contains(
            "link to a file of static/ by its address on the site: /promo/",
            Assert.Single(newsroom.Build().Refused().Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_text_of_the_newsroom_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/secret.md", "title: Secret\nstatus: draft").File("static/a.txt", "a");
        File.CreateSymbolicLink(Path.Combine(newsroom.Project.Input, "static", "secret.txt"), "../articles/secret.md");
        Assert.Contains(
            "static/secret.txt: error DL0521: this link leads out of static/", newsroom.Build().Refused().Complaint("DL0521"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_newsroom_is_refused()
    {
        using var newsroom = With("ads.txt");
        File.CreateSymbolicLink(Path.Combine(newsroom.Project.Input, "static", ".secret"), "/etc/hostname");
        Assert.StartsWith(
            "static/.secret: error DL0521: this link leads out of the folder", Assert.Single(newsroom.Build().Refused().Complaints),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CNAME", true)]
    [InlineData("ads.txt", true)]
    [InlineData("story.md", true)]
    [InlineData("package.json", true)]
    [InlineData("README.md", false)]
    [InlineData("readme.txt", false)]
    [InlineData("LICENSE", false)]
    [InlineData("CONTRIBUTING.md", false)]
    [InlineData(".editorconfig", false)]
    public void An_unknown_file_at_the_root_of_the_newsroom_is_reported(string name, bool isReported)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File(name, "words");
        var complaints = newsroom.Build().Complaints;
        Assert.Equal(isReported ? 1 : 0, complaints.Count);
        Assert.All(
            complaints, c => Assert.StartsWith($"{name}: warning DL0507: this file is not read; move it to ", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_other_folders_stay_hidden()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/.secret.md", "title: Secret");
        Assert.DoesNotContain(newsroom.Build().Clean().Files.Keys, f => f.Contains("secret", StringComparison.Ordinal));
    }
}
