using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>The commands as a person or CI runs them.</summary>
[Trait("Speed", "Slow")]
public sealed class CommandTests
{
    private static Task<Dateline.Tests.EndToEnd.Run> Check(Newsroom newsroom, params string[] more) =>
        Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input,

            [
                "check", "--input", ".", "--output", newsroom.Project.Output, "--now", Newsroom.Now,
                .. more,
            ]);

    [Fact]
    public async Task Warnings_let_a_check_pass_unless_it_is_strict()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: Text");
        var run = await Check(newsroom);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("0 errors, 1 warning.\n", run.Errors);
        Assert.StartsWith("articles/flood.md:7:1: warning DL0608: ", run.Output);
        Assert.Equal(1, (await Check(newsroom, "--strict")).ExitCode);
    }

    [Fact]
    public async Task Output_for_programs_is_nothing_else()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlede: Text");
        using var json = JsonDocument.Parse((await Check(newsroom, "--format", "json")).Output);
        Assert.Equal("DL0608", json.RootElement.GetProperty("complaints")[0].GetProperty("code").GetString());
        using var sarif = JsonDocument.Parse((await Check(newsroom, "--format", "sarif")).Output);
        Assert.Equal(
            "articles/flood.md",
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString());
        Assert.StartsWith(
            "::warning file=articles/flood.md,line=7,col=1,endColumn=6,title=DL0608%3A",
            (await Check(newsroom, "--format", "github")).Output);
        var wrong = await Check(newsroom, "--format", "jsn");
        Assert.Equal(
            (2, "dateline: --format expects text, json, sarif or github, not 'jsn'.\nSee dateline check --help.\n"),
            (wrong.ExitCode, wrong.Errors));
    }

    [Fact]
    public async Task A_code_is_explained_and_a_misspelt_one_is_met_halfway()
    {
        var page = await Dateline.Tests.EndToEnd.Program.Run(Repository.Root, "explain", "dl0205");
        Assert.Equal(0, page.ExitCode);
        Assert.StartsWith("# DL0205: a date in the wrong format\n\nWrite dates with the year first", page.Output);
        var wrong = await Dateline.Tests.EndToEnd.Program.Run(Repository.Root, "explain", "DL0295");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Matches(@"^dateline: there is no code 'DL0295'; did you mean DL0\d\d\d\?\n$", wrong.Errors);
        Assert.Contains(
            "\nDL0205  a date in the wrong format\n",
            (await Dateline.Tests.EndToEnd.Program.Run(Repository.Root, "explain")).Output,
            StringComparison.Ordinal);
    }
}
