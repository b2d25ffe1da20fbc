using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary><c>dateline theme</c>: a designer copies one file, changes it, and takes over what a new version changes in it.</summary>
[Trait("Speed", "Slow")]
public sealed class ThemeCommandTests : IDisposable
{
    private const string Time = "partials/time.liquid";

    private readonly Newsroom _newsroom = Newsroom.With("articles/flood.md", "title: Flood");

    private string Own => Path.Combine(_newsroom.Project.Theme, Time);

    private string Original => Path.Combine(_newsroom.Project.Theme, ".originals", Time);

    [Fact]
    public async Task A_file_is_copied_and_listed_as_an_override()
    {
        var run = await Run("copy", Time);
        Assert.Equal((0, "../theme/partials/time.liquid\n"), (run.ExitCode, run.Output));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Theme, Time)), File.ReadAllText(Own));
        _newsroom.AddToTheme("assets/logo.svg", "<svg/>");
        var list = (await Run("list")).Output;
        Assert.Contains("overrides  partials/time.liquid\n", list, StringComparison.Ordinal);
        Assert.Contains("built-in   partials/card.liquid\n", list, StringComparison.Ordinal);
        Assert.Contains("own        assets/logo.svg\n", list, StringComparison.Ordinal);
        Assert.Empty((await Run("diff")).Output);
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        _newsroom.AddToTheme(Time, "mine");
        var run = await Run("copy", Time);
        Assert.Equal(
            (2, "dateline: ../theme/partials/time.liquid already exists; nothing was written\n"), (run.ExitCode, run.Errors));
        Assert.Equal("mine", File.ReadAllText(Own));
    }

    [Fact]
    public async Task A_misspelt_name_gets_the_nearest_one()
    {
        var run = await Run("copy", "partials/tiem.liquid");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("did you mean 'partials/time.liquid'?", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("nothing/like/it.txt")]
    public async Task A_path_that_is_no_file_of_the_theme_is_refused_with_the_next_step(string path)
    {
        var run = await Run("copy", path);
        Assert.Equal((2, $"dateline: there is no file '{path}' here; 'dateline theme list' lists all files\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Changes_of_a_new_version_are_shown_and_merged()
    {
        await Run("copy", Time);
        var now = File.ReadAllText(Own);
        var before = now.Replace("datetime=", "title=\"old\" datetime=", StringComparison.Ordinal);

        // An older version of the program had another file; the designer added a line to it.
        File.WriteAllText(Original, before);
        File.WriteAllText(Own, before + "<hr>\n");
        Assert.Contains("DL0513", string.Join('\n', _newsroom.Check()), StringComparison.Ordinal);
        Assert.Contains("-<time title=\"old\" datetime=", (await Run("diff")).Output, StringComparison.Ordinal);
        Assert.Contains("+<hr>", (await Run("diff", "--own", Time)).Output, StringComparison.Ordinal);
        var run = await Run("merge", Time);
        Assert.Equal((0, "../theme/partials/time.liquid: the changes were added.\n"), (run.ExitCode, run.Output));
        Assert.Equal(now + "<hr>\n", File.ReadAllText(Own));
        Assert.DoesNotContain("DL0513", string.Join('\n', _newsroom.Check()), StringComparison.Ordinal);
        Assert.Equal("../theme/partials/time.liquid is up to date.\n", (await Run("merge", Time)).Output);
    }

    [Fact]
    public async Task Changes_of_the_same_line_are_a_conflict_to_edit()
    {
        await Run("copy", Time);
        var now = File.ReadAllText(Own);
        File.WriteAllText(Original, now.Replace("datetime=", "title=\"old\" datetime=", StringComparison.Ordinal));
        File.WriteAllText(Own, now.Replace("datetime=", "title=\"mine\" datetime=", StringComparison.Ordinal));
        var run = await Run("merge", Time);
        Assert.Contains("1 conflict; edit the lines between <<<<<<< and >>>>>>>.", run.Output, StringComparison.Ordinal);
        Assert.Contains("<<<<<<<", File.ReadAllText(Own), StringComparison.Ordinal);
        Assert.Contains("title=\"mine\"", File.ReadAllText(Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link_that_leads_out_of_the_theme()
    {
        var outside = _newsroom.Folder("outside");
        Directory.CreateDirectory(_newsroom.Project.Theme);
        Directory.CreateSymbolicLink(Path.Combine(_newsroom.Project.Theme, "partials"), outside);
        Assert.Equal(2, (await Run("copy", Time)).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(outside));
    }

    public void Dispose() => _newsroom.Dispose();

    private Task<Run> Run(string command, params string[] arguments) =>
        Program.Run(_newsroom.Project.Input, ["theme", command, .. arguments, "--input", "."]);
}
