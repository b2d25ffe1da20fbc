using Dateline.Cache;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>Two builds of one site at once take turns.</summary>
[Trait("Speed", "Slow")]
public sealed class TwoBuildsTests
{
    [Fact]
    public async Task The_second_waits_for_the_first_and_says_so()
    {
        using var newsroom = Rich.Newsroom();
        var progress = new BuildProgress();
        Task<BuildResult> second;
        using (BuildCache.Open(newsroom.Context(stop: TestContext.Current.CancellationToken)))
        {
            second = Build(newsroom, progress, TestContext.Current.CancellationToken);
            await Until(() => second.IsCompleted || progress.Phase == "waiting for another build of this site");
            Assert.False(second.IsCompleted);
            Assert.False(Directory.Exists(newsroom.Project.Output));
        }

        Assert.True((await second).Succeeded);
        newsroom.Build().DidNothing().Same(newsroom.BuildAnew());
    }

    [Fact]
    public async Task A_build_that_waits_can_be_stopped()
    {
        using var newsroom = Rich.Newsroom();
        using var stop = new CancellationTokenSource();
        var progress = new BuildProgress();
        using var first = BuildCache.Open(newsroom.Context(stop: TestContext.Current.CancellationToken));
        var second = Build(newsroom, progress, stop.Token);
        await Until(() => second.IsCompleted || progress.Phase == "waiting for another build of this site");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Four_programs_at_once_end_well_and_make_one_right_site()
    {
        using var newsroom = Rich.Newsroom();
        string[] build = ["build", "--input", ".", "--theme", Repository.Theme, "--output", newsroom.Project.Output, "--now", Newsroom.Now];
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Dateline.Tests.EndToEnd.Program.Run(newsroom.Project.Input, build)));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    private static Task<BuildResult> Build(Newsroom newsroom, BuildProgress progress, CancellationToken stop) => Task.Run(
        () => SiteBuild.Run(newsroom.Context(progress, stop)), CancellationToken.None);

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
