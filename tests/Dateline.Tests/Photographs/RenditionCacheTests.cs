using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Photographs;

/// <summary>No picture is encoded twice, and whatever is in the cache,
/// the site has the same bytes and nothing outside is touched.</summary>
public sealed class RenditionCacheTests
{
    private static Newsroom WithPhoto() => Photos.Story("wall.jpg", Photos.Jpeg(1000, 700));

    private static string Root(Newsroom newsroom) => Path.Combine(newsroom.Project.CacheFolder, "renditions");

    /// <summary>The files of the cache, and when each was written: an encoded picture is written anew.</summary>
    private static Dictionary<string, DateTime> Kept(string root) => Directory.GetFiles(root, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(root, f), File.GetLastWriteTimeUtc);

    private static void AssertSame(Built one, Built other)
    {
        Assert.Equal(one.Files.Keys, other.Files.Keys);
        Assert.All(one.Files, f => Assert.True(f.Value.AsSpan().SequenceEqual(other.Files[f.Key]), f.Key));
    }

    [Fact]
    public void A_second_build_and_a_build_into_an_empty_folder_encode_nothing()
    {
        using var newsroom = WithPhoto();
        var first = newsroom.Build().Clean();
        var kept = Kept(Root(newsroom));
        Assert.True(kept.Count > 8);
        AssertSame(first, newsroom.Age().Build().Clean());
        Files.Delete(newsroom.Project.Output);
        AssertSame(first, newsroom.Build().Clean());
        AssertSame(first, newsroom.Edit("articles/flood.md", "Text.", "More text.").Build().Clean() with { Files = first.Files });
        Assert.Equal(kept, Kept(Root(newsroom)));
    }

    [Fact]
    public void A_clone_with_a_restored_cache_encodes_nothing()
    {
        using var newsroom = WithPhoto();
        var first = newsroom.Build().Clean();
        using var clone = Newsroom.Of(newsroom.Project.Input);
        Files.Copy(newsroom.Project.CacheFolder, clone.Project.CacheFolder);
        var kept = Kept(Root(clone));
        AssertSame(first, clone.Build().Clean());
        Assert.Equal(kept, Kept(Root(clone)));
    }

    [Fact]
    public void One_job_and_many_give_the_same_bytes()
    {
        using var newsroom = WithPhoto();
        for (var i = 0; i < 6; i++)
        {
            newsroom.And($"articles/rain{i}.md", $"title: Rain {i}\nimage: {{src: media/rain{i}.png, alt: Rain, focus: {i * 20}% 50%}}")
                .File($"media/rain{i}.png", Photos.Quarters(700 + i * 2, 500).File(".png"));
        }

        AssertSame(newsroom.Build(jobs: 4), newsroom.BuildAnew());
    }

    [Theory]
    [InlineData("damaged"), InlineData("cut off"), InlineData("empty"), InlineData("another's"), InlineData("a link"),
        InlineData("a folder")]
    public void A_file_that_is_not_what_was_kept_counts_as_none(string what)
    {
        using var newsroom = WithPhoto();
        var first = newsroom.Build().Clean();
        var files = Directory.GetFiles(Root(newsroom), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var outside = Path.Combine(newsroom.Folder("outside"), "secret");
        File.WriteAllText(outside, "secret");
        foreach (var file in files)
        {
            Spoil(file, what, files, outside);
        }

        Files.Delete(newsroom.Project.Output);
        var second = newsroom.Build();
        AssertSame(first, second);
        Assert.Equal(what == "a folder" ? 1 : 0, second.Complaints.Count);
        Assert.Equal("secret", File.ReadAllText(outside));
        Assert.All(files, f => Assert.Null(new FileInfo(f).LinkTarget));
    }

    private static void Spoil(string file, string what, string[] all, string outside)
    {
        var bytes = File.ReadAllBytes(file);
        switch (what)
        {
            case "damaged":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(file, bytes);
                break;
            case "cut off":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "another's":
                var other = all.First(f => f != file && Path.GetExtension(f) == Path.GetExtension(file));
                File.Copy(other, file, overwrite: true);
                break;
            case "a link":
                File.Delete(file);
                File.CreateSymbolicLink(file, outside);
                break;
            case "a folder":
                File.Delete(file);
                Directory.CreateDirectory(file);
                break;
        }
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void Nothing_is_written_through_a_folder_that_is_a_link(bool isRoot)
    {
        using var newsroom = WithPhoto();
        var first = newsroom.Build().Clean();
        var outside = newsroom.Folder("outside");
        var folder = isRoot ? Root(newsroom) : Directory.GetDirectories(Root(newsroom)).Single();
        Directory.Delete(folder, recursive: true);
        Directory.CreateSymbolicLink(folder, outside);
        Files.Delete(newsroom.Project.Output);
        AssertSame(first, newsroom.Build().Clean());
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [Theory]
    [InlineData("renditions", "a file"), InlineData("renditions", "closed"), InlineData("cards", "a file"), InlineData("cards", "closed")]
    public void Where_nothing_can_be_kept_the_site_is_the_same_and_one_warning_says_what_to_do(string kept, string what)
    {
        using var newsroom = WithPhoto().And("articles/rain.md", "title: Rain").Site("cards: text");
        var first = newsroom.Build().Clean();
        var folder = Path.Combine(newsroom.Project.CacheFolder, kept);
        var keys = Directory.GetDirectories(folder).Select(Path.GetFileName).ToArray();
        Assert.NotEmpty(keys);
        Directory.Delete(folder, recursive: true);
        Files.Delete(newsroom.Project.Output);
        if (what == "a file")
        {
            File.WriteAllText(folder, "");
        }
        else
        {
            // Nobody can write there, not even root, whom rights don't stop.
            Directory.CreateDirectory(folder);
            Assert.All(keys, key => File.WriteAllText(Path.Combine(folder, key!), ""));
        }

        var second = newsroom.Build();
        AssertSame(first, second);
        var (fault, remedy) = what == "a file"
            ? ("this is a file, and a folder should be here", "delete the file")
            : ("this folder can't be written", "let the user who builds the site write here, or delete the folder");
        Assert.EndsWith(
            $".dateline/{kept}: warning DL0352: {fault}, so every build makes all pictures again; {remedy}",
            Assert.Single(second.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_old_and_unused_is_removed()
    {
        using var newsroom = WithPhoto();
        newsroom.Build().Clean();
        var (root, old) = (Root(newsroom), DateTime.UtcNow.AddDays(-40));
        var used = Directory.GetDirectories(root).Single();
        string Folder(string name, DateTime time)
        {
            var path = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
            File.WriteAllText(Path.Combine(path, "640.avif"), "");
            Directory.SetLastWriteTimeUtc(path, time);
            return path;
        }

        var (gone, young, foreign) = (
            Folder("0123456789ab", old), Folder("0123456789ac", DateTime.UtcNow.AddDays(-20)), Folder("notes of the editor", old));
        Directory.SetLastWriteTimeUtc(used, old);
        newsroom.Build().Clean();
        Assert.False(Directory.Exists(gone));
        Assert.All((string[])[used, young, foreign], f => Assert.True(Directory.Exists(f), f));

        // A picture counts as used until a month after its last build.
        Assert.True(Directory.GetLastWriteTimeUtc(used) > DateTime.UtcNow.AddDays(-1));
    }

    [Fact]
    public void Nothing_of_a_hidden_storys_pictures_is_in_the_site()
    {
        using var newsroom = WithPhoto();
        var without = newsroom.Build().Clean();
        var names = (string[])["draft", "embargo", "expired", "withdrawn", "later", "text", "dam"];
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            newsroom.File($"media/{name}.jpg", Photos.Jpeg(500 + i * 20, 400));
        }

        string Image(string name) => $"image: {{src: media/{name}.jpg, alt: It, credit: Ann Lee}}";
        newsroom.And("articles/draft.md", $"title: Draft\nstatus: draft\n{Image("draft")}")
            .And("articles/embargo.md", $"title: Embargo\nembargo: 2020-03-01\n{Image("embargo")}")
            .And("articles/expired.md", $"title: Expired\nexpires: 2020-01-20\n{Image("expired")}")
            .And("articles/later.md", $"title: Later\ndate: 2020-02-20\n{Image("later")}")
            .And("articles/text.md", "title: Text\nstatus: draft", "![It](/media/text.jpg)")
            .And("backgrounds/dam.md", $"title: Dam\ndate: 2020-03-01\n{Image("dam")}")
            .And("articles/focus.md", "title: Focus\nstatus: draft\nimage: {src: media/wall.jpg, alt: It, credit: Ann Lee, focus: 5% 5%}");
        AssertSame(without, newsroom.Build());
        AssertSame(without, newsroom.BuildAnew());

        // A withdrawn story leaves a notice, and its picture goes from a site that had it.
        newsroom.And("articles/withdrawn.md", $"title: Withdrawn\n{Image("withdrawn")}");
        Assert.Contains(newsroom.Build().Files.Keys, f => f.Contains("withdrawn-", StringComparison.Ordinal));
        newsroom.Edit("articles/withdrawn.md", "title:", "status: withdrawn\nwithdrawn: {date: 2020-01-20, reason: It was wrong.}\ntitle:");
        Assert.DoesNotContain(newsroom.Build().Files.Keys, f => Path.GetFileName(f).StartsWith("withdrawn", StringComparison.Ordinal)
            && !f.EndsWith(".html", StringComparison.Ordinal));
    }
}
