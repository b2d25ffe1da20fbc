using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>
/// The steps of <c>publish.yml</c> as <c>init</c> writes it, run in order on a machine without GitHub. It is February 1, 2020, 12:00 in
/// Moscow.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PublishTests : IDisposable
{
    private const string Flood = "2020/01/10/flood/index.html";

    private readonly Newsroom _newsroom = Newsroom
        .With("articles/flood.md", "title: Flood\nlede: The river is high.", "The wall holds.")
        .And("articles/help.md", "title: Help\nlede: It is on its way.", "Help comes.");

    private readonly GitHub _github;

    public PublishTests()
    {
        _github = new GitHub(_newsroom, "2020-02-01T09:00:00Z");
        _github.Push("The first stories");
    }

    [Fact]
    public void A_push_publishes_every_file_of_the_site_and_says_what_changed()
    {
        var run = _github.Run("publish.yml");
        Assert.True(run.Succeeded, run.Log.ToString());
        Assert.Contains("The wall holds.", _github.ReadSite(Flood), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_github.Site, ".nojekyll")), "names that start with a dot are published, too");
        Assert.Contains("- Added: <https://org.github.io/news/2020/01/10/flood/>", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("Every page was rendered: there is no cache", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("Next scheduled change: none", run.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_published_with_the_pages_that_changed_and_no_others()
    {
        _github.Run("publish.yml");
        Edit("flood.md", "The wall holds.", "The wall held.");
        _github.Push("Flood: past tense");
        var run = _github.Run("publish.yml");
        Assert.Contains("The wall held.", _github.ReadSite(Flood), StringComparison.Ordinal);
        Assert.Contains("- Changed: <https://org.github.io/news/2020/01/10/flood/>", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/2020/01/10/help/", run.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_publishes_nothing_and_is_reported_at_its_line()
    {
        _github.Run("publish.yml");
        var before = Files.In(_github.Site);
        Edit("flood.md", "section: world", "section: wrold");
        _github.Push("A mistake");
        var run = _github.Run("publish.yml");
        Assert.Equal("failure", run.Results["build"]);
        Assert.Equal("skipped", run.Results["deploy"]);
        Assert.Contains("::error file=input/articles/flood.md,line=4,", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Files.In(_github.Site));
    }

    [Fact]
    public void A_lost_cache_and_a_rebuild_at_the_same_time_give_the_same_bytes()
    {
        _github.Run("publish.yml");
        Edit("flood.md", "The wall holds.", "The wall held.");
        _github.Push("Flood: past tense");
        _github.Run("publish.yml");
        var built = Files.In(_github.Site);
        Files.Delete(_github.Caches);
        _github.Run("publish.yml");
        Assert.Equal(built, Files.In(_github.Site));
    }

    [Fact]
    public void A_commit_that_takes_another_back_gives_the_bytes_of_before()
    {
        _github.Run("publish.yml");
        var before = Files.In(_github.Site);
        Edit("flood.md", "The wall holds.", "The wall fell.");
        _github.Push("Flood: wrong");
        _github.Run("publish.yml");
        Assert.NotEqual(before, Files.In(_github.Site));
        GitHub.Git(_github.Desk, "revert", "--no-edit", "HEAD");
        _github.Push("Back");
        _github.Run("publish.yml");
        Assert.Equal(before, Files.In(_github.Site));
    }

    [Fact]
    public void A_deleted_story_is_gone_from_the_site()
    {
        _github.Run("publish.yml");
        File.Delete(Path.Combine(_github.Desk, "input", "articles", "flood.md"));
        _github.Push("Flood: deleted");
        var run = _github.Run("publish.yml");
        Assert.False(File.Exists(Path.Combine(_github.Site, Flood)));
        Assert.Contains("- Removed: <https://org.github.io/news/2020/01/10/flood/>", run.Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_waited_publishes_the_newest_commit()
    {
        Edit("flood.md", "The wall holds.", "The wall held.");
        _github.Push("Flood: past tense");
        _github.Run("publish.yml");
        Assert.Contains("The wall held.", _github.ReadSite(Flood), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_main_is_published()
    {
        _github.Push("The same", "branch");
        var run = _github.Run("publish.yml", "workflow_dispatch", "refs/heads/branch");
        Assert.All(run.Results.Values, result => Assert.Equal("skipped", result));
    }

    [Fact]
    public void A_publication_that_the_host_refused_does_not_count_as_one()
    {
        _github.Deploys = false;
        var run = _github.Run("publish.yml");
        Assert.Equal("failure", run.Results["deploy"]);
        Assert.DoesNotContain(Directory.GetDirectories(_github.Caches), c => c.Contains("built", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hub_gets_the_feeds_that_changed_and_no_others_once_they_are_published()
    {
        File.AppendAllText(Path.Combine(_github.Desk, "input", "site.yml"), "\nfeeds: {hub: \"https://hub.example/\", formats: [rss]}\n");
        Edit("help.md", "title: Help", "title: Help\ntopics: [oka]");
        _github.Push("A hub");
        Assert.True(_github.Run("publish.yml").Succeeded);
        const string Site = "https://org.github.io/news/";
        Assert.Equal([$"{Site}feed.xml", $"{Site}sport/feed.xml", $"{Site}world/feed.xml"], Pinged());
        string[] lists = [$"{Site}feed.xml", $"{Site}world/feed.xml"];

        Edit("flood.md", "The wall holds.", "The wall held.");
        _github.Push("Flood: past tense");
        _github.Deploys = false;
        _github.Run("publish.yml");
        Assert.Empty(Pinged());

        _github.Deploys = true;
        _github.Tools.TakeDownHub();
        Edit("flood.md", "The wall held.", "The wall has held.");
        _github.Push("Flood: perfect tense");
        var run = _github.Run("publish.yml");
        Assert.Equal(lists, Pinged());
        Assert.True(run.Succeeded, "a hub that is down stops no publication");
        Assert.Contains(
            "::warning::The hub did not take https://org.github.io/news/feed.xml", run.Log.ToString(), StringComparison.Ordinal);
    }

    private string[] Pinged() =>
        [.. _github.Tools.Asked().Select(a => a.Split("hub.url=")[1].Split(' ')[0]).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _newsroom.Dispose();
        _github.Dispose();
    }

    private void Edit(string story, string old, string text)
    {
        var path = Path.Combine(_github.Desk, "input", "articles", story);
        var before = File.ReadAllText(path);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }
}
