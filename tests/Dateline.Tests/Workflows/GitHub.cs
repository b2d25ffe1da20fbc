using System.Diagnostics;
using System.Globalization;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>
/// What of GitHub a machine can have: a bare repository, caches, artifacts, the published site, and runs of the repository's own workflows.
/// Each job runs its steps in order in a folder of its own. Steps that are commands run as they are in the file; an action that needs
/// GitHub is replaced by what it does to files (<see cref="Actions"/>).
/// </summary>
internal sealed class GitHub : IDisposable
{
    /// <summary>The action that the newsroom's workflows use.</summary>
    public const string Action = "org/dateline/.github/actions/dateline@v1";

    private const string Starter = "src/Dateline/Authoring/Starter/.github/workflows";

    /// <summary>A host that knows no newsroom yet. The desk is an empty folder of a fresh machine.</summary>
    public GitHub()
        : this(DateTimeOffset.UtcNow.ToString("u", CultureInfo.InvariantCulture), isFresh: true)
    {
    }

    public GitHub(Newsroom newsroom, string now)
        : this(now, isFresh: false)
    {
        Files.Copy(newsroom.Project.Input, Path.Combine(Desk, "input"));
        var workflows = Directory.CreateDirectory(Path.Combine(Desk, ".github", "workflows")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, Starter)))
        {
            File.WriteAllText(
                Path.Combine(workflows, Path.GetFileName(file)),
                File.ReadAllText(file).Replace("__ACTION__", Action, StringComparison.Ordinal));
        }

        File.WriteAllText(Path.Combine(Desk, ".gitignore"), "/output/\n.dateline/\n");
        Git(Desk, "init", "-q", "-b", "main");
        Git(Desk, "remote", "add", "origin", Origin);
    }

    private GitHub(string now, bool isFresh)
    {
        Tools = new MachineTools(Path.Combine(Root, "tools"), now, isFresh);
        Git(Root, "init", "-q", "--bare", "-b", "main", Origin);
        Desk = Directory.CreateDirectory(Path.Combine(Root, "desk")).FullName;
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("dateline-github-").FullName;

    /// <summary>The clone in which the newsroom works.</summary>
    public string Desk { get; }

    public string Origin => Path.Combine(Root, "origin.git");

    public string Site => Path.Combine(Root, "site");

    public string Caches => Path.Combine(Root, "caches");

    /// <summary>The clock, and the commands of the machine that runs steps.</summary>
    public MachineTools Tools { get; }

    /// <summary>The settings of the repository that workflows read.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Whether the host takes a site.</summary>
    public bool Deploys { get; set; } = true;

    public int Runs { get; private set; }

    /// <summary>Commits everything on the desk and pushes it to a branch.</summary>
    public void Push(string message, string branch = "main")
    {
        Git(Desk, "add", "-A");
        Git(Desk, "commit", "-q", "--allow-empty", "-m", message);
        Git(Desk, "push", "-q", "origin", $"HEAD:{branch}");
    }

    /// <summary>Runs a workflow that the origin's main branch has.</summary>
    public WorkflowRun Run(string workflow, string eventName = "push", string reference = "refs/heads/main", string? baseRef = null)
    {
        Runs++;
        var folder = Path.Combine(Root, "runs", $"{Runs}");
        var definition = Path.Combine(folder, "workflows");
        Git(Root, "clone", "-q", Origin, definition);
        var github = new Dictionary<string, string>
        {
            ["github.ref"] = reference,
            ["github.event_name"] = eventName,
            ["github.run_id"] = $"{Runs}",
            ["github.run_attempt"] = "1",
            ["github.repository"] = "org/news",
            ["github.base_ref"] = baseRef ?? "",
            ["github.token"] = "token",
        };
        var run = new WorkflowRun(this, folder, Path.Combine(definition, ".github", "workflows"), github);
        run.Execute(workflow);
        return run;
    }

    /// <summary>The time of the last publication, which the clock counts from.</summary>
    public string LastPublication()
    {
        var last = Directory.GetDirectories(Caches)
            .Where(c => c.Contains("~built-", StringComparison.Ordinal))
            .MaxBy(c => int.Parse(Path.GetFileName(c).Split('~')[0], CultureInfo.InvariantCulture))!;
        return File.ReadAllText(Path.Combine(last, ".dateline", "built")).Trim();
    }

    public string ReadSite(string file) => File.ReadAllText(Path.Combine(Site, file));

    public static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=Ana", "-c", "user.email=ana@courier.example", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = System.Diagnostics.Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return output.Trim();
    }

    public void Dispose() => Files.Delete(Root);
}
