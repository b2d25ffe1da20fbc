using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>What texts of Jekyll and Eleventy take from their site is filled in; what is not known is left out and reported.</summary>
public sealed class LiquidTests
{
    private const string Path = "articles/2024/05/01-dam.md";

    [Fact]
    public void Included_definitions_and_assigned_values_make_the_links_that_readers_had()
    {
        using var archive = Jekyll(
            "{% assign old = \"https://old.example/\" %}\nThe dam [leaks][dam news], says the [gauge][] of the town; [more]({{old}}12/)."
                + "\n\n{% include references.md %}\n[gauge]: {{old}}gauge\n")
            .And(
                "_includes/references.md",
                "[dam news]: https://dam.example/\n[gauge]: https://gauge.example/\n[unused]: https://u.example/\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Equal(
            "The dam [leaks][dam news], says the [gauge][] of the town; [more](https://old.example/12/).\n\n"
                + "[gauge]: https://old.example/gauge\n\n[dam news]: https://dam.example/",
            archive.Body(Path));
        archive.Build("2024-06-01 12:00").Clean();
    }

    [Fact]
    public void Data_is_filled_in()
    {
        using var archive = Jekyll(
            "{% assign release = site.data.releases | where: \"version\", \"1.2\" | first %}\n\n* <{{ release.url }}>\n\n"
                + "      SIZE: {{ release.size }}\n\n{% for r in site.data.releases %}- [{{ r.version }}]({{ r.url }})\n{% endfor %}")
            .And("_data/releases.yml", "- version: \"1.2\"\n  url: https://files.example/1.2.tar.gz\n  size: 100\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Equal(
            "* <https://files.example/1.2.tar.gz>\n\n      SIZE: 100\n\n- [1.2](https://files.example/1.2.tar.gz)", archive.Body(Path));
        archive.Build("2024-06-01 12:00").Clean();
    }

    [Theory]
    [InlineData("{{ page.title }} {{ page.kind }} {{ site.title | upcase }}", "The dam news THE COURIER")]
    [InlineData("{% if page.kind == \"news\" %}yes{% else %}no{% endif %}", "yes")]
    [InlineData("{% capture a %}A{{ page.title }}{% endcapture %}{{ a }}", "AThe dam")]
    [InlineData("{% include note.md who=\"Bob\" %}", "For Bob in The dam.")]
    [InlineData("{% comment %}no{% endcomment %}{% raw %}{{ x }}{% endraw %}", "{{ x }}")]
    [InlineData("[more]({{ nope }}12/) and [here][h], [h].\n\n[h]: {{ nope }}/x", "more and here, h.")]
    [InlineData("<a href=\"{{ nope }}/y\">words</a> and {{ nope }}.", "words and .")]
    [InlineData("{% include missing.md %}Text", "Text")]
    [InlineData("[x]({{ \"/a/\" | relative_url }}), [y]({{ site.baseurl }}/b/)", "[x](/a/), [y](/b/)")]
    [InlineData("* TOC\n{:toc}\n\n## A\n{: .no_toc}\n\n**词：**后", "## A\n\n**词：**后")]
    public void A_text_becomes(string from, string to)
    {
        using var archive = Jekyll(from).And("_includes/note.md", "For {{ include.who }} in {{ page.title }}.\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Equal(to, archive.Body(Path));
    }

    [Fact]
    public void What_is_not_known_is_reported_by_name()
    {
        using var archive = Jekyll("[more]({{ nope }}12/) {{ page.nope }} {% include missing.md %}");
        var result = archive.Import(SourceKind.Jekyll);
        Assert.Equal(
            ["{{ nope }}", "missing", "{{ page.nope }}"],
            result.Findings.OfKind(FindingKind.Unsupported).SelectMany(f => f.Details).Select(d => d.Name));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}")]
    [InlineData("{% assign a = \"xx\" %}{% for i in site.data.n %}{% assign a = a | append: a | append: a | append: a %}{% endfor %}")]
    [InlineData("{% for i in site.data.n %}{% for j in site.data.n %}{% capture a %}{{a}}{{a}}{% endcapture %}{% endfor %}{% endfor %}")]
    [InlineData("{% assign a = \"aaaaaaaaaaaaaa\" %}{% for i in site.data.n %}{% assign a = a | replace: \"a\", a %}{% endfor %}")]
    [InlineData("{% include loop.md %}")]
    [InlineData("{{ 1 | divided_by: 0 }}{{ \"x\" | slice: 99999999999 }}")]
    [InlineData("{% include ../../../../../../etc/passwd %}")]
    public async Task A_hostile_text_ends(string hostile)
    {
        using var archive = Jekyll($"The wall.\n\n{hostile}\n").And("_includes/loop.md", "{% include loop.md %}{% include loop.md %}")
            .And("_data/n.yml", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n");
        await Task.Run(() => archive.Import(SourceKind.Jekyll), TestContext.Current.CancellationToken);
        Assert.StartsWith("The wall.", archive.Body(Path), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", archive.Body(Path), StringComparison.Ordinal);
    }

    private static Archive Jekyll(string text) => Archive.With("_config.yml", "title: The Courier\nurl: https://courier.example\n")
        .And("_posts/2024-05-01-dam.md", $"---\ntitle: The dam\nkind: news\n---\n{text}\n");
}
