using System.Diagnostics;

namespace Dateline.Tests.Newsrooms;

/// <summary>A newsroom's git repository, which is its input folder.</summary>
internal static class Repositories
{
    /// <summary>Commits everything, in a new repository if there is none.</summary>
    public static Newsroom Commit(this Newsroom newsroom)
    {
        Git(newsroom, "init", "-q", "-b", "main");
        Git(newsroom, "add", "-A");
        Git(newsroom, "-c", "user.name=Desk", "-c", "user.email=desk@courier.example", "commit", "-q", "--allow-empty", "-m", "News");
        return newsroom;
    }

    private static void Git(Newsroom newsroom, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = newsroom.Project.Input })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
