using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary><c>check --publish</c>: nothing that is still to come is published unnoticed, and no name is taken for the mark.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("It rose by TK metres.")]
    [InlineData("TK: what happened")]
    [InlineData("The mayor said (TK).")]
    [InlineData("<!-- TK -->")]
    [InlineData("\"TK,\" he said.")]
    [InlineData("> TK")]
    [InlineData("Она выросла на TK метров.")]
    public void A_mark_in_a_public_text_is_an_error(string body)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", body);
        Assert.Single(Marks(newsroom), c => c.Contains("error DL0620", StringComparison.Ordinal));
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains("DL0620", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The shop belongs to TK Maxx.")]
    [InlineData("Flight TK 1980 and flight TK1981 were late.")]
    [InlineData("TKS, Tk and tk are no marks.")]
    [InlineData("It is at https://example.tk/TK/.")]
    [InlineData("Type `TK`.")]
    [InlineData("По ТК РФ это запрещено.")]
    public void A_name_is_not_a_mark(string body)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", body);
        Assert.Empty(Marks(newsroom));
    }

    [Theory]
    [InlineData("status: draft", null)]
    [InlineData("expires: 2020-01-20", null)]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2020-01-12, reason: It was wrong.}", null)]
    [InlineData("embargo: 2020-02-20", "warning DL0620")]
    [InlineData("date: 2020-02-20", "warning DL0620")]
    public void A_mark_in_a_text_that_readers_do_not_see_stops_nothing(string front, string? severity)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\n" + front, "TK: what happened");
        Assert.Equal(severity is null ? 0 : 1, Marks(newsroom).Count(c => c.Contains(severity ?? "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_are_found_in_every_file_that_a_writer_fills_in()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: TK\nauthors: [anna]\ntopics: [rain]")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2020-01-01", "TK")
            .And("pages/about.md", "title: About us", "TK")
            .File("authors/anna.yml", "name: Anna\nrole: TK\n")
            .File("topics/rain.yml", "name: Rain\n# TK: a description\n")
            .File("front.yml", "# TK\nlead: articles/flood.md\n")
            .Edit("site.yml", "name: The Courier", "name: The Courier\ndescription: TK");
        Assert.Equal(
            ["articles/flood.md", "authors/anna.yml", "backgrounds/dam.md", "front.yml", "pages/about.md", "site.yml", "topics/rain.yml"],
            Marks(newsroom).Select(c => c.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_site_may_make_it_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "TK").Site("checks: {DL0620: warning}");
        Assert.Contains("warning DL0620", Assert.Single(Marks(newsroom)), StringComparison.Ordinal);
    }

    private static string[] Marks(Newsroom newsroom) =>
        [.. newsroom.Check(isForPublication: true).Where(c => c.Contains("DL0620", StringComparison.Ordinal))];
}
