using System.Globalization;
using Dateline.Check;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Doctor;

/// <summary>Git, and how much of the repository's history is on this machine.</summary>
internal static class GitFindings
{
    public static IEnumerable<Finding> Examine(Examined examined)
    {
        if (Git.Line(examined.Root, out _, "--version") is not { } version)
        {
            return
            [
                Finding.Warning(
                    "git", "git is not installed", "install git; 'check --since' and 'build --since' need it, and so does a rollback"),
            ];
        }

        if (examined.Repository is not { } root)
        {
            return
            [
                Finding.Warning("git", "the newsroom is in no git repository", "run 'git init', then 'git add' and 'git commit'"),
            ];
        }

        if (Git.Line(root, out _, "rev-list", "--count", "HEAD") is not { } commits)
        {
            return [Finding.Warning("git", "the repository has no commit", "run 'git add --all' and 'git commit'")];
        }

        var count = Quantity.Format(int.Parse(commits, CultureInfo.InvariantCulture), "commit");
        return [Finding.Ok("git", version), Depth(root, count), Base(root), Ignored(examined, root)];
    }

    private static Finding Depth(string root, string commits) => Git.Line(root, out _, "rev-parse", "--is-shallow-repository") == "true"
        ? Finding.Warning(
            "git-depth",
            $"this clone is shallow, with {commits}; --since can't find where a branch began",
            "run 'git fetch --unshallow'; in a workflow, set 'fetch-depth: 0' at actions/checkout")
        : Finding.Ok("git-depth", $"the whole history, {commits}");

    /// <summary>Whether the branch that others are compared with has been fetched.</summary>
    private static Finding Base(string root)
    {
        if (GitRepository.RemoteOf(root) is null)
        {
            return Finding.Ok("git-base", "there is no remote 'origin', so there is nothing to fetch");
        }

        string[] names = ["origin/HEAD", "origin/main", "origin/master"];
        return names.FirstOrDefault(name => GitRepository.Has(root, name)) is { } found
            ? Finding.Ok("git-base", $"{found} is here")
            : Finding.Warning(
                "git-base",
                "the main branch of 'origin' is not here, so 'check --since origin/main' fails",
                "run 'git fetch origin'; in a workflow, set 'fetch-depth: 0' at actions/checkout");
    }

    /// <summary>Whether git would commit the build cache, which quotes unpublished texts, or the finished site.</summary>
    private static Finding Ignored(Examined examined, string root)
    {
        (string Folder, string What)[] made =
        [
            (examined.Project.CacheFolder, "the build cache, which quotes texts that are not public,"),
            (examined.Project.Output, "the finished site"),
        ];
        foreach (var (folder, what) in made)
        {
            var path = Path.GetRelativePath(root, folder).Replace('\\', '/');
            if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                continue;
            }

            if (Git.Line(root, out _, "ls-files", "--", path) is { Length: > 0 })
            {
                return Finding.Error(
                    "git-ignore", $"{what} is in git: {path}/", $"run 'git rm -r --cached {path}' and add /{path}/ to .gitignore");
            }

            if (Git.Line(root, out _, "check-ignore", "--quiet", "--", path + "/file") is null)
            {
                return Finding.Warning("git-ignore", $"git does not ignore {what} {path}/", $"add the line /{path}/ to .gitignore");
            }
        }

        return Finding.Ok("git-ignore", "git ignores the build cache and the finished site");
    }
}
