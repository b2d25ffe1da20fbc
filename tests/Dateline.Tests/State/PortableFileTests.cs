using CsCheck;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Properties;

namespace Dateline.Tests.State;

/// <summary>Linux's own calls read and write the same as .NET does: without them a build writes the same site.</summary>
[Trait("Speed", "Slow")]
public sealed class PortableFileTests
{
    public static TheoryData<string> Sites { get; } = [Repository.Sample, Path.Combine(Repository.Tests, "Golden", "small")];

    [Theory, MemberData(nameof(Sites))]
    public async Task A_whole_site_is_the_same(string input)
    {
        using var newsroom = Newsroom.Of(input);
        await AssertSame(newsroom);
    }

    [Fact]
    public async Task Random_newsrooms_are_the_same_after_every_change()
    {
        foreach (var stories in RandomNewsroom.Stories.Array[4].Single())
        {
            using var newsroom = RandomNewsroom.Make(stories);
            await AssertSame(newsroom);
            newsroom.Edit(stories[0].Path, "body", "changed body");
            await AssertSame(newsroom);
            newsroom.Delete("front.yml").And("articles/2020/01/02-new.md", "title: New");
            await AssertSame(newsroom);
        }
    }

    /// <summary>Builds upon the last build, once as Linux can and once as other systems can.</summary>
    private static async Task AssertSame(Newsroom newsroom)
    {
        var built = newsroom.Build();
        var (site, cache) = (newsroom.Folder("portable"), newsroom.Folder("portable-cache"));
        var run = await Dateline.Tests.EndToEnd.Program.RunPortable(
            newsroom.Folder("."),
            "build",
            "--input", newsroom.Project.Input,
            "--output", site,
            "--state", cache,
            "--now", Newsroom.Now);
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.True(built.Result.Succeeded);
        Files.AssertSame(newsroom.Project.Output, site);
    }
}
