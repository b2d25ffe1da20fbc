using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>The steps of <c>shards.yml</c>, which builds a large archive on several machines.</summary>
[Trait("Speed", "Slow")]
public sealed class PartsTests
{
    [Fact]
    public void A_site_that_is_built_in_parts_has_the_same_bytes()
    {
        using var newsroom = Rich.Newsroom();
        using var github = new GitHub(newsroom, "2020-02-01T09:00:00Z");
        github.Push("An archive");
        Assert.True(github.Run("publish.yml").Succeeded);
        var whole = Files.In(github.Site);

        Files.Delete(github.Caches);
        github.Variables["STORIES_PER_PART"] = "5";
        var run = github.Run("publish.yml");
        Assert.True(run.Succeeded, run.Log.ToString());
        Assert.Equal(("skipped", "success"), (run.Results["build"], run.Results["parts"]));
        Assert.True(Directory.GetDirectories(run.Artifacts, "part-*").Length > 1, "one part is no part");
        Assert.Equal(whole, Files.In(github.Site));
        Assert.Equal("nothing", github.Run("clock.yml", "schedule").Log.ToString().Split('\t')[0].Split('\n')[^1]);
    }
}
