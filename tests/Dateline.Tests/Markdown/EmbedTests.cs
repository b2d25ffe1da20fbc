using CsCheck;
using Dateline.Markdown.Embeds;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Markdown;

/// <summary>What stands on other sites is loaded by the reader's click only; what can't be loaded is a card.</summary>
public sealed class EmbedTests
{
    private const string Film = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

    [Fact]
    public void Each_kind_of_embed_has_its_frame()
    {
        var html = Rendered.Html(Golden.Read("embeds.md"));
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") is "1")
        {
            File.WriteAllText(Path.Combine(Repository.Tests, "Markdown", "golden", "embeds.html"), html);
        }

        Golden.Same("embeds", html);
        Safe.Check(html);
    }

    [Fact]
    public void Addresses_in_lines_of_their_own_are_cards_and_those_in_one_line_are_links()
    {
        var cards = Rendered.Html("https://a.example/x\nhttps://b.example/y\n");
        Assert.Equal(2, cards.Split("<figure class=\"embed\">").Length - 1);
        Assert.DoesNotContain("<p>", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", Rendered.Html("https://a.example/x https://b.example/y"), StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", Rendered.Html("https://a.example/x\nis the gauge."), StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_is_told_which_site_may_use_its_features() =>
        Assert.Equal(
            "autoplay https://player.vimeo.com; encrypted-media https://player.vimeo.com; fullscreen https://player.vimeo.com; "
                + "picture-in-picture https://player.vimeo.com",
            EmbedHosts.FrameOf(new Uri("https://vimeo.com/76979871"))!.Allow);

    [Theory]
    [InlineData("https://youtu.be/aqz-KE-bpKQ?t=90", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=90")]
    [InlineData("https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")]
    [InlineData("https://m.youtube.com/live/aqz-KE-bpKQ", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")]
    [InlineData("https://www.youtube.com/playlist?list=PL123456", "https://www.youtube-nocookie.com/embed/videoseries?list=PL123456")]
    [InlineData("https://player.vimeo.com/video/76979871?h=abc123", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc123")]
    [InlineData("https://dai.ly/x8abcde", "https://geo.dailymotion.com/player.html?video=x8abcde")]
    [InlineData("https://twitter.com/name/status/20", "https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true")]
    [InlineData("https://www.instagram.com/name/reel/Cabc_DEF/", "https://www.instagram.com/reel/Cabc_DEF/embed/captioned/")]
    [InlineData(
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&width=500",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&show_text=true")]
    [InlineData(
        "https://www.openstreetmap.org/export/embed.html?bbox=-1.6%2C53.7%2C-1.5%2C53.8&layer=mapnik",
        "https://www.openstreetmap.org/export/embed.html?bbox=-1.6,53.7,-1.5,53.8&layer=mapnik")]
    [InlineData("https://www.google.com/maps/embed?pb=!1m18!2s", "https://www.google.com/maps/embed?pb=%211m18%212s")]
    [InlineData("https://www.google.com/maps/d/u/0/edit?mid=1abcDEF&usp=x", "https://www.google.com/maps/d/embed?mid=1abcDEF")]
    [InlineData("https://www.datawrapper.de/_/aBcDe/", "https://www.datawrapper.de/_/aBcDe/")]
    [InlineData(
        "https://mastodon.example/@a@b.example/109372843234512345/embed", "https://mastodon.example/@a@b.example/109372843234512345/embed")]
    [InlineData("http://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1")]
    public void A_page_or_its_player_gives_the_frame(string page, string frame) =>
        Assert.Equal(frame, EmbedHosts.FrameOf(new Uri(page))?.Address);

    [Theory]
    [InlineData("https://www.youtube.com/@name")]
    [InlineData("https://www.youtube.com/watch?v=\"onload=")]
    [InlineData("https://www.youtube.com.evil.example/watch?v=aqz-KE-bpKQ")]
    [InlineData("https://name:word@peertube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d")]
    [InlineData("https://127.0.0.1/w/9c9de5e8-0a1e-484a-b099-e80766180a6d")]
    [InlineData("https://a_b.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d")]
    [InlineData("https://news.example/@name/2020")]
    [InlineData("https://www.google.com/search?q=maps")]
    [InlineData("https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4;script")]
    [InlineData("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fa%2Fposts%2F1")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A%2F%2Fevil.example%2Fx")]
    [InlineData("https://example.org/")]
    public void Any_other_page_has_no_frame(string page) => Assert.Null(EmbedHosts.FrameOf(new Uri(page)));

    [Fact]
    public void A_frame_has_no_address_of_its_own_and_a_name_that_nothing_else_on_the_page_has()
    {
        var html = Rendered.Html($"::: embed {Film}\n:::\n\n::: embed {Film}\n:::", Rendered.Plain with { IdPrefix = "dam" });
        Assert.Contains("target=\"embed-1-dam\"", html, StringComparison.Ordinal);
        Assert.Contains("<iframe name=\"embed-2-dam\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" src", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_html_in_the_text_changes_no_embed() =>
        Assert.Equal(
            Rendered.Html($"a\n\n::: embed {Film} Title\nWords.\n:::"),
            Rendered.Html($"<b>a</b>\n\n::: embed {Film} Title\nWords.\n:::").Replace("<b>a</b>", "a", StringComparison.Ordinal));

    [Fact]
    public void In_feeds_an_embed_is_a_link_to_its_page()
    {
        var html = Rendered.Html($"::: embed {Film} Title\nWords.\n:::\n\nhttps://example.org/a", Rendered.Plain with { Absolute = true });
        Assert.DoesNotContain("iframe", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Film}\"", html, StringComparison.Ordinal);
        Assert.Contains("<p><a href=\"https://example.org/a\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("::: factbox\nhttps://example.org/a\n:::")]
    public void An_address_alone_in_its_paragraph_is_a_card(string body) =>
        Assert.Contains(
            "<figure class=\"embed\"><a href=\"https://example.org/a\" class=\"external\" rel=\"noopener\"><span "
                + "class=\"embed-host\">example.org",
            Rendered.Html(body),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("See https://example.org/a.")]
    [InlineData("https://example.org/a.")]
    [InlineData("<https://example.org/a>")]
    [InlineData("www.example.org")]
    [InlineData("desk@example.org")]
    [InlineData("- https://example.org/a\n\n- https://example.org/b")]
    [InlineData("> https://example.org/a")]
    [InlineData("a[^1]\n\n[^1]: https://example.org/a")]
    public void Any_other_address_is_a_link(string body)
    {
        var html = Rendered.Html(body);
        Assert.Contains("<a href=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dateline_and_the_description_are_not_those_of_a_card()
    {
        const string Body = "https://example.org/a\n\nThe wall holds.";
        var html = Rendered.Html(Body, Rendered.Plain with { Dateline = "LEEDS" });
        Assert.EndsWith("<p><span class=\"dateline\">LEEDS</span> The wall holds.</p>\n", html, StringComparison.Ordinal);
        Assert.Equal("The wall holds.", Dateline.Markdown.Opening.Of(Body, "en"));
    }

    [Theory]
    [InlineData("https://münchen.example/a", "münchen.example", "münchen.example/a")]
    [InlineData("https://xn--mnchen-3ya.example/", "münchen.example", "münchen.example/")]
    [InlineData("https://www.пример.рф/ж", "пример.рф", "www.пример.рф/ж")]
    [InlineData("https://例え.テスト/", "例え.テスト", "例え.テスト/")]
    [InlineData("https://раypal.example/", "xn--ypal-43d9g.example", "xn--ypal-43d9g.example/")]
    [InlineData("https://аррӏе.example/", "xn--80ak6aa92e.example", "xn--80ak6aa92e.example/")]
    [InlineData("https://example.org:8443/", "example.org:8443", "example.org:8443/")]
    [InlineData("https://[2001:db8::1]/a", "[2001:db8::1]", "[2001:db8::1]/a")]
    [InlineData("https://example.org/%E2%80%AEgpj.exe", "example.org", "example.org/%E2%80%AEgpj.exe")]
    [InlineData("https://example.org/a\u00A0b", "example.org", "example.org/a%C2%A0b")]
    public void A_card_shows_its_address_as_browsers_do(string address, string host, string whole)
    {
        var html = Rendered.Html($"::: embed {address}\n:::");
        Assert.Contains($"<span class=\"embed-host\">{host}</span>", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"embed-address\">{whole}</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_can_not_be_one_is_reported_and_stops_no_build()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: Flood", "::: embed https://xn--раy/\nWords.\n:::\n\nhttps://xn--раy/\n\nText.");
        var site = newsroom.Build();
        Assert.Contains("no browser can open the address of the embed", site.Complaint("DL0405"), StringComparison.Ordinal);
        Assert.Contains("Words.", site.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
    }

    private static readonly string[] OddHosts =
    [
        "a", "xn--", "-", ".", "раy", "ı", "\u200D", "\u202E", "ß", "İ", "٠", "\uD83D\uDE00", "\uD83D", "[", "]", ":", "1", "%41", "%", "@",
        "例", "\u0301", "\uFF0E", "\u3002", "xn--80ak6aa92e", "xn--a-ecp.ru", "\u00AD", "_", "~", "\\", "\"",
    ];

    [Fact]
    public void No_host_that_a_stranger_writes_breaks_a_page() => Gen.Int[0, OddHosts.Length - 1].Array[1, 12].Sample(
        parts =>
        {
            var host = string.Concat(parts.Select(p => OddHosts[p]));
            var html = Rendered.Html($"::: embed https://{host}/\n:::\n\nhttps://{host}/");
            Safe.Check(html);
            Assert.DoesNotContain('\u202E', html.Split("</figure>")[0]);
        },
        iter: 20000);

    [Fact]
    public void A_link_to_an_ip_address_in_brackets_leads_there() =>
        Assert.Contains(
            "<a href=\"https://[2001:db8::1]:8443/%5Ba%5D\"",
            Rendered.Html("::: embed https://[2001:db8::1]:8443/[a]\n:::"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("https://[::zz]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[::1")]
    [InlineData("https://[2001:db8::1]x/")]
    [InlineData("https://[example.org]/")]
    [InlineData("https://exa\u202Emple.org/")]
    [InlineData("https://example.org/a\u202Egpj.exe")]
    [InlineData("https://example.org/\u2067a")]
    public void An_address_that_misleads_or_that_no_browser_opens_is_no_link_and_is_reported(string address)
    {
        Assert.DoesNotContain("href", Rendered.Html($"::: embed {address}\n:::"), StringComparison.Ordinal);
        Assert.DoesNotContain("href", Rendered.Html($"[words](<{address}>)"), StringComparison.Ordinal);
        Assert.StartsWith("11:1 DL0405 ", Assert.Single(InspectionTests.Messages($"::: embed {address}\n:::")));
        Assert.StartsWith("11:", Assert.Single(InspectionTests.Messages($"[words](<{address}>)")));
    }

    [Fact]
    public void A_page_of_the_site_itself_is_never_framed() =>
        Assert.DoesNotContain(
            "iframe",
            Rendered.Html("::: embed https://news.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d\n:::"),
            StringComparison.Ordinal);
}
