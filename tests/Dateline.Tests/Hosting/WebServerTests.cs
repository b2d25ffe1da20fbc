using System.IO.Compression;
using System.Net;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Hosting;

/// <summary>
/// nginx and Caddy, with the configurations that <c>dateline server</c> prints, serve a site as the operators' guide promises.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class WebServerTests
{
    private const string Short = "public, max-age=60", ForEver = "public, max-age=31536000, immutable";

    public static TheoryData<string, string> Servers => new()
    {
        { "nginx", "https://courier.example/" }, { "caddy", "https://courier.example/" },
        { "nginx", "https://courier.example/news-site/" }, { "caddy", "https://courier.example/news-site/" },
    };

    [Theory, MemberData(nameof(Servers))]
    public async Task Pages_have_pretty_addresses_short_cache_times_and_the_headers_that_a_page_can_not_carry(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        using var page = await site.Get("2020/01/10/flood/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(site.File("2020/01/10/flood/index.html"), await Bytes(page));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        AssertHeaders(page, Short);
        using var front = await site.Get("");
        Assert.Equal(site.File("index.html"), await Bytes(front));
        using var bare = await site.Get("2020/01/10/flood");
        Assert.True(bare.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect, bare.StatusCode.ToString());
        Assert.Equal(site.Base + "2020/01/10/flood/", PathOf(bare.Headers.Location!));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task What_open_pages_of_live_stories_ask_for_is_kept_for_seconds(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        using var state = await site.Get("2020/01/13/match/live.json");
        Assert.Equal("application/json", state.Content.Headers.ContentType!.ToString());
        AssertHeaders(state, "public, max-age=10");
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Compressed_copies_are_sent_to_those_who_accept_them(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var (address, file, type) in new[]
        {
            ("news/", "news/index.html", "text/html; charset=utf-8"), ("feed.xml", "feed.xml", "application/rss+xml; charset=utf-8"),
            (site.Stylesheet, site.Stylesheet, "text/css; charset=utf-8"),
        })
        {
            foreach (var (accepted, sent) in new[] { ("gzip, deflate, br", "br"), ("gzip", "gzip"), ("", "") })
            {
                using var answer = await site.Get(address, accepted);
                Assert.Equal(sent, string.Join(",", answer.Content.Headers.ContentEncoding));
                Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
                Assert.Contains("Accept-Encoding", answer.Headers.Vary);
                Assert.Equal(site.File(file), Unpack(sent, await Bytes(answer)));
            }
        }
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Hashed_files_are_kept_for_a_year_and_missing_ones_are_not(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        using var stylesheet = await site.Get(site.Stylesheet);
        AssertHeaders(stylesheet, ForEver);
        using var missing = await site.Get("assets/gone.0123.css");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.DoesNotContain("immutable", missing.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(["nosniff"], missing.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Files_have_their_media_types(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var (address, type) in new[]
        {
            ("feed.xml", "application/rss+xml; charset=utf-8"), ("world/feed.xml", "application/rss+xml; charset=utf-8"),
            ("world/atom.xml", "application/atom+xml; charset=utf-8"), ("feed.json", "application/feed+json; charset=utf-8"),
            ("feeds.opml", "text/x-opml; charset=utf-8"),
            ("corrections/feed.xml", "application/rss+xml; charset=utf-8"), ("sitemap.xml", "application/xml; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"), ("favicon.svg", "image/svg+xml"), ("media/dam.png", "image/png"),
        })
        {
            using var answer = await site.Get(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
            Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        }
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task An_address_that_does_not_exist_has_the_sites_own_page(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var address in new[] { "nowhere/", "nowhere.html", "old/", ".dateline-7.new" })
        {
            using var answer = await site.Get(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
            Assert.Equal(site.File("404.html"), await Bytes(answer));
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        }
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task A_withdrawn_story_is_gone_and_says_why(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var accepted in new[] { "", "gzip, br" })
        {
            using var answer = await site.Get("2020/01/12/gone/", accepted);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            var body = Unpack(string.Join(",", answer.Content.Headers.ContentEncoding), await Bytes(answer));
            Assert.Equal(site.File("2020/01/12/gone/index.html"), body);
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        }
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Addresses_that_the_newsroom_gave_up_are_gone(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var address in new[] { "club/", "media/club.png", "2015/", "2015/06/old/", "2015/06/old.html" })
        {
            using var answer = await site.Get(address);
            Assert.True(answer.StatusCode == HttpStatusCode.Gone, $"{address}: {answer.StatusCode}");
            Assert.Equal(site.File("404.html"), await Bytes(answer));
        }

        using var elsewhere = await site.Get("shop/");
        Assert.Equal(HttpStatusCode.MovedPermanently, elsewhere.StatusCode);
        Assert.Equal("https://shop.example/a?b=c#d", elsewhere.Headers.Location!.OriginalString);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Former_addresses_redirect_for_good(string kind, string url)
    {
        using var site = await Site.Start(kind, url);
        foreach (var (from, to) in new[]
        {
            ("old/flood/", "2020/01/10/flood/"), ("about.html", "about/"), ("%D1%81%D1%82%D0%B0%D1%80%D1%8B%D0%B9/", "2020/01/11/help/"),
            (LongAlias[1..], "2020/01/11/help/"),
        })
        {
            using var answer = await site.Get(from);
            Assert.True(answer.StatusCode == HttpStatusCode.MovedPermanently, $"{from}: {answer.StatusCode}");
            Assert.Equal(site.Base + to, PathOf(answer.Headers.Location!));
            AssertHeaders(answer, Short);
        }
    }

    private static readonly string LongAlias = $"/a-very-long-address-{new string('x', 180)}/";

    private static void AssertHeaders(HttpResponseMessage answer, string cache)
    {
        Assert.Equal([cache], answer.Headers.GetValues("Cache-Control"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["frame-ancestors 'self'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["max-age=31536000"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    private static string PathOf(Uri location) => location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString;

    private static Task<byte[]> Bytes(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static byte[] Unpack(string encoding, byte[] body)
    {
        using var from = new MemoryStream(body);
        using Stream unpacked = encoding switch
        {
            "br" => new BrotliStream(from, CompressionMode.Decompress),
            "gzip" => new GZipStream(from, CompressionMode.Decompress),
            _ => from,
        };
        using var to = new MemoryStream();
        unpacked.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>A newsroom, built below its base path, and the server that serves it.</summary>
    private sealed class Site : IDisposable
    {
        private readonly Newsroom _newsroom;
        private readonly Project _project;
        private LocalServer? _server;

        private Site(string url)
        {
            Base = new Uri(url).AbsolutePath;
            _newsroom = Rich.Newsroom()
                .Site($"url: {url}\ngone: [/club/, /media/club.png, /2015/, /2015/*]\nredirects:\n  /shop/: https://shop.example/a?b=c#d")
                .Edit("articles/2020/01/11-help.md", "title: Help", $"title: Help\naliases: [/старый/, {LongAlias}]");
            Root = _newsroom.Folder("www");
            _project = _newsroom.Project with { Output = Path.TrimEndingDirectorySeparator(Root + Base) };
            var built = _newsroom.Build(new BuildRequest(_project, Now: Newsroom.Now) { Precompress = true });
            Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
            System.IO.File.WriteAllText(Path.Combine(_project.Output, ".dateline-7.new"), "half a page");
            Stylesheet = built.Files.Keys.Single(
                f => f.StartsWith("assets/", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal));
        }

        public string Base { get; }

        public string Stylesheet { get; }

        private string Root { get; }

        public static async Task<Site> Start(string kind, string url)
        {
            var site = new Site(url);
            site._server = await LocalServer.Start(kind, async server =>
            {
                var run = await Dateline.Tests.EndToEnd.Program.Run(
                    site.Root, "server", kind, "--input", site._project.Input, "--state",
                    site._project.CacheFolder, "--now", Newsroom.Now, "--root", site.Root, "--listen", server.Listen);
                Assert.True(run.ExitCode == 0, run.Errors);
                return run.Output;
            });
            return site;
        }

        public Task<HttpResponseMessage> Get(string address, string encodings = "") =>
            _server!.Get(Base + address, encodings, "courier.example");

        public byte[] File(string path) => System.IO.File.ReadAllBytes(Path.Combine(_project.Output, path));

        public void Dispose()
        {
            _server?.Dispose();
            _newsroom.Dispose();
        }
    }
}
