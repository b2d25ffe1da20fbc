using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Workflows;
using YamlDotNet.RepresentationModel;

namespace Dateline.Tests.Rules;

/// <summary>
/// What runs with a repository's rights is what was looked at: actions by commit, packages by hash, and no token left in a checkout.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Workflows = Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml");

    /// <summary>The workflows that newsrooms get are the same files with another name for our action.</summary>
    [Fact]
    public void Every_action_is_pinned_by_commit_with_its_version_beside_it()
    {
        var uses = Workflows.Append(Path.Combine(Repository.Root, ".github", "actions", "dateline", "action.yml"))
            .SelectMany(File.ReadLines)
            .Where(l => l.Contains(" uses: ", StringComparison.Ordinal) && !l.Contains("uses: ./", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(uses);
        Assert.All(uses, l => Assert.Matches(Pinned(), l));
    }

    [Fact]
    public void No_checkout_keeps_a_token()
    {
        foreach (var workflow in Workflows)
        {
            var text = File.ReadAllText(workflow);
            Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
        }
    }

    [Fact]
    public void Every_workflow_says_what_it_may_do()
    {
        Assert.All(Workflows, w => Assert.Contains("\npermissions:\n  contents: read\n", File.ReadAllText(w), StringComparison.Ordinal));
    }

    [Fact]
    public void No_workflow_has_a_secret_or_runs_a_pull_request_with_rights() => Assert.All(Workflows, w =>
    {
        var text = File.ReadAllText(w);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
    });

    /// <summary>Whoever writes a title or names a branch could add commands of their own to a command that contains it.</summary>
    [Fact]
    public void No_command_contains_an_expression() => Assert.All(Workflows, w => Assert.All(
        WorkflowFile.Read(w).Jobs.SelectMany(j => WorkflowFile.At(j.Job, "steps") is YamlSequenceNode steps ? steps.Children : []),
        step => Assert.DoesNotContain("${{", WorkflowFile.Text(step, "run") ?? "", StringComparison.Ordinal)));

    [Fact]
    public void Packages_are_locked()
    {
        Assert.All(
            Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories),
            p => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")), p));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", "suites", "package-lock.json")));
    }

    [GeneratedRegex(@"uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
