using Dateline.Diagnostics;

namespace Dateline.Tests.Diagnostics;

/// <summary>The console format of diagnostics: place, message, and the line with a caret.</summary>
public sealed class ConsolePrinterTests
{
    [Fact]
    public void Front_matter_with_several_mistakes_is_reported_like_this() =>
        Assert.Equal(
            """
            a.md:2:13: error DL0110: a colon and a space in a value start a new field; put the whole value in double quotes
                2 | title: Flood: the wall holds
                  |             ^
            a.md:3:1: error DL0112: there is no space after 'place:'; write place: Moscow
                3 | place:Moscow
                  | ^~~~~~
            a.md:4:7: error DL0111: the quote " is never closed; end the value with "
                4 | lede: "Two rivers, “one” wall
                  |       ^~~~~~~~~~~~~~~~~~~~~~~
            a.md:7:1: error DL0114: the hyphen starts in column 1, its neighbours in column 2; start it in the same column as its neighbours
                7 | - flood
                  | ^~~~~~~

            """,
            Printed(
                "---\ntitle: Flood: the wall holds\nplace:Moscow\nlede: \"Two rivers, “one” wall\ntopics:\n - rain\n- flood\n---\nText\n"));

    [Theory]
    [InlineData("\ttitle: A", 2, 5, "    title: A", "    ^~~~~")]
    [InlineData("a漢字: x: y", 5, 1, "a漢字: x: y", "      ^")]
    [InlineData("a漢字b", 2, 2, "a漢字b", " ^~~~")]
    [InlineData("e\u0301e\u0301: x: y", 7, 1, "e\u0301e\u0301: x: y", "    ^")]
    [InlineData("😀: x", 3, 1, "😀: x", "  ^")]
    [InlineData("title", 6, 1, "title", "     ^")]
    [InlineData("title", 1, 99, "title", "^~~~~")]
    [InlineData("", 1, 1, "", "^")]
    [InlineData("a\u001b[31mb\u202Ec", 1, 1, "a�[31mb�c", "^")]
    public void The_caret_is_below_the_mistake(string line, int column, int length, string text, string carets) =>
        Assert.Equal((text, carets), Excerpt.Of(line, column, length));

    [Fact]
    public void A_long_line_is_cut_around_the_caret()
    {
        var (text, carets) = Excerpt.Of(new string('a', 500) + "X" + new string('b', 500), 501, 1);
        Assert.Equal("…" + new string('a', 40) + "X" + new string('b', 59) + "…", text);
        Assert.Equal(new string(' ', 41) + "^", carets);
        Assert.Equal((new string('a', 100) + "…", "^"), Excerpt.Of(new string('a', 500), 1, 1));
        Assert.Equal(("…" + new string('a', 40), new string(' ', 41) + "^"), Excerpt.Of(new string('a', 500), 501, 1));
    }

    [Fact]
    public void A_whole_file_and_a_file_that_is_gone_have_no_excerpt() =>
        Assert.Equal(
            "a.md: error DL0103: the file is empty\nb.md:3:1: warning DL0305: too young; hint\n",
            Print(
                [
                    new(Severity.Error, Codes.NoFrontMatter, SourceSpan.File("a.md"), "the file is empty"),
                    new(Severity.Warning, Codes.BackgroundTooYoung, new("b.md", 3, 1), "too young", Hint: "hint"),
                ],
                _ => null));

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        Diagnostic[] one = [new(Severity.Error, Codes.BadDate, new("a.md", 1, 1), "no date")];
        Assert.DoesNotContain('\e', Print(one, _ => ["x"]));
        Assert.Equal(
            "\e[1ma.md:1:1:\e[0m \e[1;31merror DL0205:\e[0m no date\n\e[34m    1 |\e[0m x\n\e[34m      |\e[0m \e[1;31m^\e[0m\n",
            Print(one, _ => ["x"], colour: true));
    }

    private static string Printed(string text)
    {
        var bag = new DiagnosticBag();
        Dateline.Input.FrontMatter.Read("a.md", text, bag);
        return Print(bag.Sorted(), _ => text.Split('\n'));
    }

    private static string Print(IEnumerable<Diagnostic> diagnostics, Func<string, IReadOnlyList<string>?> linesOf, bool colour = false)
    {
        var to = new StringWriter { NewLine = "\n" };
        new ConsoleFormat(to, linesOf, colour).Print(diagnostics);
        return to.ToString();
    }
}
