using Dateline.Commands.Terminal;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>'check --fix' makes safe fixes, and leaves every other byte as it is.</summary>
public sealed class FixingTests
{
    [Theory]
    [InlineData("title: Flood: the wall holds", "title: \"Flood: the wall holds\"")]
    [InlineData("title: The \"wall\": it holds", "title: \"The \\\"wall\\\": it holds\"")]
    [InlineData("title: Flood\ntags: [a, b] # from the old site", "title: Flood\ntopics: [a, b] # from the old site")]
    [InlineData("title: Flood\ndescription: The wall holds.", "title: Flood\nlede: The wall holds.")]
    [InlineData("title: Flood\ndraft: true", "title: Flood\nstatus: draft")]
    [InlineData("title: Flood\ndraft: false\nplace: Leeds", "title: Flood\nplace: Leeds")]
    [InlineData("title: Flood\nlayout: post\nplace: Leeds", "title: Flood\nplace: Leeds")]
    [InlineData("title: Flood  \nplace: Leeds ", "title: Flood\nplace: Leeds")]
    [InlineData("title: Flood\ntags: [a]\ndescription: Held: it did", "title: Flood\ntopics: [a]\nlede: \"Held: it did\"")]
    [InlineData(
        "title: Flood\ncorrections:\n  # the second\n  - date: 2020-01-12\n    text: It is 3 metres.\n  - {date: 2020-01-11, text: It is "
            + "a wall.}\nplace: Leeds",
        "title: Flood\ncorrections:\n  - {date: 2020-01-11, text: It is a wall.}\n  # the second\n  - date: 2020-01-12\n    text: It is "
            + "3 metres.\nplace: Leeds")]
    [InlineData("title: Flood\n# page 1\fpage 2\ntags: [a]", "title: Flood\n# page 1\fpage 2\ntopics: [a]")]
    [InlineData(
        "title: Flood\ncorrections:\n  - date: 2020-01-12\n    text: Two.\n  - date: 2020-01-11\n# the first\n    text: One.\n# and "
            + "where\nplace: Leeds",
        "title: Flood\ncorrections:\n  - date: 2020-01-11\n# the first\n    text: One.\n  - date: 2020-01-12\n    text: Two.\n# and "
            + "where\nplace: Leeds")]
    public void Safe_fixes_are_made(string front, string mended)
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", $"{front}\nsection: world\ndate: 2020-01-10", "The tags: stay.  \n\ndraft: true");
        Assert.Equal($"---\n{mended}\nsection: world\ndate: 2020-01-10\n---\nThe tags: stay.  \n\ndraft: true\n", Mended(newsroom));
    }

    [Theory]
    [InlineData("title: Flood\ntags: [a]\ntopics: [b]")]
    [InlineData("title: Flood\nimage: https://x.example/wall.png\ncover: wall.png")]
    [InlineData("title: Flood\nlede: |\n  Two blanks end this line.  \n  And this one stays.")]
    [InlineData("title: Flood\npermalink: /old/flood/")]
    [InlineData("title: Flood\ncategories: [world, floods]")]
    [InlineData("title: Flood\nfeatured: true")]
    [InlineData("title: Flood\nparams:\n  a: b")]
    [InlineData("title: Flood: the wall # holds")]
    [InlineData("title: Flood\ncorrections: [{date: 2020-01-12, text: Two.}, {date: 2020-01-11, text: One.}]")]
    public void What_needs_a_writer_is_left_alone(string front)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"{front}\nsection: world\ndate: 2020-01-10");
        Assert.Null(Mended(newsroom));
    }

    [Fact]
    public void The_files_own_line_ends_and_its_mark_are_kept()
    {
        using var newsroom = new Newsroom().File(
            "articles/flood.md",
            "\uFEFF---\r\ntitle: Flood: the wall holds\r\ntags: [a]\r\nsection: world\r\ndate: 2020-01-10\r\n---\r\nText.\r\nMore.\n");
        Assert.Equal(
            "\uFEFF---\r\ntitle: \"Flood: the wall holds\"\r\ntopics: [a]\r\nsection: world\r\ndate: 2020-01-10\r\n---\r\nText.\r\nMore.\n",
            Mended(newsroom));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Changes_are_shown_and_written_only_when_they_are_agreed_to()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood: the wall holds\nsection: world\ndate: 2020-01-10");
        var shown = await Check(newsroom, "--fix");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains(
            "-title: Flood: the wall holds\n+title: \"Flood: the wall holds\"\n",
            shown.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written. To change 1 file as shown, pass --yes.\n", shown.Errors);
        Assert.Contains(": error DL0110: ", Assert.Single(newsroom.Check()), StringComparison.Ordinal);

        var written = await Check(newsroom, "--fix", "--yes");
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("1 file changed.\n", written.Errors, StringComparison.Ordinal);
        Assert.EndsWith("No problems found.\n", written.Errors);
        Assert.Empty(newsroom.Check());
        Assert.Contains(
            "Nothing to fix automatically.\n", (await Check(newsroom, "--fix")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_saved_since_the_changes_were_shown_is_left_as_it_is()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood: the wall holds")
            .And("articles/rain.md", "title: Rain: it fell");
        var mended = newsroom.Mend();
        newsroom.Edit("articles/flood.md", "Text.", "New text.");
        Assert.False(FixDialog.Offer(mended, isAgreed: true));
        Assert.StartsWith("---\ntitle: Flood: the wall holds\n", Read(newsroom, "articles/flood.md"));
        Assert.StartsWith("---\ntitle: \"Rain: it fell\"\n", Read(newsroom, "articles/rain.md"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(newsroom.Project.Input, "articles")).Length);
    }

    [Fact]
    public void Files_beside_a_fixed_one_stay_and_so_does_a_link_to_it()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood: the wall holds").File("articles/flood.md.new", "Mine.");
        var (link, target) =
            (Path.Combine(newsroom.Project.Input, "articles", "flood.md"), Path.Combine(newsroom.Project.Input, "shared", "flood.md"));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(link, target);
        File.CreateSymbolicLink(link, target);
        Assert.True(FixDialog.Offer(newsroom.Mend(), isAgreed: true));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.StartsWith("---\ntitle: \"Flood: the wall holds\"\n", File.ReadAllText(target));
        Assert.Equal("Mine.", Read(newsroom, "articles/flood.md.new"));
    }

    private static string Read(Newsroom newsroom, string path) => File.ReadAllText(Path.Combine(newsroom.Project.Input, path));

    private static Task<Dateline.Tests.EndToEnd.Run> Check(Newsroom newsroom, params string[] more) =>
        Dateline.Tests.EndToEnd.Program.RunIn(
            "sh",
            newsroom.Project.Input,
            "exec \"$0\" \"$@\" < /dev/null",

            [
                "check", "--input", ".", "--output", newsroom.Project.Output, "--now", Newsroom.Now,
                .. more,
            ]);

    private static string? Mended(Newsroom newsroom) => newsroom.Mend().SingleOrDefault()?.After;
}
