using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Texts of other generators: shortcodes, HTML in markdown, and code, which must not change.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData(
        "{{< figure src=\"https://e.org/a.png\" alt=\"A\" title=\"The dam\" caption=\"At noon\" link=\"/dams/\" >}}",
        "[![A](https://e.org/a.png \"The dam. At noon\")](/dams/)")]
    [InlineData(
        "{{< figure src=\"https://e.org/a.png\" alt=\"A\" caption=\"Say \\\"cheese\\\"\" attr=\"Anna\" >}}",
        "![A](https://e.org/a.png \"Say \\\"cheese\\\" | Anna\")")]
    [InlineData("{{< youtube abc_1 >}}", "::: embed https://www.youtube.com/watch?v=abc_1\n:::")]
    [InlineData("{{< vimeo id=\"12\" >}}", "::: embed https://vimeo.com/12\n:::")]
    [InlineData("{{< tweet user=\"anna\" id=\"34\" >}}", "::: embed https://twitter.com/anna/status/34\n:::")]
    [InlineData("{{% notice warning %}}\nMind the *gap*.\n{{% /notice %}}", "::: factbox Warning\nMind the *gap*.\n:::")]
    [InlineData("{{< details \"More of it\" >}}\nText.\n{{< /details >}}", "<details><summary>More of it</summary>\n\nText.\n\n</details>")]
    [InlineData("{{< highlight go \"linenos=true\" >}}\nx := {{< a >}}\n{{< /highlight >}}", "```go\nx := {{< a >}}\n```")]
    [InlineData("{{< mystery a=\"b\" >}}", "`{{< mystery a=\"b\" >}}`")]
    [InlineData("{{< mystery >}}in *it*{{< /mystery >}}", "`{{< mystery >}}`in *it*`{{< /mystery >}}`")]
    [InlineData("Write {{</* figure */>}} so.", "Write `{{< figure >}}` so.")]
    [InlineData("```\n{{< youtube abc >}}\n```", "```\n{{< youtube abc >}}\n```")]
    [InlineData("Use `{{< youtube abc >}}` so.", "Use `{{< youtube abc >}}` so.")]
    [InlineData("# Second title\n\nText", "## Second title\n\nText")]
    [InlineData("## Wall {#wall .big}\n\nText", "## Wall\n\nText")]
    [InlineData("<img src=\"https://e.org/a.png\" alt=\"A &amp; B\" width=3>", "![A & B](https://e.org/a.png)")]
    [InlineData(
        "<iframe width=1 src=\"https://www.youtube.com/embed/abc?x=1\"></iframe>", "::: embed https://www.youtube.com/watch?v=abc\n:::")]
    [InlineData(
        "Read <a class=\"x\" href=\"https://e.org/a?b=1&amp;c=2\">*all* of it</a> now", "Read [*all* of it](https://e.org/a?b=1&c=2) now")]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/abc\" />\n\nText\n\n<iframe src=\"https://www.youtube.com/embed/def\"></iframe>",
        "::: embed https://www.youtube.com/watch?v=abc\n:::\n\nText\n\n::: embed https://www.youtube.com/watch?v=def\n:::")]
    [InlineData("```\na\n\n\n\nb\n```", "```\na\n\n\n\nb\n```")]
    [InlineData("<h3 class=\"x\">Wall</h3>", "### Wall")]
    [InlineData("<center>Wall</center>", "Wall")]
    [InlineData("<div class=\"x\" dir=\"rtl\">Wall</div>", "<div dir=\"rtl\">Wall</div>")]
    [InlineData("A Vec<T> of it", "A Vec&lt;T> of it")]
    [InlineData("<script>alert(1)</script>", "```html\n<script>alert(1)</script>\n```")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td></tr></table>", "| A | B |\n| --- | --- |\n| 1 \\| 2 |  |")]
    [InlineData("<div>\n\nText", "Text")]
    [InlineData("Text\n\n```\ncode", "Text\n\n```\ncode\n```")]
    [InlineData("Text\n\n<!-- a note\n\nmore", "Text\n\n<!-- a note\n\nmore\n-->")]
    [InlineData("Text <!-- a note\n\nmore -->", "Text &lt;!-- a note\n\nmore -->")]
    [InlineData("::: tip\nMind the gap.", "\\::: tip\nMind the gap.")]
    [InlineData("^^^\nText", "\\^^^\nText")]
    [InlineData("Text\n\n    <center>code</center>\n\nText", "Text\n\n    <center>code</center>\n\nText")]
    public void A_text_becomes(string from, string to)
    {
        using var archive = Archive.With("news/2019-11-05-flood.md", $"---\ntitle: Flood\n---\n{from}\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(to, archive.Body("articles/2019/11/05-flood.md"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("when i <n we go on ", "a long word ")]
    [InlineData("{ .a x=bb", "=bb")]
    public async Task A_text_that_is_nearly_a_tag_takes_no_longer_than_another(string start, string more)
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md", $"---\ntitle: Flood\n---\n{start}{string.Concat(Enumerable.Repeat(more, 60))}.\n");
        await Task.Run(() => archive.Import(SourceKind.Hugo), TestContext.Current.CancellationToken);
        Assert.Contains(more, archive.Body("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_visible_is_listed_the_commonest_first()
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md",
            "---\ntitle: Flood\n---\n{{< rare >}} {{< often >}} {{< often >}}\n\n![gone](gone.png)\n\n<form></form>\n");
        var left = archive.Import(SourceKind.Hugo).Of(FindingKind.Unsupported);
        Assert.Equal(
            [
                "shortcode often: not supported, shown as code", "<form>: not supported, shown as code",
                "a picture that is not in the source: shown as code",
                "shortcode rare: not supported, shown as code",
            ],
            left);
        Assert.Contains("`![gone](gone.png)`", archive.Body("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_only_on_the_old_site_is_shown_from_there()
    {
        using var archive = Archive.With("hugo.toml", "baseURL = 'https://gauge.example/'\n")
            .And("content/news/2019-11-05-flood.md", "---\ntitle: Flood\n---\n![The `dam`](/img/dam.png)\n");
        archive.Import(SourceKind.Hugo).Reports(FindingKind.Unsupported, "linked to the old site");
        Assert.Equal("![The `dam`](https://gauge.example/img/dam.png)", archive.Body("articles/2019/11/05-flood.md"));
    }
}
