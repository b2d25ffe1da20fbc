using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dateline.Cache;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>
/// A build may end at any moment, by a kill or a full disk: no file is ever half, and the next build puts everything right.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class KillTests
{
    private const int Stories = 300;
    private const int Kills = 40;
    private const int NoDisk = 99;

    [Fact]
    public async Task Builds_that_are_killed_at_any_moment_leave_whole_files_and_the_next_one_makes_the_site_right()
    {
        using var newsroom = Large();
        var random = new Random(20200201);
        // What a file may be: as the last build that ended well left it, or as one that was killed since was to make it.
        var sites = new List<Built> { newsroom.BuildAnew() };
        var watch = Stopwatch.StartNew();
        await Dateline.Tests.EndToEnd.Program.Run(newsroom.Project.Input, Build(newsroom));
        var whole = (int)watch.ElapsedMilliseconds;
        for (var kill = 0; kill < Kills; kill++)
        {
            var story = random.Next(Stories);
            newsroom.File(StoryAt(story), Story(story, $"Version {kill}."));
            newsroom.File(StoryAt(Stories + (kill % 7)), Story(Stories, $"New {kill}."));
            newsroom.Delete(StoryAt(Stories + ((kill + 3) % 7)));
            if (kill % 3 == 0)
            {
                newsroom.Site($"name: The Courier of day {kill}");
            }

            sites.Add(newsroom.BuildAnew());
            await Kill(newsroom, random.Next(whole / 4, whole));
            AssertWhole(Files.In(newsroom.Project.Output), sites);
            if (kill % 4 == 3)
            {
                sites = [newsroom.Build().Same(sites[^1])];
            }
        }

        newsroom.Build().Same(newsroom.BuildAnew());
        newsroom.Build().DidNothing();
    }

    [Fact]
    public async Task A_limit_that_the_site_does_not_fit_in_ends_a_build_with_3_and_the_next_one_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set by the shell.");
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood")
            .File("media/big.mp4", Pictures.Film(300_000))
            .And("articles/2020/01/11-help.md", "title: Help", "[big](../../../media/big.mp4)");
        var run = await Dateline.Tests.EndToEnd.Program.RunIn(
            "bash",
            newsroom.Project.Input,
            "export DOTNET_EnableWriteXorExecute=0; ulimit -f 200; trap '' XFSZ; exec \"$0\" \"$@\"",
            Build(newsroom));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Matches("(^|\n)dateline: [^\n]+\n$", run.Errors);
        Assert.DoesNotContain(
            Files.In(newsroom.Project.Output), f => f.Key.EndsWith(".new", StringComparison.Ordinal) || f.Key == "media/big.mp4");
        newsroom.Build().Same(newsroom.BuildAnew());
        newsroom.Build().DidNothing();
    }

    [Theory, InlineData("site", "600k"), InlineData("state", "64k")]
    public async Task A_disk_that_is_full_ends_a_build_with_3_and_the_next_one_goes_on(string folder, string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made with unshare and mount.");
        using var newsroom = Large();
        var (disk, kept) = (newsroom.Folder(folder), newsroom.Folder("kept"));
        var run = await Dateline.Tests.EndToEnd.Program.RunIn(
            "bash",
            newsroom.Project.Input,
            OnSmallDisk(disk, size, kept),
            folder == "site" ? Build(disk) : [.. Build(newsroom), "--state", disk]);
        Assert.SkipWhen(run.ExitCode == NoDisk, "This machine lets nobody make a small disk.");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Matches("(^|\n)dateline: [^\n]*[Nn]o space left[^\n]*\n$", run.Errors);
        Assert.DoesNotContain(Files.In(kept), f => f.Key.EndsWith(".new", StringComparison.Ordinal));
        if (folder == "site")
        {
            Assert.NotEmpty(Files.In(kept));
            AssertWhole(Files.In(kept), [newsroom.BuildAnew()]);
        }

        newsroom.Build().Same(newsroom.BuildAnew());
        newsroom.Build().DidNothing();
    }

    [Fact]
    public async Task A_source_that_is_listed_but_not_there_is_an_error_that_names_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood");
        File.CreateSymbolicLink(Path.Combine(newsroom.Project.Input, "articles/2020/01/11-gone.md"), "nowhere.md");
        var run = await Dateline.Tests.EndToEnd.Program.Run(newsroom.Project.Input, Build(newsroom));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("articles/2020/01/11-gone.md: error DL0521: this link leads nowhere", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_vanishes_between_reading_and_printing_is_named_and_the_next_build_does_without()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/11-help.md", "title: Help");
        var context = newsroom.Context(stop: TestContext.Current.CancellationToken);
        using (var cache = BuildCache.Open(context))
        {
            using var writer = new SiteWriter(context, cache);
            var linked = SiteBuild.Process(SiteBuild.Input(context, cache).Input, context);
            newsroom.Delete("articles/2020/01/11-help.md");
            ImmutableArray<PlannedPage> pages =
            [
                .. ArticlePages.LayOut(linked, new PageBuilder(linked, context)).Select(page => new PlannedPage("articles", page)),
            ];
            var thrown = Assert.Throws<AggregateException>(() => writer.Write(pages));
            Assert.Contains(
                "articles/2020/01/11-help.md has disappeared since the build started",
                Assert.IsType<IOException>(thrown.InnerException).Message,
                StringComparison.Ordinal);
        }

        newsroom.Build().Same(newsroom.BuildAnew());
        newsroom.Build().DidNothing();
    }

    [Fact]
    public async Task An_output_folder_below_a_file_ends_a_build_with_3()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood").File("../taken", "A file.");
        var run = await Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input, "build", "--input", ".", "--theme", Repository.Theme, "--output", "../taken/output");
        Assert.Equal(3, run.ExitCode);
        Assert.Matches("(^|\n)dateline: [^\n]+\n$", run.Errors);
    }

    [Fact]
    public async Task A_state_folder_that_cant_be_made_ends_a_build_with_3()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood").File("../taken", "A file.");
        var run = await Dateline.Tests.EndToEnd.Program.Run(newsroom.Project.Input, [.. Build(newsroom), "--state", "../taken/state"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Matches("(^|\n)dateline: [^\n]+\n$", run.Errors);
    }

    private static async Task Kill(Newsroom newsroom, int after)
    {
        using var process = Dateline.Tests.EndToEnd.Program.Start(newsroom.Project.Input, Build(newsroom));
        var ended = Dateline.Tests.EndToEnd.Program.End(process);
        await Task.WhenAny(ended, Task.Delay(after, TestContext.Current.CancellationToken));
        if (!ended.IsCompleted)
        {
            process.Kill();
        }

        await ended;
    }

    private static void AssertWhole(SortedDictionary<string, byte[]> site, List<Built> sites)
    {
        foreach (var (file, bytes) in site.Where(f => !f.Key.StartsWith(".dateline-", StringComparison.Ordinal)))
        {
            Assert.True(
                sites.Exists(s => s.Files.TryGetValue(file, out var whole) && whole.AsSpan().SequenceEqual(bytes)),
                $"{file} is what no build makes.");
        }
    }

    // The command runs where a folder is a disk of so many bytes that only it can see; what is on it then is copied.
    private static string OnSmallDisk(string folder, string size, string kept) =>
        $$"""
        if [ -z "$ALONE" ]; then
          ALONE=1 unshare -rm true || exit {{NoDisk}}
          ALONE=1 exec unshare -rm bash -c "$BASH_EXECUTION_STRING" "$0" "$@"
        fi
        mount -t tmpfs -o size={{size}} tmpfs '{{folder}}' || exit {{NoDisk}}
        "$0" "$@"; code=$?
        cp -r '{{folder}}/.' '{{kept}}'; exit $code
        """;

    private static string[] Build(Newsroom newsroom) => Build(newsroom.Project.Output);

    private static string[] Build(string output) =>
        ["build", "--input", ".", "--theme", Repository.Theme, "--output", output, "--now", Newsroom.Now, "--jobs", "2"];

    private static string StoryAt(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"articles/2020/01/{1 + (number % 28):00}-story-{number}.md");

    private static string Story(int number, string body) =>
        string.Create(
            CultureInfo.InvariantCulture, $"---\ntitle: Story {number}\nsection: world\ntopics: [topic {number % 9}]\n---\n{body}\n");

    private static Newsroom Large()
    {
        var newsroom = new Newsroom();
        for (var i = 0; i < Stories; i++)
        {
            newsroom.File(StoryAt(i), Story(i, "The wall holds."));
        }

        return newsroom;
    }
}
