using Dateline.Diagnostics;
using Dateline.Output;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>
/// A step that runs another program over the finished site, a search index for one. It is a function like <see cref="Index"/> in a file of
/// its own and one line in <c>SiteBuild.Build</c>, after the cache is saved: <c>SearchIndex.Run(context, written);</c>.
/// </summary>
public sealed class StepTests
{
    [Fact]
    public void A_program_can_index_the_finished_site_and_builds_leave_its_files_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The step runs a program of Unix.");
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood", "The wall holds.");
        Assert.Empty(Build(newsroom, "grep"));
        var index = Path.Combine(newsroom.Project.Output, "search", "index.txt");
        Assert.Contains("./2020/01/10/flood/index.html", File.ReadAllLines(index));

        newsroom.And("articles/2020/01/11-help.md", "title: Help", "The wall is mended.");
        Assert.Empty(Build(newsroom, "grep"));
        Assert.Contains("./2020/01/11/help/index.html", File.ReadAllLines(index));

        // Nothing changed, so the step does nothing: its program would fail.
        Assert.Empty(Build(newsroom, "no-such-program"));
        Assert.True(File.Exists(index));
    }

    [Fact]
    public void A_step_that_fails_is_an_error_of_the_build()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood");
        Assert.Equal(["search/: error DL0504: no-such-program did not start"], Build(newsroom, "no-such-program"));
    }

    /// <summary>A build with the step; what it reports.</summary>
    private static string[] Build(Newsroom newsroom, string program)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            new BuildRequest(newsroom.Project, Now: Newsroom.Now),
            new BuildProgress(),
            diagnostics,
            TestContext.Current.CancellationToken)!;
        var result = SiteBuild.Run(context);
        Assert.True(result.Succeeded);
        Index(context, result.Written, program);
        return [.. diagnostics.Sorted().Select(d => $"{d.Where}: error {d.Code.Id}: {d.Text}")];
    }

    /// <summary>The step: lists the pages that mention a wall, when the build changed any file.</summary>
    private static void Index(BuildContext context, WriteResult written, string program)
    {
        if (!written.Changes.Any())
        {
            return;
        }

        var folder = Path.Combine(context.Project.Output, "search");
        Directory.CreateDirectory(folder);
        try
        {
            using var running = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo(program, ["-rl", "wall", ".", "--include=*.html"])
                {
                    WorkingDirectory = context.Project.Output,
                    RedirectStandardOutput = true,
                })!;
            File.WriteAllText(Path.Combine(folder, "index.txt"), running.StandardOutput.ReadToEnd());
            running.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            context.Diagnostics.Error(Codes.TemplateFailed, SourceSpan.File("search/"), $"{program} did not start");
        }
    }
}
