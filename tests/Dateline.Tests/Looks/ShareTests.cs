using CsCheck;
using Dateline.Tests.Newsrooms;
using ShareService = Dateline.Model.ShareService;

namespace Dateline.Tests.Looks;

/// <summary>Readers pass stories on by links that need no script.</summary>
public sealed class ShareTests
{
    private const string Flood = "/2020/01/10/flood/";

    [Fact]
    public void Without_a_setting_a_story_can_be_mailed()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: \"High & dry? 50% {url} #1\"");
        var site = newsroom.Build(baseUrl: "https://courier.example/base/").Clean();
        var link = site.Html(Flood).QuerySelectorAll(".share a").Single();
        Assert.Equal("Mail", link.TextContent);
        Assert.Equal(
            "mailto:?subject=High%20%26%20dry%3F%2050%25%20%7Burl%7D%20%231"
                + "&body=https%3A%2F%2Fcourier.example%2Fbase%2F2020%2F01%2F10%2Fflood%2F",
            link.GetAttribute("href"));
    }

    [Fact]
    public void The_links_are_those_of_site_yml_in_its_order()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("share: [whatsapp, mastodon, x, mail]");
        Assert.Equal(["WhatsApp", "Mastodon", "X", "Mail"], newsroom.Build().Clean().AllWords(Flood, ".share a"));
    }

    [Theory]
    [InlineData("share: none")]
    [InlineData("share: [none]")]
    [InlineData("share: []")]
    public void A_newsroom_may_want_none(string lines)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(lines);
        Assert.Empty(newsroom.Build().Clean().Html(Flood).QuerySelectorAll(".share"));
    }

    [Fact]
    public void Of_a_copy_the_address_of_the_original_is_passed_on()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ncanonical: https://example.org/flood");
        Assert.EndsWith(
            "body=https%3A%2F%2Fexample.org%2Fflood",
            newsroom.Build().Clean().Html(Flood).QuerySelector(".share a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share: [watsapp]", "'share' has 'watsapp'; expected the links of stories with which readers pass them on")]
    [InlineData("share: [watsapp]", "did you mean 'whatsapp'?")]
    [InlineData("share: [instagram]", "write one of: mail, whatsapp, telegram, bluesky, mastodon, facebook, linkedin, x, none")]
    [InlineData("share: mail, x", "write share: [mail, x]")]
    public void An_unknown_service_is_an_error(string lines, string message)
    {
        using var newsroom = new Newsroom().Site(lines);
        Assert.Contains(message, string.Join('\n', newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_is_one_address_that_gives_back_what_was_put_in() =>
        Gen.String.Where(t => t.All(c => !char.IsSurrogate(c))).Sample(title =>
        {
            const string Url = "https://courier.example/2020/01/10/flood/?a=b&c#d";
            foreach (var service in ShareService.All)
            {
                var link = service.LinkTo(Url, title);
                Assert.DoesNotContain(link, c => c is ' ' or '"' or '<' or '>' or '{' or '}' || char.IsControl(c));
                Assert.Contains(Uri.EscapeDataString(Url), link, StringComparison.Ordinal);
                Assert.True(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto");
            }
        });
}
