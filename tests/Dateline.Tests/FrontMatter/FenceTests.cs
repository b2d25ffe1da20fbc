using Dateline.Diagnostics;

namespace Dateline.Tests.FrontMatter;

/// <summary>Where the front matter starts and ends.</summary>
public sealed class FenceTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nText\n", "Text\n", 4)]
    [InlineData("---  \ntitle: A\n--- \n\nText", "\nText", 4)]
    [InlineData("---\n---\nText", "Text", 3)]
    [InlineData("---\ntitle: A\n---", "", 4)]
    [InlineData("---\ntitle: A\n---\nText\n---\nMore", "Text\n---\nMore", 4)]
    public void The_body_is_what_follows_the_second_line_of_hyphens(string text, string body, int line)
    {
        var read = Dateline.Input.FrontMatter.Read("a.md", text, new DiagnosticBag());
        Assert.True(read.Readable);
        Assert.Equal((body, line), (read.Body.ToString(), read.BodyLine));
        Assert.Equal((body, line), Dateline.Input.FrontMatter.BodyOf(text));
    }

    [Theory]
    [InlineData(
        "", "0:0: DL0103: the file is empty; start the file with a line of ---, fields such as title: Text, and another line of ---")]
    [InlineData(
        "The wall holds.\n",
        "1:1: DL0103: the file has no front matter; start the file with a line of ---, fields such as title: Text, and another line of "
            + "---")]
    [InlineData(
        "title: A\n---\nText\n", "1:1: DL0103: the front matter does not start with ---; write a line of --- above its first field")]
    [InlineData(
        "+++\ntitle = 'A'\n+++\n",
        "1:1: DL0105: the front matter is TOML; expected YAML between two lines of ---; write title: Text for title = \"Text\"")]
    [InlineData(
        "{ \"title\": \"A\" }\n",
        "1:1: DL0105: the front matter is JSON; expected YAML between two lines of ---; write title: Text for \"title\": \"Text\"")]
    [InlineData("---json\n{ }\n---\n", "1:1: DL0105: the first line must be --- and nothing else; delete 'json'")]
    [InlineData(
        "—\ntitle: A\n—\n",
        "1:1: DL0103: the first line must be three hyphens; expected ---; some editors turn hyphens into dashes; type them again")]
    public void A_file_without_front_matter_gets_one_message(string text, string message)
    {
        Assert.Equal([message], Complaints.OfFile(text));
        Assert.False(Dateline.Input.FrontMatter.Read("a.md", text, new DiagnosticBag()).Readable);
    }

    [Theory]
    [InlineData("\n---\ntitle: A\n---\n", "1:1: DL0103: there is a blank line before the front matter, which starts on line 2; delete it")]
    [InlineData(
        "<!-- desk -->\n---\ntitle: A\n---\n",
        "1:1: DL0103: there is text before the front matter, which starts on line 2; move it below the front matter")]
    [InlineData(
        "---\ntitle: A\n\n## Rain\n\nText\n",
        "4:1: DL0104: the front matter that starts on line 1 has no closing line; write a line of --- above this line")]
    [InlineData(
        "---\ntitle: A\n\nThe wall holds.\n",
        "4:1: DL0104: the front matter that starts on line 1 has no closing line; write a line of --- above this line")]
    [InlineData(
        "---\ntitle: A\nplace: B\n",
        "3:1: DL0104: the front matter that starts on line 1 has no closing line; write a line of --- below this line")]
    [InlineData(
        "---\ntitle: A\n----\nText\n",
        "3:1: DL0104: the front matter must end with ---, but this line is ----; write three hyphens and nothing else")]
    [InlineData(
        "---\ntitle: A\n—\nText\n",
        "3:1: DL0104: the front matter must end with ---, but this line is —; write three hyphens and nothing else")]
    [InlineData("---\ntitle: A\n  ---\nText\n", "3:1: DL0104: there are spaces before the --- that ends the front matter; delete the "
        + "spaces")]
    public void Where_the_fields_can_be_guessed_they_are_read(string text, string message)
    {
        var bag = new DiagnosticBag();
        var read = Dateline.Input.FrontMatter.Read("a.md", text, bag);
        Assert.Equal([message], Complaints.Lines(bag));
        Assert.Equal("title", read.Fields.Entries[0].Key);
        Assert.True(read.Readable);
    }
}
