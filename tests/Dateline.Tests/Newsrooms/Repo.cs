using System.Diagnostics;

namespace Dateline.Tests.Newsrooms;

/// <summary>The git repository of a newsroom.</summary>
internal static class Repo
{
    /// <summary>Commits the newsroom as it is, in a new repository if it has none.</summary>
    public static Newsroom Commit(this Newsroom newsroom)
    {
        if (!Directory.Exists(Path.Combine(newsroom.Project.Input, ".git")))
        {
            Git(newsroom, "init", "-q", "-b", "main");
        }

        Git(newsroom, "add", "-A");
        Git(newsroom, "-c", "user.name=Desk", "-c", "user.email=desk@courier.example", "commit", "-q", "--allow-empty", "-m", "News");
        return newsroom;
    }

    public static void Git(this Newsroom newsroom, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = newsroom.Project.Input })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
