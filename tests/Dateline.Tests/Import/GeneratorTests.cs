using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>Jekyll, Eleventy, Zola and MkDocs: what each has for itself.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void Jekyll_posts_drafts_and_collections()
    {
        using var archive = Archive
            .With(
                "_config.yml",
                "title: The Gauge\nurl: https://gauge.example\nbaseurl: /river\ntimezone: Europe/Moscow\npermalink: pretty\n")
            .And(
                "_posts/2019-11-05-flood.md",
                "---\ntitle: Flood\ncategories: [rivers, rain]\ntags: high water\nredirect_from: /old/flood\n---\n{% include figure.html "
                    + "src=\"/assets/dam.png\" alt=\"The dam\" caption=\"At noon\" %}\n\n{% highlight ruby %}\nputs \"{{ x }}\"\n{% "
                    + "endhighlight %}\n\nSee [then]({{ site.baseurl }}{% post_url 2019-11-04-before %}). {% unknown thing %}\n")
            .And("_posts/2019-11-04-before.markdown", "---\ntitle: Before\ncategory: rivers\n---\nDry.{: .lead}\n")
            .And("_drafts/later.md", "---\ntitle: Later\ncategory: rivers\n---\nSoon.\n")
            .And("_data/authors.yml", "anna:\n  name: Anna Petrova\n  url: https://anna.example/\n")
            .And("about.md", "---\ntitle: About\npermalink: /about-us/\n---\n{{ page.title }} the river.\n")
            .And("assets/dam.png", Pictures.Png(4, 3));
        var result = archive.Import(SourceKind.Jekyll);
        Assert.Equal(
            "https://gauge.example/river",
            archive.Read("site.yml").Split('\n').First(l => l.StartsWith("url: ", StringComparison.Ordinal))[5..]);
        Assert.Equal(
            "![The dam](../../../media/dam.png \"At noon\")\n\n```ruby\nputs \"{{ x }}\"\n```\n\nSee [then](04-before.md).",
            archive.Body("articles/2019/11/05-flood.md"));
        Assert.Contains(
            "section: rivers\ntopics: [rain, high, water]\naliases:\n  - \"/rivers/rain/2019/11/05/flood/\"\n  - \"/old/flood/\"\n",
            archive.Read("articles/2019/11/05-flood.md"),
            StringComparison.Ordinal);
        Assert.Equal("Dry.", archive.Body("articles/2019/11/04-before.md"));
        Assert.Contains("status: draft", archive.Read("articles/later.md"), StringComparison.Ordinal);
        Assert.Equal("About the river.", archive.Body("pages/about-us.md"));
        Assert.Equal("name: Anna Petrova\nlinks:\n  - https://anna.example/\n", archive.Read("authors/anna.yml"));
        result.Reports(FindingKind.Unsupported, "shortcodes and tags that are not known: left out");
        archive.Build().Clean();
    }

    [Fact]
    public void Zola_pages_with_their_day_in_the_path()
    {
        using var archive = Archive
            .With("config.toml", "title = \"The Gauge\"\nbase_url = \"https://gauge.example\"\ndefault_language = \"en\"\n")
            .And(
                "content/flood.md",
                "+++\npath = \"2019/11/05/Flood-1.0\"\ntitle = \"Flood\"\nauthors = [\"The Desk\"]\naliases = "
                    + "[\"releases/1.0\"]\n[taxonomies]\ntags = [\"rain\"]\n[extra]\nrelease = true\n+++\n\nSee [after](@/after.md) and "
                    + "{{ youtube(id=\"abcdefghijk\") }}\n\n{% quote(author=\"Anna\") %}\nIt is high.\n{% end %}\n")
            .And("content/after.md", "+++\ntitle = \"After\"\ndate = 2019-11-06\n+++\nDry.\n");
        archive.Import(SourceKind.Zola);
        Assert.Equal(
            "See [after](06-after.md) and\n\n::: embed https://www.youtube.com/watch?v=abcdefghijk\n:::\n\n> It is high.\n>\n> — Anna",
            archive.Body("articles/2019/11/05-flood-1-0.md").Replace("and \n", "and\n", StringComparison.Ordinal));
        var front = archive.Read("articles/2019/11/05-flood-1-0.md");
        Assert.Contains("date: 2019-11-05\nsection: stories\nauthors: [The Desk]\ntopics: [rain]\n", front, StringComparison.Ordinal);
        Assert.Contains("  - \"/2019/11/05/Flood-1.0/\"\n  - \"/releases/1.0/\"\n", front, StringComparison.Ordinal);
        Assert.Contains("release: \"true\"\n", front, StringComparison.Ordinal);
        Assert.Contains("note DL0444", Assert.Single(archive.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Eleventy_posts_and_templates()
    {
        using var archive = Archive
            .With("_data/metadata.json", "{\"title\": \"The Gauge\", \"url\": \"https://gauge.example/\", \"language\": \"en\"}")
            .And(
                "posts/2019-11-05-flood.md",
                "---\ntitle: Flood\ntags: [posts, rain]\npermalink: /blog/flood/index.html\neleventyExcludeFromCollections: "
                    + "true\n---\n{{ title }} is {% image \"dam.png\", \"The dam\" %} here. {{ collections.posts | length }}\n")
            .And("posts/dam.png", Pictures.Png(4, 3)).And("node_modules/x/readme.md", "# no\n").And("_includes/layout.njk", "<html>");
        var result = archive.Import(SourceKind.Eleventy);
        Assert.Equal(
            "Flood is ![The dam](../../../media/posts/dam.png) here.",
            archive.Body("articles/2019/11/05-flood.md"));
        Assert.Contains("\"/blog/flood/\"", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
        Assert.Equal(1, result.Counts.Documents);
        Assert.True(archive.Build().Has("/blog/flood/"));
    }

    [Fact]
    public void MkDocs_pages_without_front_matter_and_its_boxes()
    {
        using var archive = Archive
            .With("mkdocs.yml", "site_name: The Gauge\nsite_url: https://gauge.example/\nnav:\n  - a: !!python/name:x y\n")
            .And(
                "docs/guide/levels.md",
                "# Water levels\n\n!!! note \"Mind\"\n    Levels are in *metres*.\n\n    Twice.\n\nSee [the "
                    + "blog](../blog/posts/flood.md#wall).\n")
            .And("docs/blog/posts/flood.md", "---\ndate: 2019-11-05\n---\n# Flood { #wall }\n\nHigh.\n");
        var result = archive.Import(SourceKind.MkDocs);
        Assert.Equal(
            "::: factbox Mind\nLevels are in *metres*.\n\nTwice.\n:::\n\nSee [the blog](../articles/2019/11/05-flood.md#wall).",
            archive.Body("pages/levels.md"));
        Assert.StartsWith("---\ntitle: Water levels\n", archive.Read("pages/levels.md"), StringComparison.Ordinal);
        result.Reports(FindingKind.Guessed, "title from the first heading");
        result.Reports(FindingKind.Guessed, "no date: imported as a page");
        archive.Build();
    }
}
