using System.Globalization;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>The steps of <c>clock.yml</c> on a clock that only moves when a step sleeps or a test sets it.</summary>
[Trait("Speed", "Slow")]
public sealed class ClockTests : IDisposable
{
    private readonly Newsroom _newsroom = Newsroom
        .With("articles/flood.md", "title: Flood\nembargo: 2020-02-01T09:00:00Z")
        .And("articles/help.md", "title: Help\nembargo: 2020-02-01T09:03:30Z")
        .And("articles/match.md", "title: Match\nexpires: 2020-02-01T09:21:00Z")
        .And("articles/new.md", "title: New\ndate: 2020-01-30T09:12:00Z");

    private readonly GitHub _github;

    public ClockTests()
    {
        _github = new GitHub(_newsroom, "2020-02-01T08:40:00Z");
        _github.Push("Stories for later");
    }

    [Fact]
    public void Every_scheduled_change_is_built_within_five_seconds_of_its_time()
    {
        _github.Run("publish.yml");
        List<string> built = [];
        Note(built);
        foreach (var tick in (string[])["08:47", "08:57", "09:07", "09:17", "09:27"])
        {
            var time = DateTimeOffset.Parse($"2020-02-01T{tick}:00Z", CultureInfo.InvariantCulture);
            _github.Tools.Now = time > _github.Tools.Now ? time : _github.Tools.Now;
            var run = _github.Run("clock.yml", "schedule");
            Assert.True(run.Succeeded, run.Log.ToString());
            Note(built);
            foreach (var asked in _github.Tools.Asked())
            {
                Assert.Equal("org/news workflow run clock.yml", asked);
                Assert.True(_github.Run("clock.yml", "workflow_dispatch").Succeeded);
                Note(built);
            }
        }

        // The story that leaves the news sitemap at 09:12 is no reason to publish.
        Assert.Equal(["08:40:00", "09:00:00", "09:03:30", "09:21:00"], built);
        Assert.True(File.Exists(Path.Combine(_github.Site, "2020/01/10/help/index.html")));
        Assert.False(File.Exists(Path.Combine(_github.Site, "2020/01/10/match/index.html")));
    }

    [Fact]
    public void A_run_with_nothing_due_publishes_nothing()
    {
        _github.Run("publish.yml");
        var run = _github.Run("clock.yml", "schedule");
        Assert.Equal(["success", "skipped", "skipped", "skipped"], run.Results.Values);
        Assert.Contains(
            "nothing\t0\t2020-02-01T12:00:00+03:00\tembargo-ends\tarticles/flood.md", run.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_run_missed_is_published_and_the_run_fails_to_tell_of_it()
    {
        _github.Run("publish.yml");
        _github.Tools.Now = DateTimeOffset.Parse("2020-02-01T09:40:00Z", CultureInfo.InvariantCulture);
        var run = _github.Run("clock.yml", "schedule");
        Assert.Equal(("success", "failure"), (run.Results["publish"], run.Results["alert"]));
        Assert.True(File.Exists(Path.Combine(_github.Site, "2020/01/10/flood/index.html")));
    }

    [Fact]
    public void Without_the_time_of_the_last_publication_it_publishes()
    {
        Assert.Equal("success", _github.Run("clock.yml", "schedule").Results["publish"]);
        Assert.True(File.Exists(Path.Combine(_github.Site, "index.html")));
    }

    [Fact]
    public void A_scheduled_publication_that_fails_is_a_failed_run_and_is_tried_again()
    {
        _github.Run("publish.yml");
        _github.Tools.Now = DateTimeOffset.Parse("2020-02-01T09:01:00Z", CultureInfo.InvariantCulture);
        _github.Deploys = false;
        Assert.False(_github.Run("clock.yml", "schedule").Succeeded);
        _github.Deploys = true;
        Assert.True(_github.Run("clock.yml", "schedule").Succeeded);
        Assert.True(File.Exists(Path.Combine(_github.Site, "2020/01/10/flood/index.html")));
    }

    public void Dispose()
    {
        _newsroom.Dispose();
        _github.Dispose();
    }

    /// <summary>Notes the time of the last publication if there was a new one.</summary>
    private void Note(List<string> built)
    {
        var time = _github.LastPublication()["2020-02-01T".Length..].TrimEnd('Z');
        if (!built.Contains(time))
        {
            built.Add(time);
        }
    }
}
