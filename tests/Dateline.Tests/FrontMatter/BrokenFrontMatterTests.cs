using Dateline.Input.Yaml;

namespace Dateline.Tests.FrontMatter;

/// <summary>Mistakes that writers make in front matter, and the messages that they get.</summary>
public sealed class BrokenFrontMatterTests
{
    [Theory]
    [InlineData(
        "title: Flood: the wall holds",
        "1:13: DL0110: a colon and a space in a value start a new field; put the whole value in double quotes")]
    [InlineData("title: Flood:", "1:13: DL0110: a colon and a space in a value start a new field; put the whole value in double quotes")]
    [InlineData(
        @"title: Flood\: the wall holds",
        "1:13: DL0110: a colon and a space in a value start a new field, and a backslash does not help; put the whole value in double "
            + "quotes, without the backslash")]
    [InlineData(
        "title: “Flood: the wall holds”",
        "1:14: DL0110: a colon and a space in a value start a new field, and YAML does not read “ as a quote; put straight double quotes "
            + "(\") around the value")]
    [InlineData("title: @mayor resigns", "1:8: DL0110: a value can't start with '@'; put the whole value in double quotes")]
    [InlineData("title: `code` of conduct", "1:8: DL0110: a value can't start with '`'; put the whole value in double quotes")]
    [InlineData("title: %PLACE% floods", "1:8: DL0110: a value can't start with '%'; put the whole value in double quotes")]
    [InlineData(
        "title: **Flood** in the valley",
        "1:8: DL0110: '*' at the start of a value means a reference in YAML; put the whole value in double quotes")]
    [InlineData(
        "title: [Video] The wall holds",
        "1:8: DL0110: '[' at the start of a value begins a list, but text follows its end; put the whole value in double quotes")]
    [InlineData(
        "title: {Video} The wall holds",
        "1:8: DL0110: '{' at the start of a value begins a group of fields, but text follows its end; put the whole value in double "
            + "quotes")]
    [InlineData(
        "topics: [flood, rain",
        "1:9: DL0110: '[' starts a list that is never closed; end it with ']', or put the value in double quotes if it is text")]
    [InlineData(
        "title: > the wall holds",
        "1:8: DL0110: '>' at the start of a value means that the text follows on the lines below; put the whole value in double quotes")]
    [InlineData(
        "title: - the wall holds",
        "1:8: DL0110: '- ' at the start of a value means a list item in YAML; put the whole value in double quotes")]
    [InlineData(
        "title: &amp; other stories",
        "1:8: DL0115: '&' at the start of a value means a name for the value in YAML, which Dateline does not support; if it is part of "
            + "the text, put the value in double quotes")]
    [InlineData(
        "title: !Viva",
        "1:8: DL0115: '!' at the start of a value means a type in YAML, which Dateline does not support; if it is part of the text, put "
            + "the value in double quotes")]
    public void A_value_that_means_something_to_YAML_needs_quotes(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml + "\nplace: Moscow"));

    [Theory]
    [InlineData(
        "title: Breakdown #2 of the year",
        "1:18: DL0116: everything from '#' on would be lost: YAML reads it as a comment; put the value in double quotes; if it is a "
            + "comment, move it to its own line")]
    [InlineData(
        "title: #MeToo at the academy",
        "1:8: DL0116: everything from '#' on would be lost: YAML reads it as a comment; put the value in double quotes; if it is a "
            + "comment, move it to its own line")]
    public void A_headline_is_not_cut_short_at_its_hash_sign(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml));

    [Theory]
    [InlineData("date: 2019-12-10 # as the agency has it")]
    [InlineData("title: \"Breakdown #2\" #done")]
    [InlineData("title: C#")]
    public void A_comment_is_a_comment(string yaml) => Assert.Empty(Complaints.OfFields(yaml));

    [Theory]
    [InlineData("title: \"Flood\nplace: Moscow", "1:8: DL0111: the quote \" is never closed; end the value with \"")]
    [InlineData("title: 'Flood\nplace: Moscow", "1:8: DL0111: the quote ' is never closed; end the value with '")]
    [InlineData(
        "title: 'The mayor's wall'",
        "1:18: DL0111: the value ends at this quote, but more text follows: s wall'; write '' for an apostrophe inside the value, or put "
            + "the value in double quotes")]
    [InlineData(
        "title: \"Flood\" in the valley",
        "1:14: DL0111: the value ends at this quote, but more text follows: in the valley; write \\\" for a double quote inside the "
            + "value")]
    [InlineData(
        "title: \"Flood \"of the century\" passes\"",
        "1:15: DL0111: the value ends at this quote, but more text follows: of the century\" pass…; write \\\" for a double quote inside "
            + "the value")]
    [InlineData(
        @"title: ""C:\Windows""",
        @"1:11: DL0111: a backslash in double quotes can't be followed by 'W'; write the backslash twice, or use single quotes")]
    public void Quotes_end_as_they_start_and_nothing_follows(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml));

    [Theory]
    [InlineData("title:Flood", "1:1: DL0112: there is no space after 'title:'; write title: Flood")]
    [InlineData("place: Moscow\ntitle:Flood", "2:1: DL0112: there is no space after 'title:'; write title: Flood")]
    [InlineData("place: Moscow\ntitle = Flood", "2:1: DL0113: this line is not a field; expected name: value; write title: Flood")]
    [InlineData(
        "place: Moscow\ntitle：Flood",
        "2:1: DL0113: this line is not a field; expected name: value; replace the full-width colon (：) with a plain colon and a space")]
    [InlineData(
        "place: Moscow\n{{< video 1 >}}",
        "2:1: DL0113: this line is not a field; expected name: value; move text, pictures and shortcodes below the line of --- that ends "
            + "the front matter")]
    [InlineData(
        "place: Moscow\nThe wall holds.\n\nIt rains.",
        "2:1: DL0113: this line is not a field; expected name: value; if the text starts here, write a line of --- above it; if this "
            + "belongs to the value above, indent it")]
    [InlineData(
        "title: Flood\n- rain",
        "2:1: DL0113: this list item has no list above it; write the field's name and a colon on the line above the first item, with "
            + "nothing after them")]
    public void A_line_is_a_field_or_an_item(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml));

    [Theory]
    [InlineData(
        "title: Flood\n  place: Moscow",
        "2:3: DL0114: the field is indented below a value that is already complete; start it in the same column as its neighbours")]
    [InlineData(
        " title: Flood\nplace: Moscow",
        "1:2: DL0114: the line starts in column 2, the other fields in column 1; delete the spaces before it")]
    [InlineData(
        "image:\n    src: a.png\n  alt: A wall",
        "3:3: DL0114: the field starts in column 3, its neighbours in column 5; start it in the same column as its neighbours")]
    [InlineData(
        "topics:\n  - rain\n - flood",
        "3:2: DL0114: the hyphen starts in column 2, its neighbours in column 3; start it in the same column as its neighbours")]
    [InlineData("topics:\n  - rain\n  flood", "3:3: DL0114: this list item has no hyphen; write '- ' before it")]
    [InlineData(
        "sources:\n  - title: A\n    url: b\n    - title: C",
        "4:5: DL0114: the hyphen starts in column 5, the list's other hyphens in column 3; start it in the same column as its neighbours")]
    [InlineData("image:\n\tsrc: a.png", "2:1: DL0109: this line is indented with a tab; use spaces")]
    [InlineData("topics:\n  -\train\n\t- flood", "3:1: DL0109: this line is indented with a tab; use spaces")]
    public void Neighbours_start_in_one_column(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml));

    [Theory]
    [InlineData("title: A\nplace: B\ntitle: C", "3:1: DL0107: 'title' is set twice, first on line 1; delete one of them")]
    [InlineData("image:\n  src: a\n  src: b", "3:3: DL0107: 'src' is set twice, first on line 2; delete one of them")]
    [InlineData(
        "title: A: B\ntitle: C",
        "1:9: DL0110: a colon and a space in a value start a new field; put the whole value in double quotes",
        "2:1: DL0107: 'title' is set twice, first on line 1; delete one of them")]
    public void A_field_is_given_once(string yaml, params string[] messages) =>
        Assert.Equal(messages, Complaints.OfFields(yaml));

    [Theory]
    [InlineData(
        "title: *a",
        "1:8: DL0115: '*' at the start of a value means a reference to another value in YAML, which Dateline does not support; if it is "
            + "part of the text, put the value in double quotes")]
    [InlineData(
        "? title\n: Flood\n[a]: b", "3:1: DL0115: a field's name must be one word; if this is text and not a field, put it in quotes")]
    [InlineData(
        "title: {{ page.title }}", "1:9: DL0115: a field's name must be one word; if this is text and not a field, put it in quotes")]
    public void What_readers_of_the_file_could_not_follow_is_refused(string yaml, string message) =>
        Assert.Equal([message], Complaints.OfFields(yaml));

    [Fact]
    public void A_merge_conflict_is_one_message_and_its_first_version_counts() =>
        Assert.Equal(
            ["2:1: DL0106: git left a merge conflict here; keep one version, and delete the other and the lines of <<<<<<<, ======= and "
                + ">>>>>>>"],
            Complaints.OfFile("---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> desk\nplace: Moscow\n---\nText\n"));

    [Fact]
    public void A_merge_conflict_in_the_text_is_found_too() =>
        Assert.Equal(
            ["5:1: DL0106: git left a merge conflict here; keep one version, and delete the other and the lines of <<<<<<<, ======= and "
                + ">>>>>>>"],
            Complaints.OfFile("---\ntitle: A\n---\nText\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> desk\n"));

    [Fact]
    public void Every_fault_of_a_file_is_reported_in_one_run() =>
        Assert.Equal(
            [
                "2:13: DL0110: a colon and a space in a value start a new field; put the whole value in double quotes",
                "3:1: DL0112: there is no space after 'place:'; write place: Moscow",
                "4:15: DL0111: the value ends at this quote, but more text follows: s wall'; write '' for an apostrophe inside the "
                    + "value, or put the value in double quotes",
                "7:1: DL0109: this line is indented with a tab; use spaces",
                "9:1: DL0107: 'place' is set twice, first on line 3; delete one of them",
            ],
            Complaints.OfFile(
                "---\ntitle: Flood: rain\nplace:Moscow\nlede: 'A mayor's wall'\nkicker: Rain\nimage:\n\tsrc: a.png\n  alt: A "
                    + "wall\nplace: Kazan\n---\nText\n"));

    [Fact]
    public void What_can_be_read_is_read()
    {
        var fields = YamlParser.ReadMap("a.md", "title: Flood: rain\nplace:Moscow\nkicker: Rain\n", 2, new());
        Assert.Equal(
            ["title=Flood: rain@2:8", "place=Moscow@3:7", "kicker=Rain@4:9"],
            fields.Entries.Select(
                e => $"{e.Key}={((Dateline.Input.Yaml.YamlScalar)e.Value).Value}@{e.Value.Where.Line}:{e.Value.Where.Column}"));
    }

    [Fact]
    public void Endless_nesting_is_refused_and_harms_nothing() =>
        Assert.StartsWith(
            "1:35: DL0115: fields are nested more than 32 deep",
            Complaints.OfFields("a: " + new string('[', 200_000))[0],
            StringComparison.Ordinal);
}
