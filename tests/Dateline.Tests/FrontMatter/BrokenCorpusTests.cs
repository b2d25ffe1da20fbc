using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Tests.FrontMatter;

/// <summary>Files that real writers broke: the first message names the line that a colleague reading the file would point at.</summary>
public sealed class BrokenCorpusTests
{
    /// <summary>Empty where the corpus is absent, so that one test is skipped and not one a file.</summary>
    public static TheoryData<string, int, string> Files { get; } = BrokenCorpus.Folder is null ? [] : Table();

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Files))]
    public void The_first_message_names_the_true_line(string file, int line, string code)
    {
        var path = Directory.GetFiles(BrokenCorpus.Folder!, Path.GetFileName(file) + "*", SearchOption.AllDirectories).Single();
        var bag = new DiagnosticBag();
        Dateline.Input.FrontMatter.Read(file, TextFile.Decode(file, File.ReadAllBytes(path), bag), bag);
        var first = bag.Sorted()[0];
        Assert.Equal((Severity.Error, line, code), (first.Severity, first.Where.Line, first.Code.Id));
    }

    [Fact]
    public void Every_file_of_the_corpus_is_in_the_table()
    {
        Assert.SkipWhen(BrokenCorpus.Folder is null, "The corpus of broken files is not on this machine.");
        Assert.Equal(Directory.GetFiles(BrokenCorpus.Folder, "*.md", SearchOption.AllDirectories).Length, Files.Count);
    }

    private static TheoryData<string, int, string> Table()
    {
        var table = new TheoryData<string, int, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "FrontMatter", "broken-lines.txt"))
            .Where(l => !l.StartsWith('#')))
        {
            var cells = line.Split(' ');
            table.Add(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]);
        }

        return table;
    }
}
