namespace Dateline.Tests.FrontMatter;

/// <summary>A line of three hyphens among the fields makes text of those below it: what they hold back is not published by it.</summary>
public sealed class LateFieldsTests
{
    private const string Message =
        "DL0115: this field is below the line of --- that ends the fields, so it would be text and hold nothing back; delete the "
            + "line of --- above it";

    [Theory]
    [InlineData("---\nstatus: draft\n---\nText\n", 6)]
    [InlineData("---\nstatus: draft\n\nText\n", 6)]
    [InlineData("--- \n\n# for Monday\nplace: Leeds\nembargo: 2099-01-01 10:00\n--- \nText\n", 9)]
    [InlineData("---\n  - date: 2020-01-02\n    text: Two\nstatus: draft\n---\nText\n", 8)]
    [InlineData("---\nA note that somebody left.\n\nexpires: 2020-01-11\n---\nText\n", 8)]
    public void Fields_below_the_end_of_the_fields_are_an_error(string rest, int line) =>
        Assert.Contains(
            Complaints.OfFile($"---\ntitle: Wall\nsection: world\ndate: 2020-01-10\n{rest}"),
            c => c.StartsWith($"{line}:1: {Message}", StringComparison.Ordinal));

    [Theory]
    [InlineData("status: a word that needs explaining\nand more of the sentence\n---\nText\n")]
    [InlineData("Status: open\n---\nText\n")]
    [InlineData("So it is written:\n\n```yaml\nstatus: draft\n---\n```\n")]
    [InlineData("Text\n\n---\n\nstatus: draft\n")]
    [InlineData("place: Leeds\ntime: noon\n\nText\n")]
    public void Text_that_only_looks_like_it_is_text(string body) =>
        Assert.DoesNotContain(
            Complaints.OfFile($"---\ntitle: Wall\nsection: world\ndate: 2020-01-10\n---\n{body}"),
            c => c.Contains("DL0115", StringComparison.Ordinal));
}
