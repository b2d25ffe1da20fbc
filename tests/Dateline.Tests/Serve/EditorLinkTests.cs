using Dateline.Diagnostics;
using Dateline.Serve;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Serve;

/// <summary>Names of files in the preview open them in the editor, whatever their names are, and nothing outside the newsroom.</summary>
public sealed class EditorLinkTests
{
    private const string Flood = "articles/2020/01/10-flood.md";

    [Theory]
    [InlineData("/home/ann/news/flood.md", "vscode://file/home/ann/news/flood.md:3:7")]
    [InlineData("/home/ann/my news/über uns.md", "vscode://file/home/ann/my%20news/%C3%BCber%20uns.md:3:7")]
    [InlineData("/news/a#b?c%20d&e=f+g.md", "vscode://file/news/a%23b%3Fc%2520d%26e%3Df%2Bg.md:3:7")]
    [InlineData("/news/\"><script>'.md", "vscode://file/news/%22%3E%3Cscript%3E%27.md:3:7")]
    [InlineData("/news/10:30.md", "vscode://file/news/10%3A30.md:3:7")]
    [InlineData("/news/back\\slash.md", "vscode://file/news/back%5Cslash.md:3:7")]
    [InlineData("/news/{line}.md", "vscode://file/news/%7Bline%7D.md:3:7")]
    [InlineData("C:\\Users\\Ann Lee\\news\\flood.md", "vscode://file/C:/Users/Ann%20Lee/news/flood.md:3:7")]
    [InlineData("\\\\server\\news\\flood.md", "vscode://file//server/news/flood.md:3:7")]
    public void Every_sign_of_a_path_is_escaped(string path, string address) =>
        Assert.Equal(address, EditorLinks.Address(EditorLinks.PatternOf("vscode")!, path, 3, 7));

    [Theory]
    [InlineData("cursor", "cursor://file/news/a.md:1:1")]
    [InlineData("VSCodium", "vscodium://file/news/a.md:1:1")]
    [InlineData("idea", "idea://open?file=/news/a.md&line=1&column=1")]
    [InlineData("txmt://open?url=file://{path}&line={line}", "txmt://open?url=file:///news/a.md&line=1")]
    public void The_editor_can_be_named_or_given_by_its_address(string written, string address) =>
        Assert.Equal(address, EditorLinks.Address(EditorLinks.PatternOf(written)!, "/news/a.md", 0, 0));

    [Theory]
    [InlineData("vim")]
    [InlineData("")]
    [InlineData("vscode://file")]
    [InlineData("javascript:alert('{path}')")]
    [InlineData("JavaScript:{path}")]
    [InlineData("data:text/html,{path}")]
    [InlineData("C:\\code.exe {path}")]
    [InlineData("editor://{path}\" onclick=\"x")]
    public void Anything_else_is_refused(string written) => Assert.Null(EditorLinks.PatternOf(written));

    [Fact]
    public void A_file_of_the_newsroom_and_of_its_theme_can_be_opened()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").OwnTheme();
        Assert.EndsWith(Flood + ":2:1", Link(newsroom, Path.Combine(newsroom.Project.Input, Flood)));
        Assert.EndsWith("/article.liquid:2:1", Link(newsroom, Path.Combine(newsroom.Project.Theme, "article.liquid")));
    }

    [Fact]
    public void Nothing_outside_the_newsroom_can_be_opened()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        var (input, outside) = (newsroom.Project.Input, newsroom.Project.Input + "-secret.md");
        File.WriteAllText(outside, "secret");
        File.CreateSymbolicLink(Path.Combine(input, "articles/link.md"), outside);
        foreach (var path in new[] { outside, "articles/link.md", "../" + Path.GetFileName(outside), "articles/missing.md", "a\0b", "" })
        {
            Assert.Null(Link(newsroom, path is "" or "a\0b" ? path : Path.Combine(input, path)));
        }

        File.Delete(outside);
    }

    [Fact]
    public void Without_an_editor_there_are_no_links()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        var none = new EditorLinks(EditorLinks.PatternOf("none")!, newsroom.Project.Input, newsroom.Project.Theme);
        Assert.Null(none.Of(new SourceSpan(Path.Combine(newsroom.Project.Input, Flood), 2, 1)));
    }

    private static string? Link(Newsroom newsroom, string path) =>
        new EditorLinks(EditorLinks.PatternOf(EditorLinks.Default)!, newsroom.Project.Input, newsroom.Project.Theme)
            .Of(new SourceSpan(path, 2, 1));
}
