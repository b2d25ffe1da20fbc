using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Rules;

/// <summary>Documentation, code, comments and the theme do not use the words of <c>words-to-avoid.txt</c>.</summary>
public sealed class WordListTests
{
    private static readonly (Regex Word, string Instead)[] Words =
    [
        .. File.ReadLines(Path.Combine(Repository.Tests, "Rules", "words-to-avoid.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .Select(cells => (new Regex(cells[0], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), cells[1])),
    ];

    /// <summary>The texts that are checked: a folder of the repository, a file name pattern, and whether folders below it count.</summary>
    private static readonly (string Folder, string Files, SearchOption Depth)[] Scope =
    [
        ("", "*.md", SearchOption.TopDirectoryOnly),
        (".github", "*.*", SearchOption.AllDirectories),
        ("src", "*.*", SearchOption.AllDirectories),
        ("theme", "*.*", SearchOption.AllDirectories),
        ("tests", "README.md", SearchOption.AllDirectories),
    ];

    public static TheoryData<string> Texts { get; } =
    [
        .. Scope
            .SelectMany(s => Directory.EnumerateFiles(Path.Combine(Repository.Root, s.Folder), s.Files, s.Depth))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => Path.GetExtension(file) is ".md" or ".yml" or ".cs" or ".js" or ".css" or ".liquid")
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_for_people_uses_plain_words(string file)
    {
        var found = File.ReadLines(Path.Combine(Repository.Root, file)).Index()
            .Where(line => !IsStringOfTheme(file, line.Item))
            .SelectMany(
                line => Words
                    .Where(w => w.Word.IsMatch(line.Item))
                    .Select(w => $"{file}:{line.Index + 1}: '{w.Word.Match(line.Item).Value}'; write: {w.Instead}"));
        Assert.Empty(found);
    }

    /// <summary>Whether a line is a text for a newsroom's readers, which may say "complaints": only its comments are ours.</summary>
    private static bool IsStringOfTheme(string file, string line) =>
        file.StartsWith("theme", StringComparison.Ordinal) && Path.GetExtension(file) == ".yml" && !line.TrimStart().StartsWith('#');
}
