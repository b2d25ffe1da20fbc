using System.Net;
using System.Text;
using Dateline.Embedding;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Embedding;

/// <summary>What <c>dateline embed</c> takes from a page elsewhere: plain text and a picture, from public addresses, over https.</summary>
public sealed class EmbedFetchTests
{
    private static readonly byte[] Picture = Pictures.Jpeg(4, 3);

    [Fact]
    public async Task Title_words_author_and_picture_become_a_box()
    {
        var found = await Fetch(
            ("https://films.example/wall", Text("""
                <html><head><title>Films: The wall</title><meta property="og:title" content="The &quot;wall&quot; holds">
                <meta property=og:description content="It *holds*, [they](javascript:x) say:
                 <script>alert(1)</script>"><meta property="og:image" content="/wall.jpg">
                <link rel=alternate type="application/json+oembed" href="/oembed?x=1"></head></html>
                """)),
            ("https://films.example/oembed?x=1", Text("""{"author_name": "Ann Lee", "html": "<script>alert(1)</script>"}""")),
            ("https://films.example/wall.jpg", Picture));
        Assert.Equal("", found.Fault + found.Warning);
        Assert.Equal("media/embeds/films-example-the-wall-holds.jpg", found.PosterPath);
        Assert.Equal(Picture, found.Poster);
        Assert.Equal(
            """
            ::: embed https://films.example/wall The "wall" holds
            ![The "wall" holds](media/embeds/films-example-the-wall-holds.jpg "| Ann Lee")

            It \*holds\*, \[they\](javascript\:x) say\: \<script\>alert(1)\</script\>
            :::

            """,
            found.Box);
    }

    [Fact]
    public async Task The_box_that_was_fetched_is_right()
    {
        var found = await Fetch(
            ("https://films.example/wall", Text(
                "<title>*a* | [b](c) ::: `d` {{ e }} &lt;f&gt;</title>"
                + "<meta name=description content='1. # > ::: &amp;amp; ~~x~~ $y$'>")));
        using var newsroom = Newsroom.With("articles/a.md", "title: A", "Words.\n\n" + found.Box);
        Assert.Empty(newsroom.Build().Complaints);
    }

    [Theory]
    [InlineData("::: embed https://evil.example/ {wide} {{ x }} {% y %} ```")]
    [InlineData("\u202Egnp.exe\u2066 \u200B\uFEFF\u0007\u00AD\uFFFE\uE000 \uD83D\uDE00 end")]
    [InlineData("https://evil.example/ www.evil.example evil@evil.example")]
    [InlineData("<img src=x onerror=alert(1)> &lt;script&gt; &#60;script&#62; ]]> --> \\")]
    [InlineData("- a\n1) b\n# c\n> d\n| e | f |\n--- | ---\n[^1]: g\n*[EU]: h\n^^^\n+++\n===")]
    [InlineData("\\\" \\' | \"a\" \"b\" “c” ==d== ++e++ ~f~ ^g^ $h$ ''i'' %%j%%")]
    public async Task Whatever_a_stranger_writes_is_words(string words)
    {
        var attribute = WebUtility.HtmlEncode(words);
        var found = await Fetch(
            ("https://films.example/wall", Text(
                $"<meta property=og:title content=\"{attribute}\"><meta property=og:description content=\"{attribute}\">"
                    + $"<meta name=author content=\"{attribute}\"><meta property=og:image content=\"https://films.example/wall.jpg\">")),
            ("https://films.example/wall.jpg", Picture));
        using var newsroom = Newsroom.With("articles/a.md", "title: A", "Words.\n\n" + found.Box);
        newsroom.File(found.PosterPath!, found.Poster);
        var built = newsroom.Build();
        Assert.All(built.Complaints, complaint => Assert.Contains(": readers see ", complaint, StringComparison.Ordinal));
        var box = Assert.Single(built.Html("/2020/01/10/a/").QuerySelectorAll(".prose > *:not(p)"));
        Assert.Equal("figure", box.LocalName);
        Assert.All(box.QuerySelectorAll("a"), a => Assert.Equal("https://films.example/wall", a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<meta property=og:title>")]
    [InlineData("&amp")]
    public async Task A_page_of_one_megabyte_of_anything_is_read(string piece)
    {
        var page = "<title>The wall</title>" + string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        var found = await Fetch(("https://films.example/wall", Text(page)));
        Assert.StartsWith("::: embed https://films.example/wall The wall\n", found.Box, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_oEmbed_that_is_nested_without_end_is_left_out()
    {
        var found = await Fetch(
            ("https://films.example/wall", Text(
                "<title>The wall</title><link rel=alternate type='application/json+oembed' href=/oembed>")),
            ("https://films.example/oembed", Text(new string('[', 100_000))));
        Assert.Equal("::: embed https://films.example/wall The wall\n:::\n", found.Box);
    }

    [Theory]
    [InlineData("<html>no picture</html>", "the page names no picture")]
    [InlineData("<meta property=og:image content='http://films.example/wall.jpg'>", "the page names no picture")]
    [InlineData(
        "<meta property=og:image content='https://films.example/page'>",
        "https://films.example/page is not a picture that can be published")]
    [InlineData("<meta property=og:image content='https://films.example/none.jpg'>", "films.example answers 404")]
    [InlineData(
        "<meta property=og:image content='https://films.example/bomb.jpg'>", "the answer of films.example is larger than 10 MB")]
    public async Task Without_a_picture_the_words_are_kept(string page, string warning)
    {
        var found = await Fetch(
            ("https://films.example/wall", Text("<title>The wall</title>" + page)),
            ("https://films.example/page", Text("<html>")),
            ("https://films.example/bomb.jpg", new byte[20 << 20]));
        Assert.Equal(warning, found.Warning);
        Assert.Equal("::: embed https://films.example/wall The wall\n:::\n", found.Box);
    }

    [Theory]
    [InlineData("http://films.example/", "'http://films.example/' is no https address of a public site")]
    [InlineData("https://films.example:8443/", "'https://films.example:8443/' is no https address of a public site")]
    [InlineData("https://films.example/loop", "films.example redirects more than 5 times")]
    [InlineData("https://films.example/inside", "'http://127.0.0.1/' is no https address of a public site")]
    public async Task Only_https_is_asked_redirects_included(string address, string fault)
    {
        using var web = new SafeWeb(new Pages([]));
        Assert.Equal(fault, (await EmbedFetch.Run(web, new Uri(address), TestContext.Current.CancellationToken)).Fault);
    }

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://192.168.0.1/")]
    public async Task Nothing_inside_the_network_is_asked(string address)
    {
        using var web = new SafeWeb(SafeWeb.Internet());
        var found = await EmbedFetch.Run(web, new Uri(address), TestContext.Current.CancellationToken);
        Assert.EndsWith("is not on the public internet", found.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Public_addresses_are_known(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("a\n\nhttps://a.example/x\n\nb\n", "a\n\n::: embed https://a.example/x T\n:::\n\nb\n")]
    [InlineData("a\r\n\r\n::: embed https://a.example/x\r\n:::\r\n", "a\r\n\r\n::: embed https://a.example/x T\r\n:::\r\n")]
    public void The_box_replaces_the_address(string text, string result) =>
        Assert.Equal(
            (result, ""), EmbedText.Insert(text, "https://a.example/x", "::: embed https://a.example/x T\n:::\n", isUpdate: false));

    [Fact]
    public void Words_that_a_writer_wrote_are_overwritten_on_demand_only()
    {
        const string Text = "a\n\n::: embed https://a.example/x\nWords.\n:::\n";
        const string Box = "::: embed https://a.example/x T\n:::\n";
        Assert.Equal(
            (null, "the box in line 3 has words of its own; --update overwrites them"),
            EmbedText.Insert(Text, "https://a.example/x", Box, isUpdate: false));
        Assert.Equal("a\n\n" + Box, EmbedText.Insert(Text, "https://a.example/x", Box, isUpdate: true).Text);
        Assert.Equal(
            (null, "no line is 'https://b.example/' or '::: embed https://b.example/'"),
            EmbedText.Insert(Text, "https://b.example/", Box, isUpdate: true));
    }

    private static async Task<FetchedEmbed> Fetch(params (string Address, byte[] Bytes)[] pages)
    {
        using var web = new SafeWeb(new Pages(pages.ToDictionary(p => p.Address, p => p.Bytes)));
        return await EmbedFetch.Run(web, new Uri("https://films.example/wall"), TestContext.Current.CancellationToken);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Pages(Dictionary<string, byte[]> pages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            var address = request.RequestUri!.ToString();
            var (status, target) = address switch
            {
                "https://films.example/loop" => (HttpStatusCode.Found, "/loop"),
                "https://films.example/inside" => (HttpStatusCode.Found, "http://127.0.0.1/"),
                _ => (pages.ContainsKey(address) ? HttpStatusCode.OK : HttpStatusCode.NotFound, ""),
            };
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(pages.GetValueOrDefault(address) ?? []) };
            response.Headers.Location = target.Length > 0 ? new Uri(target, UriKind.RelativeOrAbsolute) : null;
            return Task.FromResult(response);
        }
    }
}
