using System.Net;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>'check --external' asks politely, remembers, and never takes a server's mood for a dead link.</summary>
public sealed class WebTests
{
    private static Task Play(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.StatusCode = (request.Url!.AbsolutePath, request.HttpMethod) switch
        {
            ("/gone", _) => 404,
            ("/broken", _) => 500,
            ("/shut", _) => 403,
            ("/no-head", "HEAD") => 405,
            ("/moved", _) or ("/moved-away", _) => 301,
            _ => 200,
        };
        if (response.StatusCode == 301)
        {
            response.RedirectLocation = request.Url.AbsolutePath == "/moved" ? "/fine" : "/gone";
        }

        return Task.CompletedTask;
    }

    private static string[] Check(Newsroom newsroom, string now = Newsroom.Now)
    {
        using var web = new SocketsHttpHandler();
        return newsroom.CheckWeb(web, now);
    }

    [Theory]
    [InlineData("/fine", null)]
    [InlineData("/fine_(sort_of)", null)]
    [InlineData("/no-head", null)]
    [InlineData("/moved", null)]
    [InlineData("/shut", null)]
    [InlineData("/gone", "the page is gone (HTTP 404)")]
    [InlineData("/broken", "the server responds with an error (HTTP 500)")]
    [InlineData("/moved-away", "the page is gone (HTTP 404)")]
    public void Dead_links_are_warnings_at_their_place(string path, string? complaint)
    {
        using var server = new FakeServer(Play);
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", $"See [it]({server.Url(path)}).");
        Assert.Equal(
            complaint is null
                ? null
                : $"articles/flood.md:6:10: warning DL0615: {server.Url(path)}: {complaint}; find its new address, or link to an "
                    + "archived copy",
            Check(newsroom).SingleOrDefault());
        Assert.Equal($"Dateline/1.0 (link check; +https://courier.example/)", server.Agent);
    }

    [Fact]
    public void Links_in_fields_are_looked_at_and_our_own_are_not()
    {
        using var server = new FakeServer(Play);
        using var newsroom = Newsroom
            .With(
                "articles/flood.md",
                $"title: Flood\nsources: [{{title: Board, url: '{server.Url("/gone")}'}}]",
                $"[a](https://courier.example/x/) [b]({server.Url("/gone#part")})")
            .File("topics/dams.yml", $"name: Dams\nlinks: ['{server.Url("/gone")}']\n");
        Assert.Equal(
            ["articles/flood.md:3:32", "articles/flood.md:7:37", "topics/dams.yml:2:10"], Check(newsroom).Select(c => c.Split(": ")[0]));
        Assert.Equal(["HEAD /gone", "GET /gone"], server.Requests);
    }

    [Fact]
    public void A_server_is_asked_for_one_page_at_a_time()
    {
        using var server = new FakeServer(async (_, _) => await Task.Delay(20));
        using var newsroom = Newsroom.With(
            "articles/flood.md", "title: Flood", string.Concat(Enumerable.Range(0, 10).Select(i => $"[{i}]({server.Url($"/{i}")}) ")));
        Assert.Empty(Check(newsroom));
        Assert.Equal((10, 1), (server.Requests.Count, server.MostOpen));
    }

    [Fact]
    public void An_answer_is_remembered_for_a_week_and_a_bad_one_for_half_a_day()
    {
        using var server = new FakeServer(Play);
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", $"[a]({server.Url("/fine")}) [b]({server.Url("/gone")})");
        Assert.Single(Check(newsroom));
        Assert.Single(Check(newsroom, "2020-02-01 20:00"));
        Assert.Equal(3, server.Requests.Count);
        Check(newsroom, "2020-02-02 12:00");
        Assert.Equal(5, server.Requests.Count);
        Check(newsroom, "2020-02-09 12:00");
        Assert.Equal(8, server.Requests.Count);
    }

    [Fact]
    public void A_server_that_asks_for_patience_gets_it()
    {
        var asked = 0;
        using var server = new FakeServer((_, response) =>
        {
            response.StatusCode = asked++ == 0 ? 429 : 200;
            response.Headers["Retry-After"] = "1";
            return Task.CompletedTask;
        });
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", $"[a]({server.Url("/")})");
        Assert.Empty(Check(newsroom));
        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_machine_without_network_gets_one_warning()
    {
        var server = new FakeServer(Play);
        server.Dispose();
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", $"[a]({server.Url("/a")}) [b]({server.Url("/b")})");
        Assert.Equal(
            ".: warning DL0616: no server could be reached (2 addresses requested); check this machine's network connection",
            Assert.Single(Check(newsroom)));
    }

    [Fact]
    public void A_machine_without_network_still_reports_the_dead_links_that_it_knows()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        using (var server = new FakeServer(Play))
        {
            newsroom.Edit("articles/flood.md", "Text.", $"[a]({server.Url("/gone")})");
            Assert.Single(Check(newsroom));
            newsroom.Edit("articles/flood.md", "[a]", $"[b]({server.Url("/b")}) [a]");
        }

        Assert.Equal(["DL0615", "DL0616"], Check(newsroom).Select(c => c.Split(": ")[1].Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Answers_are_kept_when_the_asking_ends_early()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "[a](https://x.example/a) [b](https://x.example/b)");
        using var web = new OneAnswer();
        Assert.Throws<IOException>(() => newsroom.CheckWeb(web));
        Assert.Throws<IOException>(() => newsroom.CheckWeb(web));
        Assert.Equal(["/a", "/b", "/b"], web.Asked);
    }

    /// <summary>A web that breaks after its first answer.</summary>
    private sealed class OneAnswer : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.AbsolutePath);
            return Asked.Count == 1 ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)) : throw new IOException("The web "
                + "broke.");
        }
    }
}
