using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary><c>dateline schema</c> as a writer runs it.</summary>
[Trait("Speed", "Slow")]
public sealed class SchemaTests : IDisposable
{
    private readonly Newsroom _newsroom = Rich.Newsroom();

    [Fact]
    public async Task Schemas_are_written_beside_the_newsroom_where_no_build_sees_them()
    {
        var before = _newsroom.Build().Complaints;
        var run = await Program.Run(Root, "schema", "--theme", Repository.Theme);
        Assert.Equal(("Wrote 8 schemas to .schema/\n", "", 0), (run.Output, run.Errors, run.ExitCode));
        Assert.Equal(
            ["article.json", "author.json", "edition.json", "front.json", "page.json", "series.json", "site.json", "topic.json"],
            Files.In(Path.Combine(Root, ".schema")).Keys);
        Assert.Equal(before, _newsroom.Build().Complaints);
    }

    [Fact]
    public async Task One_schema_is_printed()
    {
        var run = await Program.Run(Root, "schema", "topic", "--theme", Repository.Theme);
        Assert.Equal("a topic", JsonDocument.Parse(run.Output).RootElement.GetProperty("title").GetString());
        Assert.False(Directory.Exists(Path.Combine(Root, ".schema")));
    }

    [Fact]
    public async Task Errors_in_stories_do_not_stop_it_and_errors_in_the_settings_do()
    {
        _newsroom.And("articles/2020/01/20-rain.md", "titel: Rain");
        var run = await Program.Run(Root, "schema", "topic", "--theme", Repository.Theme);
        Assert.Equal(
            (0, "dateline: the newsroom has 1 error, so choices may be missing. Run 'dateline build' to list the errors.\n"),
            (run.ExitCode, run.Errors));
        _newsroom.Site("zone: Europe/Mosow");
        run = await Program.Run(Root, "schema", "topic", "--theme", Repository.Theme);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("did you mean 'Europe/Moscow'?", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dateline: there is no kind 'artcle'; did you mean 'article'?", "artcle")]
    [InlineData("dateline: a kind, --output, --vscode and --cms exclude each other; use one of them.", "article", "--cms")]
    public async Task A_usage_error_is_reported(string message, params string[] arguments)
    {
        var run = await Program.Run(Root, ["schema", .. arguments]);
        Assert.Equal((2, message), (run.ExitCode, run.Errors.Split('\n')[0]));
    }

    public void Dispose() => _newsroom.Dispose();

    private string Root => Path.GetDirectoryName(_newsroom.Project.Input)!;
}
