using System.Net;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Serve;

/// <summary>The preview serves the files of <c>static/</c>, and the lists that templates ask for, and follows their changes.</summary>
public sealed class StaticPreviewTests
{
    private static Newsroom WithStatic() => Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2030-01-01")
        .File("static/.well-known/security.txt", "Contact: desk")
        .File("static/promo/index.html", "<script src=\"app.js\"></script>")
        .File("static/promo/app.js", "alert(1)")
        .File("static/CNAME", "courier.example");

    [Theory]
    [InlineData("/.well-known/security.txt", "text/plain; charset=utf-8")]
    [InlineData("/promo/", "text/html; charset=utf-8")]
    [InlineData("/promo/app.js", "text/javascript; charset=utf-8")]
    [InlineData("/CNAME", "application/octet-stream")]
    public async Task A_file_comes_with_its_type_and_may_run_but_sends_nothing_to_other_sites(string address, string type)
    {
        using var newsroom = WithStatic();
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        var answer = await client.GetAsync(preview.Url(address), Stop);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self' 'unsafe-inline'", policy);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", policy);
    }

    [Fact]
    public async Task A_service_worker_which_would_stay_in_the_browser_is_refused()
    {
        using var newsroom = WithStatic();
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Service-Worker", "script");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(preview.Url("/promo/app.js"), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_changed_or_new_file_is_followed()
    {
        using var newsroom = WithStatic();
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        var before = preview.Newest.Pictures;
        newsroom.File("static/.well-known/security.txt", "Contact: editor");
        await preview.Until(s => s.Pictures != before);
        Assert.Equal("Contact: editor", await client.GetStringAsync(preview.Url("/.well-known/security.txt"), Stop));
        newsroom.File("static/.well-known/new.txt", "new");
        await preview.Until(s => s.Pages.ContainsKey("/.well-known/new.txt"));
        Assert.Equal("new", await client.GetStringAsync(preview.Url("/.well-known/new.txt"), Stop));
    }

    [Fact]
    public async Task A_list_in_a_shared_partial_follows_the_stories()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("pages/about.md", "title: About")
            .AddToTheme("partials/newest.liquid", "{% stories newest = limit: 1 %}<b>{{ newest[0].title }}</b>")
            .EditTheme("base.liquid", "{% content %}", "{% shared 'newest' %}{% content %}");
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        Assert.Contains("<b>Flood</b>", await client.GetStringAsync(preview.Url("/about/"), Stop), StringComparison.Ordinal);
        newsroom.And("articles/rain.md", "title: Rain\ndate: 2020-01-11");
        await preview.Until(s => s.Pages.ContainsKey("/2020/01/11/rain/"));
        Assert.Contains("<b>Rain</b>", await client.GetStringAsync(preview.Url("/about/"), Stop), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
