using System.Diagnostics;
using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary><c>dateline doctor</c> in real situations: each is found, and the remedy is named.</summary>
[Trait("Speed", "Slow")]
public sealed class DoctorTests : IDisposable
{
    private readonly Newsroom _newsroom = Rich.Newsroom();

    private string Root => Path.GetDirectoryName(_newsroom.Project.Input)!;

    [Fact]
    public async Task A_healthy_newsroom_has_no_errors_and_no_warnings()
    {
        Repository();
        await Program.Run(Root, "build");
        var run = await Program.Run(Root, "doctor");
        Assert.Equal((0, "0 errors, 0 warnings.\n"), (run.ExitCode, run.Errors));
        Assert.Contains("ok       git-depth      the whole history, 1 commit\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("ok       zone           Europe/Moscow, now ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_library_for_pictures_is_a_warning()
    {
        Repository();
        string[] line = ["doctor", "--input", _newsroom.Project.Input];
        Assert.Contains("ok       pictures  ", (await Program.Run(Root, line)).Output, StringComparison.Ordinal);
        var run = await Program.RunWithoutLibrary(_newsroom.Folder("elsewhere"), line);
        Assert.Contains("warning  pictures       the library that scales them is missing", run.Output, StringComparison.Ordinal);
        Assert.Contains("install Dateline again", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_changes_nothing()
    {
        Repository();
        var before = Files.In(Root);
        await Program.Run(Root, "doctor");
        Assert.Equal(before, Files.In(Root));
    }

    [Fact]
    public async Task Scripts_read_the_same_as_JSON()
    {
        var run = await Program.Run(Root, "doctor", "--format", "json");
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, report.GetProperty("errors").GetInt32());
        Assert.Contains(
            report.GetProperty("findings").EnumerateArray(),
            f => f.GetProperty("check").GetString() == "newsroom" && f.GetProperty("severity").GetString() == "ok");
    }

    [Fact]
    public async Task A_folder_without_a_newsroom_is_an_error()
    {
        var run = await Program.Run(_newsroom.Folder("empty"), "doctor");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error    newsroom", run.Output, StringComparison.Ordinal);
        Assert.Contains("there is no newsroom in input/: it has no site.yml\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("-> run this command in the folder that holds input/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_settings_are_an_error_and_the_rest_is_examined()
    {
        _newsroom.Site("zone: Europe/Mosow");
        var found = await Examine();
        Assert.Equal("error", found["newsroom"].Severity);
        Assert.Contains("dateline check", found["newsroom"].Remedy, StringComparison.Ordinal);
        Assert.True(found.ContainsKey("disk"));
    }

    [Fact]
    public async Task A_machine_without_git_is_a_warning()
    {
        var script = $"program=$(command -v \"$0\"); PATH={_newsroom.Folder("bin")}; exec \"$program\" \"$@\"";
        var run = await Program.RunIn("/bin/sh", Root, script, "doctor");
        Assert.Contains("warning  git            git is not installed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_is_a_warning()
    {
        Repository();
        Git(Root, "commit", "--quiet", "--allow-empty", "--message", "second");
        var clone = Path.Combine(_newsroom.Folder("clones"), "shallow");
        Git(Root, "clone", "--quiet", "--depth", "1", "file://" + Root, clone);
        var found = await Examine(clone);
        Assert.Equal("warning", found["git-depth"].Severity);
        Assert.Contains("git fetch --unshallow", found["git-depth"].Remedy, StringComparison.Ordinal);
        Assert.Equal("ok", found["git-base"].Severity);
    }

    [Fact]
    public async Task A_main_branch_that_is_not_fetched_is_a_warning()
    {
        Repository();
        Git(Root, "remote", "add", "origin", "https://example.org/paper.git");
        Assert.Equal("warning", (await Examine())["git-base"].Severity);
    }

    [Fact]
    public async Task A_clock_before_the_newest_commit_is_a_warning()
    {
        Repository();
        var found = await Examine(Root, "--now", "2020-02-01 12:00");
        Assert.Equal("warning", found["clock"].Severity);
        Assert.Contains("2020-02-01 09:00 UTC by this clock, but the newest commit", found["clock"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Git_LFS_pointer_is_an_error()
    {
        _newsroom.File("media/wall.png", $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('0', 64)}\nsize 12345\n");
        var found = await Examine();
        Assert.Equal("error", found["lfs"].Severity);
        Assert.Contains("input/media/wall.png", found["lfs"].Message, StringComparison.Ordinal);
        Assert.Contains("git lfs pull", found["lfs"].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_build_cache_is_a_warning_and_one_that_git_would_commit_too()
    {
        Repository();
        await Program.Run(Root, "build");
        var state = Directory.EnumerateFiles(Path.Combine(Root, ".dateline"), "state", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(state, "rubbish", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Root, ".gitignore"), "/output/\n", TestContext.Current.CancellationToken);
        var found = await Examine();
        Assert.Equal("warning", found["cache"].Severity);
        Assert.Contains("damaged", found["cache"].Message, StringComparison.Ordinal);
        Assert.Equal(("warning", "add the line /.dateline/ to .gitignore"), (found["git-ignore"].Severity, found["git-ignore"].Remedy));
        Git(Root, "add", "--all");
        Assert.Equal("error", (await Examine())["git-ignore"].Severity);
    }

    [Fact]
    public async Task A_site_of_800_MB_is_a_warning_that_names_what_is_large()
    {
        foreach (var (name, size) in new[] { ("media/film.mp4", 700_000_000L), ("media/song.mp3", 90_000_000L), ("big.html", 15_000_000L) })
        {
            var path = Path.Combine(_newsroom.Project.Output, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var sparse = File.Create(path);
            sparse.SetLength(size);
        }

        var found = (await Examine())["output-size"];
        Assert.Equal("warning", found.Severity);
        Assert.StartsWith("805 MB in 3 files in output/", found.Message, StringComparison.Ordinal);
        Assert.Contains("Large folders: media/ 790 MB", found.Message, StringComparison.Ordinal);
        Assert.Contains("media/film.mp4 700 MB", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_an_error()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "output"), "", TestContext.Current.CancellationToken);
        Assert.Contains("is a file", (await Examine())["output-access"].Message, StringComparison.Ordinal);

        // Rights don't bind root, who runs tests in containers, so the program runs as another user there.
        _newsroom.Folder("locked");
        var user = Environment.UserName == "root" ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
        var run = await Program.RunIn(
            "/bin/sh",
            Root,
            $"chmod 755 .; chmod 555 locked; {user} \"$0\" \"$@\"",
            "doctor", "--output", "locked/site", "--format", "json");
        var found = Parse(run);
        Assert.Equal(("error", "locked/ can't be written by this user"), (found["output-access"].Severity, found["output-access"].Message));
    }

    [Fact]
    public async Task A_repository_at_GitHub_needs_workflows_that_use_this_version()
    {
        Repository();
        Git(Root, "remote", "add", "origin", "git@github.com:owner/paper.git");
        var found = await Examine();
        Assert.Equal("warning", found["workflows"].Severity);
        Assert.Contains("publish.yml and no clock.yml", found["workflows"].Message, StringComparison.Ordinal);
        Assert.Contains("github.com/owner/paper/settings", found["public"].Remedy, StringComparison.Ordinal);

        var workflows = Directory.CreateDirectory(Path.Combine(Root, ".github", "workflows")).FullName;
        foreach (var name in new[] { "publish.yml", "clock.yml" })
        {
            await File.WriteAllTextAsync(
                Path.Combine(workflows, name),
                "    - uses: owner/dateline/.github/actions/dateline@v0.0.1\n",
                TestContext.Current.CancellationToken);
        }

        found = await Examine();
        Assert.Equal(("ok", "warning"), (found["workflows"].Severity, found["version"].Severity));
        Assert.Contains("the workflows use v0.0.1", found["version"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_an_older_file_of_the_theme_is_a_warning()
    {
        await Program.Run(Root, "theme", "copy", "site.css");
        Assert.Equal("the built-in theme, with 1 file from theme/", (await Examine())["theme"].Message);
        var original = Path.Combine(Root, "theme", ".originals", "site.css");
        await File.AppendAllTextAsync(original, "/* older */", TestContext.Current.CancellationToken);
        Assert.Equal("warning", (await Examine())["theme"].Severity);
    }

    [Fact]
    public async Task Names_that_differ_by_case_alone_are_a_warning()
    {
        _newsroom.File("media/Wall.png", Pictures.Png(10, 10));
        Assert.Equal("warning", (await Examine())["file-names"].Severity);
    }

    public void Dispose() => _newsroom.Dispose();

    private async Task<Dictionary<string, (string Severity, string Message, string Remedy)>> Examine(
        string? folder = null, params string[] arguments) =>
        Parse(await Program.Run(folder ?? Root, ["doctor", "--format", "json", .. arguments]));

    private static Dictionary<string, (string Severity, string Message, string Remedy)> Parse(Run run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().ToDictionary(
            f => f.GetProperty("check").GetString()!,
            f => (f.GetProperty("severity").GetString()!, f.GetProperty("message").GetString()!, f.GetProperty("remedy").GetString()!));

    /// <summary>Puts the newsroom into a git repository.</summary>
    private void Repository()
    {
        File.WriteAllText(Path.Combine(Root, ".gitignore"), "/.dateline/\n/output/\n");
        Git(Root, "init", "--quiet", "--initial-branch", "main");
        Git(Root, "add", "--all");
        Git(Root, "commit", "--quiet", "--message", "first");
    }

    private static void Git(string folder, params string[] arguments)
    {
        string[] identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
        var start = new ProcessStartInfo("git", [.. identity, .. arguments]) { WorkingDirectory = folder };
        using var git = System.Diagnostics.Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
