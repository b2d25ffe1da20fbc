using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.FrontMatter;

/// <summary>A line that ends the fields to YAML hides none of those below it.</summary>
public sealed class DocumentMarkTests
{
    private const string Site =
        "name: The Courier\nurl: https://courier.example/\nzone: Europe/London\nsections:\n  - {id: world, name: World}\n";

    [Theory]
    [InlineData("title: Wall\n...\nembargo: 2099-01-01 10:00", "3:1", "'...'")]
    [InlineData("title: Wall\n--- # what the desk needs\nstatus: draft", "3:1", "'---'")]
    [InlineData("title: Wall\n--- words\nstatus: draft", "3:1", "'---'")]
    [InlineData("title: Wall\n... and a line that is no YAML: [", "3:1", "'...'")]
    [InlineData("title: Wall\n...\t\nstatus: draft", "3:1", "'...'")]
    [InlineData("title: Wall\n... # end\n# note\n\nstatus: draft", "3:1", "'...'")]
    [InlineData("title: Wall\n---\t# note\nstatus: draft", "3:1", "'---'")]
    [InlineData("lede: >\n  Wall\n...\nstatus: draft", "4:1", "'...'")]
    [InlineData("title: \"Wall\n...\nand more\"\nstatus: draft", "3:1", "'...'")]
    [InlineData("topics:\n- a\n...\n- b", "4:1", "'...'")]
    [InlineData("title: Wall\n--- {status: draft}", "3:1", "'---'")]
    [InlineData("title: Wall\n--- >\n  status: draft", "3:1", "'---'")]
    [InlineData("title: Wall\n...\n%YAML 1.2\n--- {status: draft}", "3:1", "'...'")]
    public void A_line_that_ends_YAML_within_front_matter_is_an_error(string yaml, string place, string mark)
    {
        var diagnostics = Complaints.OfFile($"---\n{yaml}\n---\nText\n");
        Assert.Contains(
            diagnostics,
            c =>
                c.StartsWith(
                    $"{place}: DL0115: {mark} at the start of a line ends the fields, so nothing below it would be read; delete "
                        + $"the line",
                    StringComparison.Ordinal));
    }

    [Fact]
    public void The_fields_below_are_read_and_checked_all_the_same()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Wall\n...\nembargo: tomorrow\n--- # desk\nstatus: drafty");
        Assert.Equal(
            ["3:1: error DL0115", "4:10: error DL0205", "5:1: error DL0115", "6:9: error DL0204"],
            newsroom.Build().Refused().Complaints.Select(c => string.Join(':', c.Split(':')[1..4])));
    }

    [Theory]
    [InlineData(
        "articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\n...\nThe text, with a rule below.\n\n---\n\nMore.\n")]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\n...\nThe text, with no rule below.\n")]
    public void Front_matter_that_ends_in_full_stops_loses_no_text(string path, string text)
    {
        using var newsroom = new Newsroom().File(path, text);
        Assert.Contains("articles/flood.md:5:1: error DL0", newsroom.Build().Refused().Complaints[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yml", Site + "---\nlanguage: nosuch\nnonsense: [\n")]
    [InlineData("site.yml", Site + "...\nlanguage: nosuch\nnonsense: [\n")]
    [InlineData("site.yml", Site + "...\n---\nlanguage: en\n")]
    [InlineData("front.yml", "slots: []\n---\nlead: nosuch.md\n")]
    [InlineData("authors/anna.yml", "name: Anna\n---\nrole: Editor\n")]
    [InlineData("topics/rain.yml", "name: Rain\n... # words\nkind: subject\n")]
    public void Below_a_second_document_of_a_file_nothing_is_lost(string path, string text)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Wall").File(path, text);
        var mark = text
            .Split('\n')
            .Index()
            .First(l => l.Item.StartsWith("---", StringComparison.Ordinal) || l.Item.StartsWith("...", StringComparison.Ordinal));
        Assert.Contains(
            newsroom.Build().Refused().Complaints,
            c =>
                c.StartsWith(
                    $"{path}:{mark.Index + 1}:1: error DL0115: '{mark.Item[..3]}' at the start of a line", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_theme_are_not_cut_short()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Wall")
            .EditTheme("strings/en.yml", "words:", "---\nnonsense: [\nwords:");
        Assert.Contains(
            newsroom.Build().Refused().Complaints,
            c => c.Contains("strings/en.yml", StringComparison.Ordinal) && c.Contains("error DL0115", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("---\nname: A\n")]
    [InlineData("# words\n\n--- # words\nname: A\n")]
    [InlineData("---\nname: A\n---\n")]
    [InlineData("---\nname: A\n...\n# words\n")]
    [InlineData("--- {name: A}\n")]
    [InlineData("--- \n\nname: A\n...")]
    public void A_mark_with_nothing_above_or_nothing_below_does_no_harm(string yaml)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(
            "name=A",
            string.Join(' ', YamlParser.ReadMap("site.yml", yaml, 1, bag).Entries.Select(e => $"{e.Key}={((YamlScalar)e.Value).Value}")));
        Assert.Empty(Complaints.Lines(bag));
    }

    [Theory]
    [InlineData("%YAML 1.2\n---\nname: A\n")]
    [InlineData("%TAG ! tag:example.com,2000:\n---\nname: A\n")]
    [InlineData("%FOO words\nname: A\n")]
    public void An_instruction_to_the_parser_is_reported_and_the_fields_are_read(string yaml)
    {
        var bag = new DiagnosticBag();
        Assert.Equal("name", Assert.Single(YamlParser.ReadMap("site.yml", yaml, 1, bag).Entries).Key);
        Assert.Equal(
            "1:1: DL0115: '%' at the start of a line is a YAML directive, which Dateline does not support; delete the line",
            Assert.Single(Complaints.Lines(bag)));
    }

    [Fact]
    public void An_instruction_below_fields_is_reported_too() =>
        Assert.Equal(
            ["2:1: DL0115: '%' at the start of a line is a YAML directive, which Dateline does not support; delete the line"],
            Complaints.OfFields("title: Wall\n%status: draft\n"));
}
