using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>What hands do to the output folder is undone, but for what Dateline did not write.</summary>
[Trait("Speed", "Slow")]
public sealed class TamperedSiteTests
{
    private const string Page = "2020/01/13/match/index.html";

    public static TheoryData<string, bool> Hands => new(
        from hand in new[] { "deleted", "altered", "longer", "emptied", "a folder", "a folder of folders" }
        from aged in new[] { false, true }
        select (hand, aged));

    [Theory]
    [MemberData(nameof(Hands))]
    public void A_page_that_was_tampered_with_comes_back(string hand, bool aged)
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        if (aged)
        {
            newsroom.Age().Build();
        }

        var path = Path.Combine(newsroom.Project.Output, Page);
        Tamper(path, hand);
        Assert.Equal([$"M {Page}"], newsroom.Build().Same(newsroom.BuildAnew()).Changes);
        newsroom.Build().DidNothing();
    }

    [Fact]
    public void The_whole_site_comes_back_when_its_folder_is_gone()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        Files.Delete(newsroom.Project.Output);
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_page_whose_time_was_touched_is_not_written_again()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        File.SetLastWriteTimeUtc(Path.Combine(newsroom.Project.Output, Page), new DateTime(2001, 1, 1));
        newsroom.Build().DidNothing();
    }

    [Fact]
    public void A_film_is_known_by_its_bytes_where_its_stamp_tells_nothing()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood", "[The film](../../../media/film.mp4)")
            .File("media/film.mp4", Pictures.Film(20_000_000));
        newsroom.Build();
        var film = Path.Combine(newsroom.Project.Output, "media/film.mp4");
        File.SetLastWriteTimeUtc(film, new DateTime(2001, 1, 1));
        newsroom.Build().DidNothing();
        using (var file = File.OpenWrite(film))
        {
            file.Position = 19_000_000;
            file.WriteByte(1);
        }

        Assert.Equal(["M media/film.mp4"], newsroom.Build().Same(newsroom.BuildAnew()).Changes);
    }

    [Fact]
    public void A_folder_that_holds_somebodys_files_is_not_removed_to_put_a_page_there()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var path = Path.Combine(newsroom.Project.Output, Page);
        File.Delete(path);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "mine.txt"), "Mine.");
        Assert.IsAssignableFrom<IOException>(Assert.Throws<AggregateException>(() => newsroom.Build()).InnerException);
        Assert.True(File.Exists(Path.Combine(path, "mine.txt")));
        Directory.Delete(path, recursive: true);
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void What_no_page_makes_any_more_is_deleted_with_its_empty_folders_and_no_stranger_is()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var stranger = Path.Combine(newsroom.Project.Output, "2020/01/14/mine.txt");
        File.WriteAllText(stranger, "Mine.");
        newsroom.Delete("articles/2020/01/13-match.md").Delete("articles/2020/01/14-elsewhere.md").Build();
        Assert.False(Directory.Exists(Path.Combine(newsroom.Project.Output, "2020/01/13")));
        Assert.Equal("Mine.", File.ReadAllText(stranger));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(stranger)!).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_file_becomes_a_folder_and_a_file_again()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\naliases: [/old.html]");
        newsroom.Build().Clean();
        newsroom.Edit("articles/2020/01/10-flood.md", "[/old.html]", "[/old.html/deep/]").Build().Clean().Same(newsroom.BuildAnew());
        newsroom.Edit("articles/2020/01/10-flood.md", "[/old.html/deep/]", "[/old.html]").Build().Clean().Same(newsroom.BuildAnew());
        newsroom.Build().DidNothing();
    }

    private static void Tamper(string path, string hand)
    {
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        switch (hand)
        {
            case "altered":
                File.WriteAllBytes(path, [.. bytes[..^1], (byte)'x']);
                break;
            case "longer":
                File.WriteAllBytes(path, [.. bytes, (byte)'x']);
                break;
            case "emptied":
                File.WriteAllBytes(path, []);
                break;
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "a folder of folders":
                Directory.CreateDirectory(Path.Combine(path, "a", "b"));
                break;
        }
    }
}
