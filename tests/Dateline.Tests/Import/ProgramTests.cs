namespace Dateline.Tests.Import;

/// <summary>The command line of imports: its answers to mistakes, and its report.</summary>
[Trait("Speed", "Slow")]
public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("there is no folder nowhere", "hugo", "nowhere")]
    [InlineData("story.txt is a file; name the site's folder", "hugo", "story.txt")]
    [InlineData("there is no file x.txt", "wire", "x.txt")]
    [InlineData("the dateline has no year; give it with --year 2019", "wire", "story.txt")]
    [InlineData("--year expects a year such as 2019, not '19'", "wire", "story.txt", "--year", "19")]
    [InlineData("--zone expects the name of a time zone, such as Europe/Moscow, not 'Mars'", "wire", "story.txt", "--zone", "Mars")]
    [InlineData(
        "--section expects the id of a section, such as world or world/europe, not 'My News'", "hugo", "site", "--section", "My News")]
    [InlineData("--expired expects honour or keep, not 'maybe'", "hugo", "site", "--expired", "maybe")]
    [InlineData("--to: site/input is inside the source, site; import into a folder beside it", "hugo", "site", "--to", "site/input")]
    [InlineData("there is no file map.yml", "hugo", "site", "--mapping", "map.yml")]
    [InlineData("See dateline import hugo --help.", "hugo", "site", "--nosuch")]
    public async Task A_mistake_in_the_command_is_answered_with_a_sentence(string sentence, params string[] arguments)
    {
        Prepare();
        var run = await Dateline.Tests.EndToEnd.Program.Run(_folder, ["import", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "input")));
    }

    [Fact]
    public async Task The_report_goes_to_the_terminal_and_to_a_file()
    {
        Prepare();
        var run = await Dateline.Tests.EndToEnd.Program.Run(_folder, "import", "hugo", "site", "--report", "report.json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("site/news/2019-11-06-broken.md:2:8: error DL0111", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Mapped:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "2 documents: 1 article, 0 pages, 0 authors, 0 topics, 0 backgrounds, 0 pictures and files\n",
            run.Output,
            StringComparison.Ordinal);
        using var report = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(_folder, "report.json"), TestContext.Current.CancellationToken));
        Assert.False(report.RootElement.GetProperty("whole").GetBoolean());
        Assert.Equal(
            "site/news/2019-11-06-broken.md:2:8", report.RootElement.GetProperty("leftOut")[0].GetProperty("first")[0].GetString());
    }

    [Fact]
    public async Task The_mapping_is_printed_alone()
    {
        Prepare();
        var run = await Dateline.Tests.EndToEnd.Program.Run(_folder, "import", "hugo", "site", "--show-mapping");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# The source's fields: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  summary: lede\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "input")));
    }

    [Fact]
    public async Task A_mapping_of_an_unreadable_source_is_an_error()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "export.xml"), "<rss><channel>", TestContext.Current.CancellationToken);
        var run = await Dateline.Tests.EndToEnd.Program.Run(_folder, "import", "wordpress", "export.xml", "--show-mapping");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("export.xml", run.Errors, StringComparison.Ordinal);
    }

    private void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "site", "news"));
        File.WriteAllText(Path.Combine(_folder, "story.txt"), "Grain deal\n\nSAMARA, March 4. /TASS/. It is signed.\n");
        File.WriteAllText(Path.Combine(_folder, "site", "news", "2019-11-05-flood.md"), "---\ntitle: Flood\nsummary: High.\n---\nText.\n");
        File.WriteAllText(Path.Combine(_folder, "site", "news", "2019-11-06-broken.md"), "---\ntitle: \"Flood\n---\nText.\n");
    }
}
