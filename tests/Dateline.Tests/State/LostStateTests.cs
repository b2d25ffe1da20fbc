using Dateline.Cache;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>The state is a cache: whatever becomes of it, the site is right and the build says why it made everything anew.</summary>
[Trait("Speed", "Slow")]
public sealed class LostStateTests
{
    [Fact]
    public void The_first_build_says_that_there_is_no_cache()
    {
        using var newsroom = Rich.Newsroom();
        Assert.Equal("there is no cache of an earlier build", newsroom.Build().Clean().Result.Full);
        Assert.Null(newsroom.Build().Clean().Result.Full);
    }

    [Fact]
    public void A_lost_state_costs_a_full_build_that_writes_nothing_where_all_is_there()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var before = newsroom.Marks();
        Files.Delete(newsroom.Project.CacheFolder);
        var built = newsroom.Build().Same(newsroom.BuildAnew());
        Assert.Equal("there is no cache of an earlier build", built.Result.Full);
        Assert.Empty(built.Changes);
        Assert.Equal(before, newsroom.Marks());
    }

    [Fact]
    public void What_no_page_claims_is_removed_though_the_state_is_lost_because_the_list_of_written_files_is_not()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        File.Delete(Place(newsroom).CacheFile);
        newsroom.Delete("articles/2020/01/13-match.md");
        Assert.Contains("D 2020/01/13/match/index.html", newsroom.Build().Same(newsroom.BuildAnew()).Changes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_page_that_could_not_be_rendered_since_the_state_was_lost_is_still_the_sites(int failures)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood");
        newsroom.Build().Clean();
        newsroom.EditTheme("article.liquid", "<h1>", "<h1>{{ article.nosuch }}");
        File.Delete(Place(newsroom).CacheFile);
        for (var i = 0; i < failures; i++)
        {
            Assert.False(newsroom.Build().Result.Succeeded);
        }

        newsroom.EditTheme("article.liquid", "<h1>{{ article.nosuch }}", "<h1>");
        newsroom.Edit("articles/2020/01/10-flood.md", "title: Flood", "title: High water");
        newsroom.Build().Clean().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_strangers_file_in_the_place_of_a_page_that_could_not_be_rendered_stays()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood");
        newsroom.Build().Clean();
        newsroom.And("articles/2020/01/11-rain.md", "title: Rain").File("../output/2020/01/11/rain/index.html", "Mine."u8.ToArray());
        newsroom.EditTheme("article.liquid", "<h1>", "<h1>{{ article.nosuch }}");
        File.Delete(Place(newsroom).CacheFile);
        Assert.False(newsroom.Build().Result.Succeeded);
        newsroom.EditTheme("article.liquid", "<h1>{{ article.nosuch }}", "<h1>");
        Assert.StartsWith(
            "output/2020/01/11/rain/index.html: error DL0520:", newsroom.Build().Complaint("DL0520"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_who_wrote_what_files_are_left_and_counted()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/10-fire.md", "title: Fire");
        newsroom.Build();
        Files.Delete(newsroom.Project.CacheFolder);
        var built = newsroom.Delete("articles/2020/01/10-fire.md").Build();
        Assert.Equal(1, built.Result.Written.Strangers);
        Assert.True(built.Has("/2020/01/10/fire/"));
        Assert.Equal(1, newsroom.Build().Result.Written.Strangers);
        Assert.Equal(1, newsroom.Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Rain").Build().Result.Written.Strangers);
        File.Delete(Path.Combine(newsroom.Project.Output, "2020/01/10/fire/index.html"));
        Assert.Equal(0, newsroom.Build().Result.Written.Strangers);
        Assert.False(File.Exists(Place(newsroom).Unknown));
    }

    [Theory]
    [InlineData(0, "there is no cache of an earlier build")]
    [InlineData(1, "the build cache is damaged")]
    [InlineData(95, "the build cache is damaged")]
    [InlineData(96, "the build cache is damaged")]
    [InlineData(5000, "the build cache is damaged")]
    public void A_state_that_was_cut_short_does_not_count(int length, string why)
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var state = Place(newsroom).CacheFile;
        File.WriteAllBytes(state, File.ReadAllBytes(state)[..length]);
        newsroom.Edit("articles/2020/01/11-help.md", "It comes.", "It came.");
        Assert.Equal(why, newsroom.Build().Same(newsroom.BuildAnew()).Result.Full);
        newsroom.Build().DidNothing();
    }

    [Fact]
    public void A_state_with_any_byte_wrong_does_not_count()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var (state, site) = (File.ReadAllBytes(Place(newsroom).CacheFile), Place(newsroom).Identity);
        Assert.Null(CacheHeader.Fault(state, site));
        for (var i = 0; i < state.Length; i++)
        {
            state[i] ^= (byte)(1 << (i % 8));
            Assert.NotNull(CacheHeader.Fault(state, site));
            state[i] ^= (byte)(1 << (i % 8));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(4000)]
    public void A_damaged_state_costs_a_full_build(int at)
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var state = File.ReadAllBytes(Place(newsroom).CacheFile);
        state[at] ^= 1;
        File.WriteAllBytes(Place(newsroom).CacheFile, state);
        Assert.Equal("the build cache is damaged", newsroom.Build().Same(newsroom.BuildAnew()).Result.Full);
    }

    [Fact]
    public void A_state_of_another_version_of_the_program_does_not_count()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var bytes = File.ReadAllBytes(Place(newsroom).CacheFile);
        var header = new CacheHeader(bytes[..CacheHeader.Size]) { [Dateline.Cache.HeaderField.Maker] = 1 };
        header[Dateline.Cache.HeaderField.Checksum] = header.ChecksumWith(Dateline.Model.Fingerprint.Of(bytes.AsSpan(CacheHeader.Size)));
        File.WriteAllBytes(Place(newsroom).CacheFile, [.. header.Bytes, .. bytes[CacheHeader.Size..]]);
        Assert.Equal("the build cache is from another version of the program", newsroom.Build().Same(newsroom.BuildAnew()).Result.Full);
    }

    [Fact]
    public void A_state_of_another_newsroom_does_not_count()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        Files.Copy(newsroom.Project.Input, newsroom.Project.Input + "-2");
        var other = newsroom.Project with { Input = newsroom.Project.Input + "-2" };
        Assert.Equal(
            "the build cache is of another site",
            newsroom.Build(new BuildRequest(other, Now: Newsroom.Now)).Same(newsroom.BuildAnew()).Result.Full);
    }

    [Fact]
    public void Each_output_folder_has_a_state_of_its_own()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var preview = newsroom.Project with { Output = newsroom.Project.Output + "-preview" };
        var first = newsroom.Build(new BuildRequest(preview, Now: Newsroom.Now, Drafts: true)).Clean();
        Assert.Equal("there is no cache of an earlier build", first.Result.Full);
        newsroom.Build().DidNothing();
        newsroom.Build(new BuildRequest(preview, Now: Newsroom.Now, Drafts: true)).DidNothing();
    }

    private static CacheLocation Place(Newsroom newsroom) => new(newsroom.Project, Shard.Whole);
}
