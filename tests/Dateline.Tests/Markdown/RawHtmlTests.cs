namespace Dateline.Tests.Markdown;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData(
        "<abbr title=\"x\">A</abbr> <time datetime=\"2019-12-10\" onclick=\"x\">now</time>",
        "<p><abbr title=\"x\">A</abbr> <time datetime=\"2019-12-10\">now</time></p>\n")]
    [InlineData("H<sub>2</sub>O<br>m<SUP>2</SUP>", "<p>H<sub>2</sub>O<br>m<sup>2</sup></p>\n")]
    [InlineData("<span lang=\"fr\" class=\"x\" style=\"color:red\">oui</span>", "<p><span lang=\"fr\">oui</span></p>\n")]
    [InlineData(
        "<a href=\"story.md\">a</a> <a href=\"https://example.com\">b</a> <a href=\"x\">c</a>",
        "<p><a href=\"/repo/2019/12/10/story/\">a</a> <a href=\"https://example.com\" class=\"external\" rel=\"noopener\">b</a> c</p>\n")]
    [InlineData("<mark>a", "<p><mark>a</mark></p>\n")]
    [InlineData("<mark>*a*\n\nb", "<p><mark><em>a</em></mark></p>\n<p>b</p>\n")]
    [InlineData("a</div></section></main>b", "<p>ab</p>\n")]
    [InlineData("one <font color=red>two</font>", "<p>one two</p>\n")]
    [InlineData("one <script>two()</script> three", "<p>one  three</p>\n")]
    public void A_few_elements_are_allowed_and_always_closed(string body, string html) => Assert.Equal(html, Rendered.Html(body));

    [Fact]
    public void Markdown_can_be_between_tags() =>
        Assert.Equal(
            "<details open=\"\">\n<summary>More</summary>\n<p><em>md</em> “q”</p>\n</details>\n",
            Rendered.Html("<details open>\n<summary>More</summary>\n\n*md* \"q\"\n\n</details>"));

    [Fact]
    public void What_printing_adds_survives_raw_html_beside_it()
    {
        const string Body =
            "Text[^1] ![m](map.png) \"q\"\n\n## H\n\n| a |\n|--:|\n| 1 |\n\n::: factbox T\nx\n:::\n\n::: embed "
                + "https://example.com/\ny\n:::\n\n![m](map.png \"c | d\")\n\n[^1]: note";
        Assert.Equal(
            Rendered.Html(Body),
            Rendered.Html(Body.Replace("Text", "<wbr>Text", StringComparison.Ordinal)).Replace("<wbr>", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_in_a_text_can_run(string body) => Safe.Check(Rendered.Html(body));

    public static TheoryData<string> Attacks { get; } =
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<script\n>alert(1)</script\n>",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "a <b onmouseover=alert(1)>b</b>",
        "<b/onclick=alert(1)>b</b>",
        "<p onclick='x' ONFOCUS=\"y\" tabindex=1>b</p>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"&#x6A&#x61vascript:alert(1)\">x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"java&Tab;script&colon;alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"vbscript:x\">x</a> <a href=\"data:text/html;base64,PHNjcmlwdD4=\">y</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\\javascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
        "![x\" onerror=\"alert(1)](map.png)",
        "![x](map.png '\"><script>alert(1)</script>')",
        "[x](https://example.com/\"onmouseover=\"alert(1))",
        "<https://example.com/\"onclick=alert(1)>",
        "::: factbox \"><script>alert(1)</script>\nx\n:::",
        "::: embed https://example.com/\"><script>alert(1)</script>\nx\n:::",
        "``` \"><script>alert(1)</script>\nx\n```",
        "| <script>alert(1)</script> |\n|---|\n| \"onclick=x |",
        "*[x]: \"><script>alert(1)</script>\n\nx",
        "## <img src=x onerror=alert(1)>",
        "<style>@import 'javascript:x';</style>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\"><base href=javascript:/>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "a <!-- > <img src=x onerror=alert(1)> -->",
        "<p title='`<img src=x onerror=alert(1)>'>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
        "<a href=\"https://x\" href=\"javascript:alert(1)\">x</a>",
        "<time datetime=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">x</time>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml <script>alert(1)</script> ?>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\0<script>alert(1)</script>",
    ];
}
