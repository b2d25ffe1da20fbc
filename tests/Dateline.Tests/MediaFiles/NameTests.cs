using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>Names that other systems take for one, or can't store, are reported.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("wall.csv", "Wall.csv", "media/wall.csv", "only in capital letters")]
    [InlineData("a/wall.csv", "A/wall.csv", "media/a/wall.csv", "only in capital letters")]
    [InlineData("mauer-höhe.csv", "mauer-ho\u0308he.csv", "media/mauer-höhe.csv", "only in how accents are stored")]
    [InlineData("Стена.csv", "стена.csv", "media/стена.csv", "only in capital letters")]
    public void Two_files_that_some_disks_take_for_one_are_an_error(string one, string other, string reported, string how)
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood")
            .File("media/" + one, "1\n")
            .File("media/" + other, "2\n");
        var built = newsroom.Build();
        Assert.False(built.Result.Succeeded);
        var complaint = Assert.Single(built.Complaints);
        Assert.StartsWith($"{reported}: error DL0321: ", complaint);
        Assert.Contains(how, complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("media/aux.csv", "'aux.csv' is the name of a device")]
    [InlineData("media/CON/levels.csv", "'CON' is the name of a device")]
    [InlineData("media/Lpt9.tar.csv", "'Lpt9.tar.csv' is the name of a device")]
    [InlineData("media/levels./a.csv", "'levels.' ends in a dot")]
    [InlineData("media/levels /a.csv", "'levels ' ends in a space")]
    [InlineData("media/a:b.csv", "it has the character :")]
    [InlineData("media/what?.csv", "it has the character ?")]
    [InlineData("authors/nul.yml", "'nul.yml' is the name of a device")]
    public void A_name_that_Windows_cannot_store_is_a_warning(string path, string why)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .File(path, path.EndsWith(".yml", StringComparison.Ordinal) ? "name: Nul\n" : "1\n");
        var built = newsroom.Build();
        Assert.True(built.Result.Succeeded);
        Assert.Contains(
            built.Complaints, c => c.Contains("warning DL0322", StringComparison.Ordinal) && c.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "title: Flood\nslug: con",
        "articles/2020/01/10-flood.md: warning DL0322: Windows can't store the address /2020/01/10/con/: 'con' is the name of a device; "
            + "add slug: with other words")]
    [InlineData(
        "title: Flood\ntopics: [AUX]",
        "articles/2020/01/10-flood.md: warning DL0322: Windows can't store the address /topics/aux/: 'aux' is the name of a device; give "
            + "the topic 'AUX' another name")]
    [InlineData(
        "title: Flood\naliases: [/old/prn.html]",
        "articles/2020/01/10-flood.md:3:11: warning DL0322: Windows can't store the address /old/prn.html: 'prn.html' is the name of a "
            + "device; delete the alias if no reader uses it any more")]
    public void An_address_that_Windows_cannot_store_is_a_warning(string front, string message)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", front);
        Assert.Equal([message], newsroom.Build().Complaints);
    }

    [Theory]
    [InlineData(
        "auxiliary/console.csv"), InlineData(
            "com10.csv"), InlineData(
                "com.csv"), InlineData("2020/01/10/nulls/"), InlineData("a.aux"), InlineData("lpt"), InlineData(".hidden/x")]
    public void Other_names_are_fine(string path) => Assert.Null(Dateline.Model.Addresses.ReservedNames.FaultOf(path));
}
