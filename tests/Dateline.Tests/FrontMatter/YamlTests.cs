using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Tests.FrontMatter;

/// <summary>Fields that are right, and the places they are given.</summary>
public sealed class YamlTests
{
    [Fact]
    public void Every_node_knows_its_place_in_the_file()
    {
        var map = Read("title: \"A: b\"\ntopics: [rain, 'flood x']\nimage:\n  src: a.png # old\nlist:\n- one\n- two: 2\n");
        Assert.Equal(
            """
            title@2:1+5 = quoted 'A: b'@2:8+6
            topics@3:1+6 = ['rain'@3:10+4, quoted 'flood x'@3:16+9]@3:9
            image@4:1+5 = {src@5:3+3 = 'a.png'@5:8+5}@5:3
            list@6:1+4 = ['one'@7:3+3, {two@8:3+3 = '2'@8:8+1}@8:3]@7:1
            """,
            FieldList.Of(map));
    }

    [Theory]
    [InlineData("a:", "")]
    [InlineData("a: ~", "")]
    [InlineData("a: null", "")]
    [InlineData("a: \"\"", "quoted ")]
    [InlineData("a: 'null'", "quoted null")]
    [InlineData("a: |\n  one\n  two\n", "quoted one\ntwo\n")]
    [InlineData("a: one\n  two", "one two")]
    [InlineData("a: \"one\ntwo\"\n", "quoted one two")]
    [InlineData("a: 'one\n\n# two\n'\nb: c", "quoted one\n# two ")]
    public void Nothing_is_an_empty_value_and_quotes_are_remembered(string yaml, string value)
    {
        var scalar = Assert.IsType<YamlScalar>(Read(yaml).Entries[0].Value);
        Assert.Equal(value, (scalar.Quoted ? "quoted " : "") + scalar.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n# nothing yet\n")]
    public void No_fields_are_an_empty_map(string yaml) => Assert.Empty(Read(yaml).Entries);

    private static YamlMap Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var map = YamlParser.ReadMap("a.md", yaml, 2, bag);
        Assert.Empty(Complaints.Lines(bag));
        return map;
    }
}
