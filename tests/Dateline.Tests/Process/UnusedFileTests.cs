using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Files that Dateline does not read are reported.</summary>
public sealed class UnusedFileTests
{
    [Theory]
    [InlineData("story.md", "story.md: warning DL0507: this file is not read; move it to articles/, backgrounds/ or pages/")]
    [InlineData("site.yaml", "site.yaml: warning DL0507: this file is not read; did you mean 'site.yml'?")]
    [InlineData(
        "_posts/story.md",
        "_posts: warning DL0507: this is not a folder of a newsroom, so its files are not read; rename it to articles/")]
    [InlineData(
        "Articles/story.md",
        "Articles: warning DL0507: this is not a folder of a newsroom, so its files are not read; did you mean 'articles'?")]
    [InlineData(
        "articles/story.markdown",
        "articles/story.markdown: warning DL0507: this file is not read: documents in articles/ end in .md; rename it, or move "
            + "pictures and files to media/")]
    public void A_file_in_the_wrong_place_is_reported(string path, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File(path, "---\ntitle: A\n---\n");
        Assert.Equal(complaint, Assert.Single(newsroom.Build().Complaints));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("articles/README.md")]
    [InlineData("articles/.gitkeep")]
    public void Files_for_the_newsrooms_staff_are_ignored(string path)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").File(path, "How we work.\n");
        newsroom.Build().Clean();
    }

    [Fact]
    public void A_folder_that_links_back_to_itself_is_read_once()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Directory.CreateSymbolicLink(Path.Combine(newsroom.Project.Input, "articles", "again"), newsroom.Project.Input);
        newsroom.Build().Clean();
    }
}
