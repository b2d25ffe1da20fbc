using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>
/// A row of the code map: the parts that it is about, as <c>Model/</c> or <c>SiteBuild.cs</c>, and the parts that they may use.
/// </summary>
internal sealed record Row(IReadOnlyList<string> Parts, IReadOnlyList<string> MayUse);

/// <summary>The table of <c>src/README.md</c>: the one place where the allowed arrows are written down.</summary>
internal static partial class CodeMap
{
    public static string Source { get; } = Path.Combine(Repository.Root, "src", "Dateline");

    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => new Row(Names(cells[1]), Names(cells[3]))),
    ];

    /// <summary>Every source file of the generator, by its path below its project, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory
            .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Source, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The part that a file belongs to: its top folder, or the file itself where it stands at the root.</summary>
    public static string PartOf(string file) => file.IndexOf('/') is > 0 and var slash ? file[..(slash + 1)] : file;

    /// <summary>A file without its comments and strings, which name things that they don't use.</summary>
    public static string Code(string file) => NoCode().Replace(File.ReadAllText(Path.Combine(Source, file)), "");

    /// <summary>Every other part that a file names, whether by a using line, by a qualified name, or as a type of the root.</summary>
    public static IEnumerable<string> UsedBy(string file)
    {
        var code = Code(file);
        var opened = Usings().Matches(code).Select(m => m.Groups[1].Value + "/");
        var named = QualifiedNames()
            .Matches(code)
            .Where(m => Files.Contains($"{m.Groups[1].Value}/{m.Groups[2].Value}.cs"))
            .Select(m => m.Groups[1].Value + "/");
        var ofRoot = Words().Matches(code).Select(m => m.Value + ".cs").Where(Files.Contains);
        return opened.Concat(named).Concat(ofRoot).Where(part => part != PartOf(file)).Distinct();
    }

    private static string[] Names(string cell) => [.. InBackticks().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("`([A-Za-z.]+/?)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex("""//.*|\$?"(?:[^"\\\n]|\\.)*"|^namespace .*""", RegexOptions.Multiline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?Dateline\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"(?<![\w.])(?:Dateline\.)?(\w+)\.(\w+)")]
    private static partial Regex QualifiedNames();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+")]
    private static partial Regex Words();
}
