using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>The table "Where common changes land" of <c>src/README.md</c> names files and folders that exist.</summary>
public sealed partial class LandingTests
{
    private static readonly string Map = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));

    public static TheoryData<string, string> Paths { get; } =
    [
        .. Rows().SelectMany(row => InBackticks().Matches(row.Files).Select(m => (row.Change, m.Groups["path"].Value))),
    ];

    [Theory, MemberData(nameof(Paths))]
    public void A_file_that_a_change_touches_exists(string change, string path) => Assert.True(
        Path.Exists(Path.Combine(CodeMap.Source, path)) || Path.Exists(Path.Combine(Repository.Root, path)),
        $"{change}: there is no {path}");

    [Fact]
    public void Every_change_names_a_file() => Assert.All(Rows(), row => Assert.Matches(InBackticks(), row.Files));

    private static (string Change, string Files)[] Rows() =>
    [
        .. Map[Map.IndexOf("## Where common changes land", StringComparison.Ordinal)..].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(), $"{cells[2]} {cells[3]}")),
    ];

    /// <summary>What is in backticks and has a slash or an ending is a path.</summary>
    [GeneratedRegex("`(?<path>[^` ]*(?:/[^` ]*|[.](?:cs|md|yml|liquid|props)))`")]
    private static partial Regex InBackticks();
}
