using System.Net;
using Dateline.Tests.MediaFiles;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Serve;

/// <summary>The preview shows embargoed texts: no other site may frame, embed or fetch it, and no script in a file may run.</summary>
public sealed class PolicyTests
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    [Theory]
    [InlineData(FloodPage)]
    [InlineData("/")]
    [InlineData("/nowhere/")]
    [InlineData("/feed.xml")]
    [InlineData("/favicon.svg")]
    [InlineData("/_dateline/")]
    [InlineData("/_dateline/live.js")]
    [InlineData("/media/levels.svg")]
    [InlineData("/media/film.mp4")]
    public async Task Every_answer_keeps_other_sites_out(string address)
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        var answer = await Get(preview.Url(address));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);

        // Browsers ignore a directive that is there twice, and complain.
        var directives = Header(answer, "Content-Security-Policy").Split("; ").Select(d => d.Split(' ')[0]).ToArray();
        Assert.Contains("base-uri", directives);
        Assert.Equal(directives.Distinct(), directives);
    }

    [Fact]
    public async Task A_file_that_became_a_link_to_elsewhere_is_not_sent()
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        var path = Path.Combine(newsroom.Project.Input, "media/levels.csv");
        File.Delete(path);
        File.CreateSymbolicLink(path, "/etc/passwd");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Get(preview.Url("/media/levels.csv"))).StatusCode);
    }

    [Theory]
    [InlineData("/media/levels.svg", "image/svg+xml", "sandbox; ")]
    [InlineData("/media/levels.csv", "text/csv; charset=utf-8", "sandbox; ")]
    [InlineData("/media/levels.json", "application/json; charset=utf-8", "sandbox; ")]
    [InlineData("/media/film.mp4", "video/mp4", "sandbox allow-same-origin; ")]
    [InlineData("/media/report.pdf", "application/pdf", "sandbox; ")]
    public async Task A_file_comes_with_its_type_and_without_rights(string address, string type, string policy)
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        var answer = await Get(preview.Url(address));
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.StartsWith(policy, Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain("script", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "navigate", "document", FloodPage, HttpStatusCode.OK)]
    [InlineData("same-origin", "cors", "empty", FloodPage, HttpStatusCode.OK)]
    [InlineData("same-origin", "no-cors", "image", "/media/levels.svg", HttpStatusCode.OK)]
    [InlineData("cross-site", "navigate", "document", FloodPage, HttpStatusCode.OK)]
    [InlineData("cross-site", "navigate", "document", "/_dateline/", HttpStatusCode.OK)]
    [InlineData("cross-site", "navigate", "document", "/_dateline/audience", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", "document", "/_dateline/events", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", "iframe", FloodPage, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", "object", FloodPage, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "no-cors", "image", "/media/levels.svg", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "no-cors", "script", "/_dateline/live.js", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "cors", "empty", FloodPage, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "cors", "empty", "/_dateline/events", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "websocket", "empty", FloodPage, HttpStatusCode.Forbidden)]
    [InlineData("same-site", "cors", "empty", FloodPage, HttpStatusCode.Forbidden)]
    [InlineData("same-site", "navigate", "frame", FloodPage, HttpStatusCode.Forbidden)]
    public async Task Another_site_may_link_here_and_nothing_else(
        string site, string mode, string destination, string address, HttpStatusCode status)
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        var answer = await Get(preview.Url(address), ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            status == HttpStatusCode.Forbidden,
            (await answer.Content.ReadAsStringAsync(Stop)).Contains("refuses requests from other sites", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_names_only_the_origin_is_refused_for_another_one()
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(preview.Url(FloodPage), ("Origin", "https://evil.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(preview.Url(FloodPage), ("Origin", "null"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(preview.Url(FloodPage), ("Origin", preview.Url("")))).StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_published_is_not_shown_either()
    {
        using var newsroom = Newsroom
            .With(Flood, "title: Flood", "[The levels](/media/levels.html) and [more](/media/more.svg)")
            .File("media/levels.html", "<script>alert(1)</script>")
            .File("media/more.svg", Samples.Svg.Replace("<path", "<script/><path", StringComparison.Ordinal));
        await using var preview = await Previewed.Of(newsroom);
        foreach (var name in new[] { "levels.html", "more.svg" })
        {
            var answer = await Get(preview.Url("/media/" + name));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("DL03", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Newsroom WithFiles() => Newsroom
        .With(
            Flood,
            "title: Flood\nembargo: 2030-01-01",
            "![The levels](/media/levels.svg) [a](/media/levels.csv) [b](/media/levels.json) [c](/media/film.mp4) [d](/media/report.pdf)")
        .File("media/levels.svg", Samples.Svg).File("media/levels.csv", Samples.ByEnding[".csv"])
        .File("media/levels.json", Samples.ByEnding[".json"])
        .File("media/film.mp4", Samples.ByEnding[".mp4"])
        .File("media/report.pdf", Samples.ByEnding[".pdf"]);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static async Task<HttpResponseMessage> Get(string url, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }
}
