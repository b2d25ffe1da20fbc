using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>The steps of <c>pull-request.yml</c>. GitHub checks out the branch merged into main.</summary>
[Trait("Speed", "Slow")]
public sealed class PullRequestTests : IDisposable
{
    private readonly Newsroom _newsroom = Newsroom
        .With("articles/flood.md", "title: Flood", "The wall holds.")
        .And("articles/help.md", "title: Help", "Help comes.")
        .And("articles/match.md", "title: Match");

    private readonly GitHub _github;

    public PullRequestTests()
    {
        _github = new GitHub(_newsroom, "2020-02-01T09:00:00Z");
        _github.Push("Stories");
        GitHub.Git(_github.Desk, "checkout", "-q", "-b", "branch");
    }

    [Fact]
    public void The_pages_that_a_branch_adds_changes_and_removes_are_listed()
    {
        Write("articles/new.md", "title: New\nsection: world\ndate: 2020-01-12");
        Write("articles/help.md", "title: Help\nsection: world\ndate: 2020-01-10", "Help came.");
        File.Delete(Path.Combine(_github.Desk, "input/articles/match.md"));
        var run = Open();
        Assert.Contains("- Added: <http://127.0.0.1:8001/2020/01/12/new/>", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("- Changed: <http://127.0.0.1:8001/2020/01/10/help/>", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("- Removed: <http://127.0.0.1:8001/2020/01/10/match/>", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/2020/01/10/flood/", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("gh run download 1 --repo org/news", run.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_artifact_is_the_site_without_unpublished_text()
    {
        Write("articles/draft.md", "title: Draft\nsection: world\nstatus: draft\ndate: 2020-01-12", "A SECRET.");
        Write("articles/later.md", "title: Later\nsection: world\ndate: 2020-01-12\nembargo: 2020-03-01", "A SECRET.");
        var run = Open();
        Assert.True(run.Succeeded, run.Log.ToString());
        var tar = File.ReadAllText(Path.Combine(run.Artifacts, "site", "site.tar"));
        Assert.Contains("The wall holds.", tar, StringComparison.Ordinal);
        Assert.DoesNotContain("A SECRET.", tar, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_reported_at_its_line_and_in_the_summary_and_there_is_no_artifact()
    {
        Write("articles/new.md", "title: New\nsection: wrold\ndate: 2020-01-12");
        var run = Open();
        Assert.False(run.Succeeded);
        Assert.Contains("::error file=input/articles/new.md,line=3,col=10,", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("### 1 error, nothing was built", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Artifacts));
    }

    [Fact]
    public void It_keeps_nothing_that_other_runs_use()
    {
        Open();
        Assert.False(Directory.Exists(_github.Caches));
    }

    public void Dispose()
    {
        _newsroom.Dispose();
        _github.Dispose();
    }

    private void Write(string path, string front, string text = "Text.") =>
        File.WriteAllText(Path.Combine(_github.Desk, "input", path), $"---\n{front}\n---\n{text}\n");

    /// <summary>Pushes the branch and what GitHub makes of it, the branch merged into main, and runs the workflow.</summary>
    private WorkflowRun Open()
    {
        _github.Push("A change", "branch");
        GitHub.Git(_github.Desk, "checkout", "-q", "main");
        GitHub.Git(_github.Desk, "merge", "-q", "--no-ff", "-m", "Merge", "branch");
        GitHub.Git(_github.Desk, "push", "-q", "origin", "HEAD:refs/pull/1/merge");
        return _github.Run("pull-request.yml", "pull_request", "refs/pull/1/merge", "main");
    }
}
