using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>The pages' content security policy follows from the theme and <c>site.yml</c>; what it forbids is an error.</summary>
public sealed class ContentPolicyTests
{
    private const string Flood = "/2020/01/10/flood/";

    [Fact]
    public void The_built_in_theme_loads_only_the_sites_own_files()
    {
        using var newsroom = With("");
        Assert.Matches(
            "^default-src 'none'; script-src 'sha256-[^']+'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; form-action 'self'$",
            Policy(newsroom.Build()));
    }

    [Fact]
    public void A_script_is_allowed_on_the_pages_that_have_it_and_on_no_other()
    {
        using var newsroom = With("").And("pages/about.md", "title: About")
            .AddToTheme("partials/count.liquid", "<script>document.title += '!'</script>")
            .EditTheme("page.liquid", "<article", "{% include 'count' %}<article");
        var site = newsroom.Build().Clean();
        Assert.All(
            ["/", "/world/", "/news/", "/404.html"],
            page => Assert.DoesNotContain("script-src", Policy(site, page), StringComparison.Ordinal));

        // printf "document.title += '!'" | openssl dgst -sha256 -binary | base64
        Assert.Contains(
            "script-src 'sha256-Guf8KDgxHoBpUdIvwCGfhmAj2r/Yqm0ZFu14QVauECs=';", Policy(site, "/about/"), StringComparison.Ordinal);
        Assert.Single(Policy(site, Flood).Split(' '), word => word.StartsWith("'sha256-", StringComparison.Ordinal));
        Assert.DoesNotContain("Guf8KDgx", Policy(site, Flood), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_whose_name_only_a_page_tells_may_have_any_script_of_the_theme()
    {
        using var newsroom = With("")
            .AddToTheme("partials/count.liquid", "<script>document.title += '!'</script>")
            .EditTheme("front.liquid", "<h1", "{% assign name = 'count' %}{% include name %}<h1");
        Assert.Contains("'sha256-Guf8KDgx", Policy(newsroom.Build(), "/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_the_theme_is_allowed()
    {
        using var newsroom = With("""<script src="{{ 'menu.js' | asset }}" defer></script>""").AddToTheme("assets/menu.js", "");
        Assert.Matches("; script-src 'self' 'sha256-[^']+'; ", Policy(newsroom.Build()));
    }

    [Fact]
    public void A_script_within_a_template_is_allowed_by_its_hash()
    {
        using var newsroom = With("<script>document.title += '!'</script>");

        // printf "document.title += '!'" | openssl dgst -sha256 -binary | base64
        Assert.Contains("script-src 'sha256-", Policy(newsroom.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_site_yml_allows_is_in_the_policy()
    {
        using var newsroom = With(
            """<script defer src="https://plausible.io/js/script.js"></script><iframe src="//maps.example/x"></iframe>""")
            .Site("security: {scripts: [https://plausible.io], connections: [https://plausible.io/], frames: ['https://*.example']}");
        var policy = Policy(newsroom.Build());
        Assert.Matches("script-src 'sha256-[^']+' https://plausible.io;", policy);
        Assert.Contains("connect-src 'self' https://plausible.io;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self' https://*.example;", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<script src='https://a.example/x.js'></script>",
        "scripts from https://a.example; if you trust it, add to site.yml: security: {scripts: [https://a.example]}")]
    [InlineData("<iframe src=\"https://a.example/{{ article.title }}\">", ":1:9: error DL0515: pages may not use frames from https://a.ex")]
    [InlineData("<img alt='' srcset='/x.png 1x, //a.example/x.png 2x'>", "pictures from https://a.example")]
    [InlineData("<link rel=stylesheet href=https://a.example/x.css>", "stylesheets from https://a.example")]
    [InlineData("<form action='https://a.example/'></form>", "forms from https://a.example")]
    [InlineData("<video poster='https://a.example/x.jpg'></video>", "pictures from https://a.example")]
    [InlineData("<audio src='https://a.example/x.mp3'></audio>", "film and sound from https://a.example")]
    [InlineData("<p style='color: red'>", ":1:4: error DL0515: pages may not have a 'style' attribute")]
    [InlineData("<button onclick='x()'>", "pages may not run the script in the attribute 'onclick'")]
    [InlineData("<a href='javascript:x()'>", "pages may not run the script in this address")]
    [InlineData("<style>p { color: red }</style>", "pages may not have a <style> element")]
    [InlineData("<script>var id = '{{ site.name }}'</script>", "pages may not run a script that Liquid writes")]
    [InlineData("<img alt='' src='data:image/png;base64,AAAA'>", "pages may not load 'data:' addresses")]
    [InlineData("<base href='/x/'>", "pages may not have a <base> element")]
    [InlineData("<embed src='/x.swf'>", "pages may not have an <embed> element")]
    public void What_the_policy_forbids_is_an_error_with_the_remedy(string markup, string message)
    {
        using var newsroom = With(markup);
        Assert.Contains(message, newsroom.Build().Refused().Complaint("DL0515"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- <script src='https://a.example/x.js'></script> -->")]
    [InlineData("{% comment %}<p style='color: red'>{% endcomment %}")]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"{{ site.name }}\"}</script>")]
    [InlineData("<a href='https://a.example/'>a</a><img alt='' src='{{ site.home }}x.png'>")]
    public void What_loads_nothing_is_no_error(string markup)
    {
        using var newsroom = With(markup);
        Assert.Empty(newsroom.Build().Complaints);
    }

    [Fact]
    public void A_picture_of_another_site_in_a_text_is_a_warning_with_the_remedy()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "![The wall](https://a.example/wall.jpg)");
        Assert.Equal(
            "articles/flood.md:6:13: warning DL0515: readers would not see this picture: pages may not use pictures from "
                + "https://a.example; save it to media/, or, if you trust that site, add to site.yml: "
                + "security: {pictures: [https://a.example]}",
            newsroom.Build().Complaint("DL0515"));
        Assert.Empty(newsroom.Site("security: {pictures: [https://a.example]}").Build().Complaints);
    }

    [Fact]
    public void What_only_a_rendered_page_shows_is_found_by_check()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nclip: https://film.example/embed/1")
            .Site("fields: [{name: clip}]")
            .EditTheme(
                "article.liquid",
                "<article",
                "{% if article.extra.clip %}<iframe src=\"{{ article.extra.clip }}\"></iframe>{% endif %}<article");
        Assert.Contains(
            "theme: error DL0515: the page /2020/01/10/flood/ may not use frames from https://film.example; if you trust it, add to "
                + "site.yml: security: {frames: [https://film.example]}",
            newsroom.Check());
        newsroom.Site("security: {frames: [https://film.example]}");
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains("DL0515", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_is_not_an_origin_is_an_error()
    {
        using var newsroom = With("").Site("security: {scripts: [plausible.io], frames: [\"https://a.example; script-src *\"]}");
        var complaints = newsroom.Build().Refused().Complaints;
        Assert.Contains("'plausible.io', which is not an origin", complaints[0], StringComparison.Ordinal);
        Assert.Contains("'https://a.example; script-src *', which is not an origin", complaints[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_for_the_theme_are_declared_in_site_yml()
    {
        using var newsroom = With("<p>{{ site.extra.plausible }}{% if site.extra.empty %}!{% endif %}</p>")
            .Site("extra: {plausible: courier.example, empty: ''}");
        Assert.Equal("courier.example", newsroom.Build().Words(Flood, "body > p"));
        newsroom.Site("extra: {plausibel: courier.example, empty: ''}");
        Assert.Contains("has no 'plausible'", newsroom.Build().Complaint("DL0504"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_no_site_yml_declares_is_an_error_in_a_template()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("fields: [{name: patron}]")
            .EditTheme("article.liquid", "<article", "{% if article.extra.patron %}!{% endif %}{{ article.extra.sponsr }}<article");
        Assert.Contains("has no 'sponsr'", newsroom.Build().Complaint("DL0504"), StringComparison.Ordinal);
    }

    private static Newsroom With(string colophon) =>
        Newsroom.With("articles/flood.md", "title: Flood").AddToTheme("partials/colophon.liquid", colophon);

    private static string Policy(Built site, string page = Flood) =>
        site.Html(page).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
}
