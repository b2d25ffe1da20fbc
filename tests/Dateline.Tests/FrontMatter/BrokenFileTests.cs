using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.FrontMatter;

/// <summary>Whole files as writers break them: the first message names the line that a colleague would point at.</summary>
public sealed class BrokenFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "FrontMatter", "bad-input");

    public static TheoryData<string, int, string> Files { get; } = new()
    {
        { "a-field-twice", 7, "DL0107" },
        { "windows-1252-in-the-text", 8, "DL0101" },
        { "windows-1252-in-a-title", 3, "DL0101" },
        { "a-colon-in-a-title", 5, "DL0110" },
        { "a-colon-in-a-long-lede", 7, "DL0110" },
        { "an-apostrophe-in-single-quotes", 4, "DL0111" },
        { "a-colon-without-a-space", 7, "DL0112" },
        { "a-line-that-is-text", 6, "DL0113" },
        { "a-hash-in-a-title", 4, "DL0116" },
        { "a-merge-conflict-in-the-fields", 4, "DL0106" },
        { "a-merge-conflict-in-the-text", 8, "DL0106" },
        { "no-closing-fence", 7, "DL0104" },
        { "a-field-out-of-line", 4, "DL0114" },
    };

    [Theory, MemberData(nameof(Files))]
    public void The_first_message_names_the_true_line(string file, int line, string code)
    {
        var bag = new DiagnosticBag();
        Dateline.Input.FrontMatter.Read(file, TextFile.Decode(file, File.ReadAllBytes(Path.Combine(Folder, file + ".md")), bag), bag);
        var first = bag.Sorted()[0];
        Assert.Equal((Severity.Error, line, code), (first.Severity, first.Where.Line, first.Code.Id));
    }

    [Fact]
    public void A_check_reports_every_broken_file()
    {
        using var newsroom = new Newsroom();
        foreach (var row in Files)
        {
            newsroom.File($"articles/{row.Data.Item1}.md", File.ReadAllBytes(Path.Combine(Folder, row.Data.Item1 + ".md")));
        }

        var messages = newsroom.Check();
        var places = Files.Select(row => $"articles/{row.Data.Item1}.md:{row.Data.Item2}:");
        Assert.All(places, place => Assert.Contains(messages, m => m.StartsWith(place, StringComparison.Ordinal)));
        newsroom.Mend();
    }
}
