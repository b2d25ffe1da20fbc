using System.IO.Compression;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary><c>build --precompress</c> writes compressed copies of texts, which belong to the site like every other file.</summary>
public sealed class PrecompressTests
{
    private const string Story = "articles/2020/01/11-help.md";

    [Fact]
    public void A_copy_holds_the_bytes_of_its_original()
    {
        using var newsroom = Rich.Newsroom();
        var built = Build(newsroom);
        Assert.True(built.Result.Succeeded);
        var copies = built.Files.Keys.Where(IsCopy).ToArray();
        Assert.Contains("index.html.br", copies);
        Assert.Contains("2020/01/11/help/index.html.gz", copies);
        Assert.Contains("feed.xml.br", copies);
        Assert.All(copies, copy => Assert.Equal(built.Files[copy[..^3]], Unpack(copy, built.Files[copy])));
    }

    [Fact]
    public void Texts_above_a_kilobyte_have_copies_and_nothing_else_has()
    {
        using var newsroom = Rich.Newsroom();
        var files = Build(newsroom).Files;
        Assert.All(
            files.Where(f => !IsCopy(f.Key)),
            f => Assert.Equal(
                f.Value.Length >= 1024 && Path.GetExtension(f.Key) is not (".png" or ".woff2"),
                files.ContainsKey(f.Key + ".br") && files.ContainsKey(f.Key + ".gz")));
        Assert.Contains(files, f => f.Value.Length < 1024 && f.Key.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_option_there_are_none_and_those_of_an_earlier_build_go()
    {
        using var newsroom = Rich.Newsroom();
        var copies = Build(newsroom).Files.Keys.Where(IsCopy).ToArray();
        var plain = newsroom.Build().Same(newsroom.BuildAnew());
        Assert.Equal(copies.Select(c => $"D {c}"), plain.Changes);
    }

    [Fact]
    public void A_second_build_makes_no_copy_again()
    {
        using var newsroom = Rich.Newsroom();
        Build(newsroom);
        var marks = newsroom.Marks();
        Build(newsroom).DidNothing();
        Assert.Equal(marks, newsroom.Marks());
    }

    [Fact]
    public void An_edit_changes_the_copies_of_the_pages_that_it_changes()
    {
        using var newsroom = Rich.Newsroom();
        Build(newsroom);
        newsroom.Edit(Story, "It comes.", "It falls.");
        var built = Build(newsroom);
        AssertAsNew(newsroom, built);
        var changed = built.Changes.Where(c => !IsCopy(c)).ToArray();
        Assert.NotEmpty(changed);
        Assert.Equal(
            changed.SelectMany(c => new[] { c, c + ".br", c + ".gz" })
                .Where(c => built.Files.ContainsKey(c[2..]))
                .Order(StringComparer.Ordinal),
            built.Changes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copy_goes_with_its_page_and_one_that_was_altered_or_lost_comes_back()
    {
        using var newsroom = Rich.Newsroom();
        var first = Build(newsroom);
        File.Delete(Path.Combine(newsroom.Project.Output, "index.html.br"));
        File.WriteAllText(Path.Combine(newsroom.Project.Output, "news/index.html.gz"), "no gzip");
        Assert.Empty(Build(newsroom).ChangesSince(first));
        newsroom.Delete("articles/2020/01/13-match.md");
        var built = Build(newsroom);
        Assert.Contains("D 2020/01/13/match/index.html.br", built.Changes);
        Assert.Contains("D 2020/01/13/match/index.html.gz", built.Changes);
        AssertAsNew(newsroom, built);
    }

    [Fact]
    public void A_lost_cache_and_any_number_of_jobs_give_the_same_copies()
    {
        using var newsroom = Rich.Newsroom();
        var first = Build(newsroom);
        Files.Delete(newsroom.Project.CacheFolder);
        Assert.Empty(Build(newsroom, jobs: 4).ChangesSince(first));
    }

    [Fact]
    public void A_copy_that_another_program_made_is_not_overwritten()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        File.WriteAllText(Path.Combine(newsroom.Project.Output, "news/index.html.gz"), "made by hand");
        var built = Build(newsroom);
        Assert.False(built.Result.Succeeded);
        Assert.StartsWith("output/news/index.html.gz: error DL0520", built.Complaint("DL0520"), StringComparison.Ordinal);
        Assert.Equal("made by hand", built.Text("/news/index.html.gz"));
        Assert.DoesNotContain("index.html.br", built.Files.Keys);
    }

    private static Built Build(Newsroom newsroom, int jobs = 1) =>
        newsroom.Build(new BuildRequest(newsroom.Project, Now: Newsroom.Now, Jobs: jobs) { Precompress = true });

    /// <summary>The site is that of a build which began with nothing.</summary>
    private static void AssertAsNew(Newsroom newsroom, Built built)
    {
        var elsewhere = newsroom.Project with { Output = newsroom.Folder("anew"), CacheFolder = newsroom.Folder("anew-state") };
        var clean = newsroom.Build(new BuildRequest(elsewhere, Now: Newsroom.Now, Jobs: 1) { Precompress = true });
        Assert.Empty(built.ChangesSince(clean));
    }

    private static bool IsCopy(string file) =>
        file.EndsWith(".br", StringComparison.Ordinal) || file.EndsWith(".gz", StringComparison.Ordinal);

    private static byte[] Unpack(string name, byte[] copy)
    {
        using var from = new MemoryStream(copy);
        using Stream unpacked = name.EndsWith(".br", StringComparison.Ordinal)
            ? new BrotliStream(from, CompressionMode.Decompress)
            : new GZipStream(from, CompressionMode.Decompress);
        using var to = new MemoryStream();
        unpacked.CopyTo(to);
        return to.ToArray();
    }
}
