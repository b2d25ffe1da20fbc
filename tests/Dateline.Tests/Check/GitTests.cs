using Dateline.Input;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>What git prints is read, and what it complains of is passed on.</summary>
public sealed class GitTests
{
    [Fact]
    public void Git_succeeds_although_only_the_beginning_of_its_output_was_needed()
    {
        var body = string.Concat(Enumerable.Repeat("The river is high.\n\n", 50_000));
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood", body).Commit();
        var first = 0;
        var succeeded = Git.Read(
            newsroom.Project.Input,
            output => first = output.ReadByte(),
            out var fault,
            "cat-file", "blob", "HEAD:./articles/2020/01/10-flood.md");
        Assert.True(succeeded, fault);
        Assert.Equal('-', first);
    }

    [Fact]
    public void A_git_that_fails_in_silence_is_reported_with_its_exit_code()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood").Commit();
        Assert.Null(Git.Run(newsroom.Project.Input, out var fault, "rev-parse", "--verify", "--quiet", "nothing"));
        Assert.Equal("git rev-parse ended with exit code 1", fault);
    }
}
