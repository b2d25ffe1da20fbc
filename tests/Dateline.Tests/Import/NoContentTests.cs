using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Files that are no texts for readers are listed and not published; only a lost text makes an import incomplete.</summary>
public sealed class NoContentTests
{
    [Theory]
    [InlineData("Jekyll", "CLAUDE.md", "# For agents\n")]
    [InlineData("Jekyll", "README.fr.md", "# For us\n")]
    [InlineData("Jekyll", "STYLE-GUIDE.md", "# For us\n")]
    [InlineData("Jekyll", "docs/setup.md", "# For us\n")]
    [InlineData("Jekyll", "_posts/template.md", "# Title\n")]
    [InlineData("Jekyll", "feed.md", "---\ntitle: Feed\npermalink: /feed.xml\n---\nx\n")]
    [InlineData("Jekyll", "index.html", "---\ntitle: Home\n---\n{% for post in site.posts %}x{% endfor %}\n")]
    [InlineData("Hugo", "docs/dev.md", "# For us\n")]
    [InlineData("Hugo", "content/news/2024-05-01-dam.Rmd", "x\n")]
    [InlineData("MkDocs", "docs/snippets/note.md", "A note.\n")]
    [InlineData("Eleventy", "src/index.njk", "---\ntitle: Home\n---\n{% for p in collections.posts %}x{% endfor %}\n")]
    public void It_is_listed(string generator, string path, string text)
    {
        var kind = Enum.Parse<SourceKind>(generator);
        using var archive = Source(kind).And(path, text);
        var result = archive.Import(kind);
        Assert.True(result.IsWhole);
        Assert.Equal(1, result.Counts.Documents);
        Assert.Equal([path], result.Findings.OfKind(FindingKind.NoContent).SelectMany(f => f.Details).Select(d => d.Name));
    }

    [Theory]
    [InlineData("Jekyll", "_posts/2024-05-02-page.html")]
    [InlineData("Hugo", "content/news/2024-05-02-page.html")]
    [InlineData("Eleventy", "src/posts/2024-05-02-page.njk")]
    public void A_text_in_html_is_imported(string generator, string path)
    {
        var kind = Enum.Parse<SourceKind>(generator);
        using var archive = Source(kind).And(
            path, "---\ntitle: Page\n---\n<h1>Page</h1>\n<p>The <b>wall</b>\nholds.</p>\n\n    <p>Twice.</p>\n<script>x()</script>\n");
        archive.Import(kind);
        Assert.EndsWith("The **wall** holds.\n\nTwice.", archive.Body("articles/2024/05/02-page.md"), StringComparison.Ordinal);
        archive.Build();
    }

    [Fact]
    public void A_text_of_another_kind_is_lost_and_told()
    {
        using var archive = Source(SourceKind.Jekyll).And("_posts/2024-05-02-book.ipynb", "{}");
        var result = archive.Import(SourceKind.Jekyll);
        Assert.False(result.IsWhole);
        result.Reports(FindingKind.Skipped, "(.ipynb)");
    }

    private static Archive Source(SourceKind kind) => kind switch
    {
        SourceKind.Jekyll => Archive.With("_posts/2024-05-01-dam.md", Story),
        SourceKind.Hugo => Archive.With("content/news/2024-05-01-dam.md", Story),
        SourceKind.MkDocs => Archive.With("docs/blog/2024-05-01-dam.md", Story),
        _ => Archive.With("src/posts/2024-05-01-dam.md", Story),
    };

    private const string Story = "---\ntitle: The dam\n---\nIt holds.\n";
}
