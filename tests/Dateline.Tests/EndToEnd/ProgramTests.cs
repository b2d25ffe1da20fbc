using System.Globalization;
using Dateline.Commands;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary>The program as CI and writers run it: what it says, where it writes and how it ends.</summary>
[Trait("Speed", "Slow")]
public sealed class ProgramTests
{
    [Fact]
    public async Task The_sample_is_built_and_summed_up_in_a_line()
    {
        using var files = new Newsroom();
        var run = await Program.Run(Repository.Root, "build", "--output", files.Project.Output, "--now", "2020-02-28");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"^\d+ articles, \d+ pages, \d+ files \(\d+\.\d MB\) in \d+\.\d\d s, \d+ files written, \d+ warnings?\n"
                + @"Every page was rendered: there is no cache of an earlier build\.\nThe site is in .*/output/\n$",
            run.Output);
        Assert.True(File.Exists(Path.Combine(files.Project.Output, "index.html")));
    }

    [Fact]
    public async Task Output_that_goes_to_a_file_has_no_control_characters()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nsection: wrold")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2020-02-30");
        var run = await Program.Run(newsroom.Project.Input, Build(newsroom));
        Assert.DoesNotContain((run.Output + run.Errors).Where(c => c is not '\n' and not '\r'), char.IsControl);
    }

    [Fact]
    public async Task Errors_are_listed_with_their_lines_nothing_is_written_and_the_exit_code_is_1()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nsection: wrold")
            .And("articles/help.md", "title: Help\nauthors: [ana]");
        var run = await Program.Run(newsroom.Project.Input, Build(newsroom));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "articles/flood.md:3:10: error DL0301: there is no section 'wrold'; did you mean 'world'?\n"
                + "    3 | section: wrold\n      |          ^~~~~\n",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Contains("articles/help.md:3:11: error DL0302: there is no author 'ana'", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("2 errors, 0 warnings. Nothing was written.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(newsroom.Project.Output));
    }

    [Fact]
    public async Task A_site_with_errors_leaves_the_last_good_one_as_it_was()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        await Program.Run(newsroom.Project.Input, Build(newsroom));
        newsroom.Edit("articles/flood.md", "title: Flood", "title: Deluge\nsecton: x");
        Assert.Equal(1, (await Program.Run(newsroom.Project.Input, Build(newsroom))).ExitCode);
        Assert.Contains(
            "<h1>Flood</h1>",
            await File.ReadAllTextAsync(
                Path.Combine(newsroom.Project.Output, "2020/01/10/flood/index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_printed_and_the_site_is_written()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "[x](/no/where/)");
        var run = await Program.Run(newsroom.Project.Input, Build(newsroom));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning DL0308", run.Errors, StringComparison.Ordinal);
        Assert.Contains(", 1 warning\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_base_url_drafts_and_jobs_have_their_effects()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\ndate: 2030-01-01");
        var run = await Program.Run(
            newsroom.Project.Input,
            [.. Build(newsroom), "--now", "2030-01-02", "--drafts", "--base-url", "https://example.org/repo/", "--jobs", "2"]);
        Assert.Equal(0, run.ExitCode);
        var page = await File.ReadAllTextAsync(
            Path.Combine(newsroom.Project.Output, "2030/01/01/flood/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/repo/2030/01/01/flood/\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_prints_one_line_that_a_scheduler_can_read()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-02-03 09:00", "[x](/no/where/)");
        var next = await Program.Run(newsroom.Project.Input, Next("2020-02-01"));
        Assert.Equal((0, "2020-02-03T09:00:00+03:00\tembargo-ends\tarticles/flood.md\n"), (next.ExitCode, next.Output));
        Assert.Equal("none\n", (await Program.Run(newsroom.Project.Input, Next(next.Output.Split('\t')[0]))).Output);
        Assert.False(Directory.Exists(newsroom.Project.Output));
    }

    [Fact]
    public async Task Next_prints_fractions_of_a_second()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-02-03 09:00:00.25");
        Assert.StartsWith(
            "2020-02-03T09:00:00.25+03:00\t",
            (await Program.Run(newsroom.Project.Input, Next("2020-02-01"))).Output,
            StringComparison.Ordinal);
    }

    private const string EmbargoEnds = "2020-02-03T09:00:00+03:00\tembargo-ends\tarticles/flood.md";

    [Theory]
    [InlineData("2020-02-01T10:00+03:00", "2020-02-03T08:40+03:00", $"nothing\t0\t{EmbargoEnds}")]
    [InlineData("2020-02-01T10:00+03:00", "2020-02-03T08:55:30+03:00", $"wait\t270\t{EmbargoEnds}")]
    [InlineData("2020-02-01T10:00+03:00", "2020-02-03T09:02+03:00", $"publish\t0\t{EmbargoEnds}")]
    [InlineData("2020-02-01T10:00+03:00", "2020-02-03T10:00+03:00", $"late\t0\t{EmbargoEnds}")]
    [InlineData("2020-02-03T09:00+03:00", "2020-02-03T10:00+03:00", "nothing\t0\tnone")]
    [InlineData("", "2020-02-03T10:00+03:00", "publish\t0\tnone")]
    public async Task Next_says_what_a_scheduler_has_to_do(string since, string now, string expected)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-02-03 09:00");
        var next = await Program.Run(newsroom.Project.Input, [.. Next(now), "--since", since, "--within", "10m"]);
        Assert.Equal((0, $"{expected}\n"), (next.ExitCode, next.Output));
    }

    [Fact]
    public async Task The_version_has_the_commit()
    {
        using var newsroom = new Newsroom();
        Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{40}\n$", (await Program.Run(newsroom.Project.Input, "--version")).Output);
    }

    [Fact]
    public async Task Next_lists_errors_as_a_build_does()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nsection: wrold\nembargo: 2020-02-03");
        var run = await Program.Run(newsroom.Project.Input, Next("2020-02-01"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("articles/flood.md:3:10: error DL0301", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings.\n", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next", "--now", "yesterday")]
    [InlineData("next", "--since", "yesterday")]
    [InlineData("next", "--since", "", "--within", "soon")]
    [InlineData("build", "--summary", "output/summary.md")]
    [InlineData("build", "--oputput", "x")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--jobs", "many")]
    [InlineData("build", "--now", "yesterday")]
    [InlineData("build", "--base-url", "example.org")]
    [InlineData("build", "--output", "site.yml")]
    [InlineData("biuld")]
    [InlineData("build", "--input")]
    public async Task A_usage_error_ends_with_2(params string[] arguments)
    {
        using var newsroom = new Newsroom();
        var run = await Program.Run(newsroom.Project.Input, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task Help_lists_every_option_and_the_exit_codes()
    {
        using var newsroom = new Newsroom();
        var general = await Program.Run(newsroom.Project.Input, "--help");
        var build = await Program.Run(newsroom.Project.Input, "build", "--help");
        var next = await Program.Run(newsroom.Project.Input, "next", "--help");
        Assert.Equal((0, 0, 0), (general.ExitCode, build.ExitCode, next.ExitCode));
        Assert.All(
            ["    0  success", "    1  ", "    2  ", "    3  ", "   70  ", "  130  stopped by Ctrl-C"],
            line => Assert.Contains(line, general.Output, StringComparison.Ordinal));
        Assert.All(
            ["--input", "--theme", "--output", "--base-url", "--now", "--drafts", "--jobs"],
            o => Assert.Contains(o, build.Output, StringComparison.Ordinal));
        Assert.All(
            ["--input", "--theme", "--base-url", "--now", "--drafts", .. NextCommand.Words],
            o => Assert.Contains(o, next.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_newsroom_is_an_error_that_says_what_to_do()
    {
        using var newsroom = new Newsroom();
        var run = await Program.Run(newsroom.Project.Input, "build", "--input", "nowhere", "--theme", Repository.Theme);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "nowhere: error DL0506: there is no such folder; expected a newsroom: site.yml, articles/, backgrounds/ ...; name the "
                + "newsroom's folder with --input\n",
            run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_a_folder_belongs_is_an_error_and_no_stack_trace()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Directory.CreateDirectory(newsroom.Project.Output);
        await File.WriteAllTextAsync(
            Path.Combine(newsroom.Project.Output, "2020"), "a file where a folder belongs", TestContext.Current.CancellationToken);
        var run = await Program.Run(newsroom.Project.Input, Build(newsroom));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2020: error DL0520: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_build_with_130_and_leaves_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        using var newsroom = Large();
        var process = Program.Start(newsroom.Project.Input, [.. Build(newsroom), "--jobs", "1"]);

        // Not Task.Delay: when many tests run at once, it may resume after the build.
        for (var waited = 0; waited < 15_000 && !Directory.Exists(Path.Combine(newsroom.Project.Output, "2020")); waited++)
        {
            Thread.Sleep(2);
        }

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var run = await Program.End(process);
        Assert.Equal(130, run.ExitCode);
        Assert.EndsWith(
            "Stopped. Every written file is complete; the next build continues from here.\n", run.Errors, StringComparison.Ordinal);
        var pages = Directory.EnumerateFiles(newsroom.Project.Output, "*.html", SearchOption.AllDirectories).ToArray();
        Assert.All(pages, p => Assert.EndsWith("</html>\n", File.ReadAllText(p), StringComparison.Ordinal));
        Assert.True(pages.Length < Stories, $"The build was over before it could be stopped: {pages.Length} pages.");
    }

    private static string[] Build(Newsroom newsroom) =>
        ["build", "--input", ".", "--theme", Repository.Theme, "--output", newsroom.Project.Output];

    private static string[] Next(string now) => ["next", "--input", ".", "--theme", Repository.Theme, "--now", now];

    private const int Stories = 6000;

    private static Newsroom Large()
    {
        var newsroom = new Newsroom();
        for (var i = 0; i < Stories; i++)
        {
            newsroom.And(
                $"articles/2020/01/{1 + (i % 28):00}/story-{i}.md",
                $"title: Story {i}\ntopics: [topic {i % 50}]",
                string.Concat(Enumerable.Repeat("The wall holds, and the mayor is *glad* of it.\n\n", 20)));
        }

        return newsroom;
    }
}
