using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>Files in <c>theme/assets/</c> are published under names that contain a hash, and named by the filter <c>asset</c>.</summary>
public sealed class AssetTests
{
    private const string Flood = "/2020/01/10/flood/";

    [Fact]
    public void A_logo_is_published_under_a_hashed_name()
    {
        using var newsroom = With("""<p><img src="{{ 'img/logo.svg' | asset }}" alt="x"></p>""")
            .AddToTheme("assets/img/logo.svg", "<svg/>");
        var site = newsroom.Build(baseUrl: "https://org.example/repo/");
        var source = site.Html(Flood).QuerySelector("p > img[alt=x]")!.GetAttribute("src")!;
        Assert.Matches("^/repo/assets/img/logo-[0-9a-f]{8}\\.svg$", source);
        Assert.Equal("<svg/>", site.Text(source["/repo".Length..]));
    }

    [Fact]
    public void A_file_with_other_bytes_has_another_name()
    {
        using var newsroom = With("""<p>{{ 'a.js' | asset }}</p>""").AddToTheme("assets/a.js", "1");
        var before = newsroom.Build().Words(Flood, "body > p");
        newsroom.AddToTheme("assets/a.js", "2");
        var site = newsroom.Build();
        Assert.NotEqual(before, site.Words(Flood, "body > p"));
        Assert.DoesNotContain(before[1..], site.Files.Keys);
    }

    [Fact]
    public void Stylesheets_name_fonts_and_each_other_by_relative_paths()
    {
        using var newsroom = With("<link rel='stylesheet' href=\"{{ 'css/more.css' | asset }}\">")
            .AddToTheme(
                "assets/css/more.css",
                "@import 'base.css';\n@font-face { src: url(\"../fonts/serif.woff2\") format('woff2') }\n/* url(no.png) */")
            .AddToTheme("assets/css/base.css", "p { background: url( ../rule.svg#line ) }")
            .AddToTheme("assets/fonts/serif.woff2", [1, 2, 3])
            .AddToTheme("assets/rule.svg", "<svg/>");
        var site = newsroom.Build();
        var css = site.Text(site.Html(Flood).QuerySelector("body link")!.GetAttribute("href")!);
        Assert.Matches("^@import '../css/base-[0-9a-f]{8}.css';@font-face", css);
        Assert.Matches("url\\(\"../fonts/serif-[0-9a-f]{8}.woff2\"\\) format\\('woff2'\\)", css);
        var based = site.Files.Keys.Single(f => f.Contains("base-", StringComparison.Ordinal));
        Assert.Matches("url\\( ../rule-[0-9a-f]{8}.svg#line \\)", site.Text(based));
        Assert.Contains("font-src 'self'", site.Text(Flood), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p { background: url(rule.svg) }", "theme/assets/a.css:1:21: error DL0514: the theme has no file 'assets/rule.svg'")]
    [InlineData("\n@import url(b.css);", "theme/assets/a.css:2:13: error DL0514: the theme has no file 'assets/b.css'")]
    [InlineData("p { background: url(/rule.svg) }", "theme/assets/a.css:1:21: error DL0514: the theme has no file '/rule.svg'")]
    [InlineData("p { background: url(../../input/site.yml) }", "the theme has no file '../../input/site.yml'")]
    [InlineData("@import 'a.css';", "stylesheets import each other in a circle")]
    [InlineData("@import 'https://fonts.example/a.css';", "add to site.yml: security: {styles: [https://fonts.example]}")]
    public void A_reference_to_nothing_is_an_error_at_its_line(string css, string message)
    {
        using var newsroom = With("{{ 'a.css' | asset }}").AddToTheme("assets/a.css", css);
        Assert.Contains(message, string.Join('\n', newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_computed_is_looked_up_when_the_page_is_rendered()
    {
        using var newsroom = With("{% assign name = 'log' | append: 'o.svg' %}{{ name | asset }}").AddToTheme("assets/logo2.svg", "<svg/>");
        Assert.Contains(
            "there is no file 'logo.svg' in theme/assets/", newsroom.Build().Complaint("DL0504"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_uses_is_reported_by_check()
    {
        using var newsroom = With("{% include 'used' %}")
            .AddToTheme("partials/used.liquid", "{{ 'used.svg' | asset }}")
            .AddToTheme("partials/unused.liquid", "{{ 'unused.svg' | asset }}")
            .AddToTheme("assets/used.svg", "<svg/>")
            .AddToTheme("assets/alone.svg", "<svg/>")
            .AddToTheme("assets/unused.svg", "<svg/>")
            .AddToTheme("style.css", "")
            .AddToTheme("README.md", "");
        Assert.Equal(
            ["theme/assets/alone.svg", "theme/partials/unused.liquid", "theme/style.css"],
            newsroom.Check().Where(c => c.Contains("DL0512", StringComparison.Ordinal)).Select(c => c.Split(':')[0]));
    }

    private static Newsroom With(string colophon) =>
        Newsroom.With("articles/flood.md", "title: Flood").AddToTheme("partials/colophon.liquid", colophon);
}
