using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>The parts of a site that several machines build are together the site.</summary>
[Trait("Speed", "Slow")]
public sealed class ShardTests
{
    private const int Parts = 4;

    [Fact]
    public void Four_parts_share_no_file_and_are_together_the_whole()
    {
        using var newsroom = Rich.Newsroom();
        var parts = Build(newsroom);
        Assert.All(parts, p => Assert.NotEmpty(p.Files));
        AssertWhole(newsroom, parts);
    }

    [Fact]
    public void Each_part_is_built_upon_its_own_last_build()
    {
        using var newsroom = Rich.Newsroom();
        Build(newsroom);
        Assert.All(Build(newsroom), p => p.DidNothing());
        newsroom.Edit("articles/2020/01/11-help.md", "title: Help", "title: Hope").Delete("articles/2020/01/13-match.md");
        var parts = Build(newsroom);
        Assert.All(parts, p => Assert.Null(p.Result.Full));
        AssertWhole(newsroom, parts);
    }

    [Fact]
    public void Parts_of_one_output_folder_leave_each_other_alone()
    {
        using var newsroom = Rich.Newsroom();
        for (var number = 1; number <= Parts; number++)
        {
            newsroom.Build(new BuildRequest(newsroom.Project, Now: Newsroom.Now) { Shard = new Shard(number, Parts) });
        }

        newsroom
            .Build(new BuildRequest(newsroom.Project, Now: Newsroom.Now) { Shard = new Shard(1, Parts) })
            .Same(newsroom.BuildAnew())
            .DidNothing();
    }

    private static Built[] Build(Newsroom newsroom) =>
    [
        .. Enumerable.Range(1, Parts)
            .Select(
                number =>
                    newsroom.Build(
                        new BuildRequest(
                            newsroom.Project with { Output = $"{newsroom.Project.Output}-{number}" },
                            Now: Newsroom.Now) { Shard = new Shard(number, Parts) })),
    ];

    private static void AssertWhole(Newsroom newsroom, Built[] parts)
    {
        var whole = newsroom.BuildAnew();
        Assert.Equal(whole.Files.Count, parts.Sum(p => p.Files.Count));
        Assert.Empty(
            (parts[0] with { Files = new(parts.SelectMany(p => p.Files).ToDictionary(), StringComparer.Ordinal) }).ChangesSince(whole));
    }
}
