using Dateline.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Import;

/// <summary>
/// Fields that documents get from elsewhere: Hugo's cascade and resources, Jekyll's folder of collections, Eleventy's programs.
/// </summary>
public sealed class InheritedFieldTests
{
    [Fact]
    public void Hugo_hands_fields_down_from_a_section_and_the_nearest_counts()
    {
        using var archive = Archive.With("hugo.toml", "title = 'G'\n[cascade]\nauthor = 'All Staff'\ntags = ['far']\n")
            .And(
                "content/news/_index.md",
                "---\ntitle: News\ncascade:\n  - _target:\n      path: /news/**\n    author: Anna Petrova\n---\n")
            .And("content/news/a.md", "---\ntitle: A\ndate: 2019-11-05\n---\nText.\n")
            .And("content/news/b.md", "---\ntitle: B\ndate: 2019-11-05\nauthor: Ben Cole\ntags: [near]\n---\nText.\n")
            .And("content/life/c.md", "---\ntitle: C\ndate: 2019-11-05\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains("authors: [Anna Petrova]\ntopics: [far]\n", archive.Read("articles/2019/11/05-a.md"), StringComparison.Ordinal);
        Assert.Contains("authors: [Ben Cole]\ntopics: [near]\n", archive.Read("articles/2019/11/05-b.md"), StringComparison.Ordinal);
        Assert.Contains("authors: [All Staff]\n", archive.Read("articles/2019/11/05-c.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cover_among_a_page_s_resources_is_its_picture()
    {
        using var archive = Archive.With("hugo.toml", "title = 'G'\n")
            .And("content/news/a/index.md",
                "---\ntitle: A\ndate: 2019-11-05\nresources:\n  - src: map.png\n  - src: cover.png\n    title: The wall\n"
                    + "    params:\n      credit: Ben Cole\n      alt: A wall\n---\nText.\n")
            .And("content/news/a/cover.png", Pictures.Png(4, 3));
        archive.Import(SourceKind.Hugo);
        var text = archive.Read("articles/2019/11/05-a.md");
        Assert.Contains("  alt: A wall\n  caption: The wall\n  credit: Ben Cole\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Jekyll_s_collections_may_have_a_folder_of_their_own()
    {
        using var archive = Archive.With("_config.yml", "title: G\ncollections_dir: all\npermalink: /:categories/:title/\n")
            .And("all/_posts/2019-11-05-flood.md", "---\ntitle: Flood\n---\nText.\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Contains("aliases:\n  - \"/flood/\"\n", archive.Read("articles/2019/11/05-flood.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Eleventy_s_programs_for_data_are_listed()
    {
        using var archive = Archive.With("src/posts/a.md", "---\ntitle: A\ndate: 2019-11-05\n---\nText.\n")
            .And("src/posts/posts.11tydata.js", "module.exports = { author: 'Anna' };\n");
        archive.Import(SourceKind.Eleventy).Reports(FindingKind.Unsupported, "data files that are programs");
    }

    [Theory]
    [InlineData("\"**The wall**&mdash;it _holds_, says [Anna](https://e.org/).\"", "The wall—it holds, says Anna.")]
    [InlineData("Read [BIP1][bip 1] and `x`", "Read BIP1 and x")]
    [InlineData("\"<p>It <b>holds</b>.</p>\"", "It holds.")]
    [InlineData("2 * 3 * 4 of my_file_name & AT&T", "2 * 3 * 4 of my_file_name & AT&T")]
    public void A_summary_in_markdown_becomes_its_words(string written, string lede)
    {
        using var archive = Archive.With("news/2019-11-05-a.md", $"---\ntitle: A\nsummary: {written}\n---\nText.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Contains($"\nlede: {lede}\n", archive.Read("articles/2019/11/05-a.md"), StringComparison.Ordinal);
    }
}
