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
    [InlineData("{{< mystery a=\"b\" >}}", "")]
    [InlineData("{{< mystery >}}in *it*{{< /mystery >}}", "in *it*")]
    [InlineData(
        "{{< chart src=\"https://chart.example/1\" title=\"Levels\" >}}", "::: embed https://chart.example/1\nLevels\n:::")]
    [InlineData("[the rest]({{< mystery >}}/12/) of it", "the rest of it")]
    [InlineData("See <https://e.org/a--b?x=1&y=2>, <anna@e.org>.", "See <https://e.org/a--b?x=1&y=2>, <anna@e.org>.")]
    [InlineData("[the map](<https://e.org/a b> \"Map\")", "[the map](https://e.org/a%20b \"Map\")")]
    [InlineData("A [gauge][g].\n\n[g]: <https://e.org/g>", "A [gauge][g].\n\n[g]: https://e.org/g")]
    [InlineData(
        "> <https://e.org>\n\n- <https://e.org>\n\n| A |\n| - |\n| <https://e.org> |",
        "> <https://e.org>\n\n- <https://e.org>\n\n| A |\n| - |\n| <https://e.org> |")]
    [InlineData(
        "<figure>\n<img src=\"https://e.org/a.png\" alt=\"A\">\n\n<figcaption>At noon. Photo: Anna Petrova</figcaption>\n</figure>",
        "![A](https://e.org/a.png \"At noon. | Photo: Anna Petrova\")")]
    [InlineData(
        "<figure>\n<img src=\"https://e.org/a.png\" alt=\"A\">\n<figcaption>By <a href=\"https://e.org/anna\">Anna</a></figcaption>"
            + "\n</figure>",
        "^^^\n![A](https://e.org/a.png)\n^^^ By [Anna](https://e.org/anna)")]
    [InlineData(
        "{{< figure src=\"https://e.org/a.png\" caption=\"See [it](https://e.org)\" >}}",
        "^^^\n![](https://e.org/a.png)\n^^^ See [it](https://e.org)")]
    [InlineData(
        "- one\n\n  <figure><img src=\"https://e.org/a.png\" alt=\"A\"></figure>\n\n- two",
        "- one\n\n  ![A](https://e.org/a.png)\n\n- two")]
    [InlineData(
        "<div class=\"row\">\n<div><img src=\"https://e.org/a.png\" alt=\"A\"></div>\n<p>With *stars*.</p>\n</div>",
        "![A](https://e.org/a.png)\n\nWith \\*stars\\*.")]
    [InlineData(
        "<a href=\"https://e.org/big.png\">\n    <img src=\"https://e.org/a.png\" alt=\"A\">\n</a>",
        "[![A](https://e.org/a.png)](https://e.org/big.png)")]
    [InlineData(
        "<details>\n<summary>More</summary>\n\nText **b**.\n\n<img src=\"https://e.org/a.png\" alt=\"A\">\n\n</details>",
        "<details>\n<summary>More</summary>\n\nText **b**.\n\n![A](https://e.org/a.png)\n\n</details>")]
    [InlineData("<ul>\n\n<li>A</li>\n\n<li>B</li>\n\n</ul>", "- A\n- B")]
    [InlineData("<form action=\"/n\"><input name=\"mail\"><button>Go</button></form>\n\nText", "Text")]
    [InlineData("<noscript><img src=\"https://e.org/a.png\" alt=\"A\"></noscript>", "![A](https://e.org/a.png)")]
    [InlineData(
        "<script src=\"https://charts.example/abc/embed.js\"></script>", "::: embed https://charts.example/abc/\n:::")]
    [InlineData(
        "<script src=\"https://c.example/embed.js\"></script>\n\n<div data-x-src=\"https://c.example/1/\"></div>\n\nText",
        "::: embed https://c.example/1/\n:::\n\nText")]
    [InlineData("<script src=\"https://platform.twitter.com/widgets.js\"></script>Text", "Text")]
    [InlineData(":smile: at 10:30:45, `:smile:`", "😄 at 10:30:45, `:smile:`")]
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
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td></tr></table>", "| A | B |\n| --- | --- |\n| 1 \\| 2 |  |")]
    [InlineData("<div>\n\nText", "Text")]
    [InlineData("Text\n\n```\ncode", "Text\n\n```\ncode\n```")]
    [InlineData("Text\n\n<!-- a note\n\nmore", "Text\n\n<!-- a note\n\nmore\n-->")]
    [InlineData("Text <!-- a note\n\nmore -->", "Text &lt;!-- a note\n\nmore -->")]
    [InlineData("::: tip\nMind the gap.", "\\::: tip\nMind the gap.")]
    [InlineData("^^^\nText", "\\^^^\nText")]
    [InlineData("See <https://e.org/a|the (wall)>.", "See [the (wall)](https://e.org/a).")]
    [InlineData("import { Map } from './map'\n\nText <Map data={x} /> and <Box>more</Box>", "Text  and more")]
    [InlineData("An Option<String> of it, says <Anna Petrova>", "An Option&lt;String> of it, says &lt;Anna Petrova>")]
    [InlineData("洪水は[堤防][wall]です。", "洪水は堤防です。")]
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
                "shortcodes and tags that are not known: left out", "code of a page that readers don't see: left out",
                "pictures that are not in the source: left out",
            ],
            left);
        Assert.Equal("", archive.Body("articles/2019/11/05-flood.md"));
    }

    [Fact]
    public void One_kind_of_finding_has_the_names_within_it()
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md",
            "---\ntitle: Flood\n---\nA <b class=\"a\" id=\"b\">wall</b> and <b class=\"c\">more</b>. {{< one >}}\n");
        var result = archive.Import(SourceKind.Hugo);
        var finding = Assert.Single(
            result.Findings.OfKind(FindingKind.Unsupported), f => f.What.StartsWith("attributes", StringComparison.Ordinal));
        Assert.Equal((3, "class 2, id 1"), (finding.Count, string.Join(", ", finding.Details.Select(d => $"{d.Name} {d.Count}"))));
        Assert.Contains("#   one: drop", result.Mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card", "::: embed https://chart.example/1\n:::")]
    [InlineData("drop", "")]
    [InlineData("keep", "`{{< chart \"https://chart.example/1\" >}}`")]
    [InlineData("[chart]({1})", "[chart](https://chart.example/1)")]
    public void A_mapping_says_what_a_shortcode_becomes(string choice, string expected)
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md", "---\ntitle: Flood\n---\n{{< chart \"https://chart.example/1\" >}}\n");
        archive.Import(SourceKind.Hugo, mapping: Mapping.Default with { Shortcodes = [("chart", choice)] });
        Assert.Equal(expected, archive.Body("articles/2019/11/05-flood.md"));
    }

    [Theory]
    [InlineData("chart.example", "card", "::: embed https://chart.example/x.js\n:::")]
    [InlineData("chart.example", "drop", "")]
    [InlineData("script", "keep", "```html\n<script src=\"https://chart.example/x.js\"></script>\n```")]
    public void A_mapping_says_what_a_script_becomes(string name, string choice, string expected)
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md", "---\ntitle: Flood\n---\n<script src=\"https://chart.example/x.js\"></script>\n");
        archive.Import(SourceKind.Hugo, mapping: Mapping.Default with { Scripts = [(name, choice)] });
        Assert.Equal(expected, archive.Body("articles/2019/11/05-flood.md"));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("<div>")]
    [InlineData("<div>\n\n")]
    [InlineData("<a href=x>")]
    [InlineData("<!--")]
    [InlineData("{{< a >}}")]
    [InlineData("{{<")]
    [InlineData("{{ ")]
    [InlineData("<script>")]
    [InlineData("<table>")]
    [InlineData("<figure>")]
    [InlineData("`")]
    [InlineData("[a](<")]
    [InlineData("[a]: <")]
    [InlineData("::: a\n")]
    public async Task Ten_thousand_of_one_sign_take_no_time(string sign)
    {
        using var archive = Archive.With(
            "news/2019-11-05-flood.md", $"---\ntitle: Flood\n---\nThe wall.\n\n{string.Concat(Enumerable.Repeat(sign, 10_000))}\n");
        await Task.Run(() => archive.Import(SourceKind.Hugo), TestContext.Current.CancellationToken);
        Assert.StartsWith("The wall.", archive.Body("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
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
