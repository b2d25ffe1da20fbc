using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Writers;

/// <summary>The commands that the operators' page and README show exist, with the options that they show.</summary>
[Trait("Speed", "Slow")]
public sealed partial class OperatorsGuideTests
{
    public static TheoryData<string> Pages { get; } = [".github/PUBLISHING.md", "README.md"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_command_that_it_shows_exists_with_its_options(string page)
    {
        var commands = Command()
            .Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken))
            .GroupBy(m => m.Groups["name"].Value)
            .ToArray();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var help = await EndToEnd.Program.Run(Repository.Root, command.Key, "--help");
            Assert.True(help.ExitCode == 0 && help.Output.Contains($"dateline {command.Key}", StringComparison.Ordinal), command.Key);
            Assert.All(
                command.SelectMany(m => Options().Matches(m.Groups["rest"].Value)).Select(m => m.Value).Distinct(),
                option => Assert.Matches($@"(?m)^ +(?:-\S+, )*{option}\b", help.Output));
        }
    }

    [GeneratedRegex(@"(?m)(?:^|[`$(] ?|run: )dateline (?<name>[a-z]+)(?<rest>[^`\n#]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<= )--[a-z-]+")]
    private static partial Regex Options();
}
