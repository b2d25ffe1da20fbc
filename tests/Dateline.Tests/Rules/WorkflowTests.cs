using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>
/// What runs with a repository's rights is what was looked at: actions by commit, packages by hash, and no token left in a checkout.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Workflows = Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml");

    [Fact]
    public void Every_action_is_pinned_by_commit_with_its_version_beside_it()
    {
        var uses = Workflows.SelectMany(File.ReadLines).Where(l => l.Contains("uses:", StringComparison.Ordinal)).ToArray();
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
