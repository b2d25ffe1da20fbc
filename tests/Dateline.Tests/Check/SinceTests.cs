using System.Diagnostics;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>'check --since' reports what a branch changed, and nothing else.</summary>
[Trait("Speed", "Slow")]
public sealed class SinceTests
{
    [Fact]
    public async Task Only_the_files_of_the_branch_are_reported()
    {
        using var newsroom = Newsroom.With("articles/old.md", "title: Old\nlede: Text").And("articles/flood.md", "title: Flood");
        Git(newsroom, "init", "-q", "-b", "main");
        Commit(newsroom);
        Git(newsroom, "checkout", "-q", "-b", "branch");
        newsroom.Edit("articles/flood.md", "title: Flood", "title: Flood\nlede: Text");
        Assert.Equal(["articles/flood.md:7:1: warning DL0608"], await Check(newsroom, "main"));
        Commit(newsroom);
        newsroom.And("articles/rain.md", "title: Rain\nlede: Text");
        Assert.Equal(["articles/flood.md:7:1: warning DL0608", "articles/rain.md:7:1: warning DL0608"], await Check(newsroom, "main"));
    }

    [Fact]
    public async Task What_a_branch_breaks_in_other_files_counts_and_what_was_broken_before_does_not()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "It [rained](rain.md). See [it](/nowhere/).")
            .And("articles/rain.md", "title: Rain");
        Git(newsroom, "init", "-q", "-b", "main");
        Commit(newsroom);
        newsroom.Rename("articles/rain.md", "articles/storm.md");
        Assert.Equal(["articles/flood.md:6:13: error DL0308"], await Check(newsroom, "HEAD"));
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_repository_is_followed()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: Text").And("articles/rain.md", "title: Rain");
        var outside = Path.Combine(newsroom.Folder("shared"), "rain.md");
        newsroom.Rename("articles/rain.md", outside);
        File.CreateSymbolicLink(Path.Combine(newsroom.Project.Input, "articles", "rain.md"), outside);
        Git(newsroom, "init", "-q", "-b", "main");
        Commit(newsroom);
        Assert.Empty(await Check(newsroom, "main"));
        Assert.Equal(0, (await Run(newsroom, "main")).ExitCode);
    }

    [Theory]
    [InlineData("text", "articles/storm.md:2:8: error DL0330: the branch loses the address /2020/01/10/rain/: articles/rain.md was ren")]
    [InlineData("text", "site.yml:8:8: note DL0332: '/2020/01/10/flood/' removes /2020/01/10/flood/ on purpose")]
    [InlineData("github", "::error file=articles/storm.md,line=2,col=8,endColumn=12,title=DL0330%3A a lost address::")]
    [InlineData("github", "::notice file=site.yml,line=8,col=8,endColumn=26,title=DL0332%3A addresses that are removed on purpose::")]
    [InlineData("json", "\"severity\": \"note\"")]
    [InlineData("sarif", "\"level\": \"note\"")]
    public async Task What_a_branch_loses_and_what_it_removes_on_purpose_is_in_every_format(string format, string line)
    {
        using var newsroom = Moved();
        Assert.Contains(line, (await Run(newsroom, "main", "--format", format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fix_adds_what_keeps_the_addresses()
    {
        using var newsroom = Moved();
        var run = await Run(newsroom, "main", "--fix", "--yes");
        Assert.Contains("+aliases: [/2020/01/10/rain/]\n+id: tag:courier.example,2020-01-10:rain\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("No problems found.\n", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A branch that renames a story and deletes another, with consent.</summary>
    private static Newsroom Moved()
    {
        var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: High.", "It is high.")
            .And("articles/rain.md", "title: Rain\nlede: Wet.", "It rains.");
        Git(newsroom, "init", "-q", "-b", "main");
        Commit(newsroom);
        newsroom.Rename("articles/rain.md", "articles/storm.md");
        return newsroom.Delete("articles/flood.md").Site("gone: [/2020/01/10/flood/]");
    }

    [Fact]
    public async Task An_unknown_revision_is_reported()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        var run = await Run(newsroom, "main");
        Assert.Equal((2, "dateline: --since: ./ is not in a git repository\n"), (run.ExitCode, run.Errors));
        Git(newsroom, "init", "-q", "-b", "main");
        Commit(newsroom);
        run = await Run(newsroom, "mian");
        Assert.Equal(
            (2, "dateline: --since: there is no revision 'mian' in this repository; in CI, fetch the whole history (fetch-depth: 0)\n"),
            (run.ExitCode, run.Errors));
    }

    private static Task<Dateline.Tests.EndToEnd.Run> Run(Newsroom newsroom, string revision, params string[] more) =>
        Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input,
            [
                "check", "--input", ".", "--output", newsroom.Project.Output, "--now", Newsroom.Now,
                "--since", revision, .. more,
            ]);

    private static async Task<string[]> Check(Newsroom newsroom, string revision)
    {
        var run = await Run(newsroom, revision);
        return
        [
            .. run.Output
                .Split('\n')
                .Where(l => l.Contains(" DL0", StringComparison.Ordinal))
                .Select(l => string.Join(": ", l.Split(": ")[..2])),
        ];
    }

    private static void Commit(Newsroom newsroom)
    {
        Git(newsroom, "add", "-A");
        Git(newsroom, "-c", "user.name=Desk", "-c", "user.email=desk@courier.example", "commit", "-q", "-m", "News");
    }

    private static void Git(Newsroom newsroom, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = newsroom.Project.Input })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
