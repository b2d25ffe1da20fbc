using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>A change is seen by what it changes, never by a file's time alone.</summary>
public sealed class ChangeTests
{
    private const string Story = "articles/2020/01/11-help.md";

    public static TheoryData<string, string, string> Edits => new()
    {
        { "site.yml", "name: The Courier", "name: The Herald" },
        { "site.yml", "zone: Europe/Moscow", "zone: Asia/Vladivostok" },
        { "site.yml", "{size: 2}", "{size: 3}" },
        { "site.yml", "name: Europe", "name: All Europe" },
        { Story, "It comes.", "It came." },
        { Story, "title: Help", "title: Hope" },
        { Story, "section: world/europe", "section: sport" },
        { Story, "updated: 2020-01-12 10:00", "updated: 2020-01-12 11:00" },
        { "backgrounds/dam/2020-01-05.md", "It was mended.", "It was broken." },
        { "backgrounds/dam/2020-01-05.md", "It is built.", "It was begun." },
        { "pages/about.md", "We [write]", "We [wrote]" },
        { "authors/anna.yml", "Anna Petrova", "Anna Orlova" },
        { "authors/anna.yml", "Correspondent", "Columnist" },
        { "topics/oka.yml", "The Oka", "Oka" },
        { "front.yml", "High water", "Low water" },
        { "front.yml", "10-flood.md", "13-match.md" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_any_file_is_seen(string path, string old, string text)
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var built = newsroom.Edit(path, old, text).Build().Same(newsroom.BuildAnew());
        Assert.NotEmpty(built.Changes);
        Assert.Null(built.Result.Full);
        newsroom.Build().DidNothing();
    }

    [Theory]
    [InlineData("site.css", ":root", ":root { --new: 1 } :root")]
    [InlineData("article.liquid", "<h1>", "<h1 class=\"x\">")]
    [InlineData("partials/card.liquid", "<", "<!-- card --><")]
    [InlineData("base.liquid", "</body>", "<!-- end --></body>")]
    [InlineData("favicon.svg", "<svg", "<svg id=\"x\"")]
    [InlineData("strings/en.yml", "Front page", "Home")]
    [InlineData("strings/en.yml", "dates:", "dates:\n  date: \"{d} {month} {yyyy}\"")]
    public void A_change_of_the_theme_is_seen(string path, string old, string text)
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var built = newsroom.EditTheme(path, old, text).Build().Same(newsroom.BuildAnew());
        Assert.NotEmpty(built.Changes);
        Assert.Equal(0, built.Result.Parsed);
    }

    [Fact]
    public void An_edit_of_the_same_size_within_the_same_second_is_seen()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.Edit(Story, "It comes.", "It falls.").Build().Same(newsroom.BuildAnew());
        newsroom.Edit(Story, "It falls.", "It rises.").Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_file_that_was_restored_with_its_old_time_and_size_is_seen()
    {
        using var newsroom = Rich.Newsroom();
        var path = Path.Combine(newsroom.Project.Input, Story);
        var time = File.GetLastWriteTimeUtc(path);
        newsroom.Age().Build();
        newsroom.Edit(Story, "It comes.", "It falls.");
        File.SetLastWriteTimeUtc(path, time);
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void Two_files_of_one_time_and_size_that_change_places_are_seen()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
            .And("articles/2020/01/10-fires.md", "title: Fires");
        newsroom.Age().Build();
        newsroom
            .Rename("articles/2020/01/10-flood.md", "x")
            .Rename("articles/2020/01/10-fires.md", "articles/2020/01/10-flood.md")
            .Rename("x", "articles/2020/01/10-fires.md");
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_story_that_is_renamed_moves()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var built = newsroom.Rename("articles/2020/01/13-match.md", "articles/2020/01/13-game.md").Build().Same(newsroom.BuildAnew());
        Assert.Contains("D 2020/01/13/match/index.html", built.Changes);
        Assert.Contains("A 2020/01/13/game/index.html", built.Changes);
        Assert.Equal(1, built.Result.Parsed);
    }

    [Fact]
    public void A_file_of_any_kind_that_is_deleted_is_gone_from_the_site()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.Delete("front.yml").Build().Same(newsroom.BuildAnew());
        newsroom.Delete("topics/oka.yml").Build().Same(newsroom.BuildAnew());
        newsroom.Delete("articles/2020/01/13-match.md").Build().Same(newsroom.BuildAnew());
        newsroom.Delete("backgrounds/dam/2019-01-01.md").Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_picture_that_is_exchanged_for_one_of_the_same_size_is_copied()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.Age().Build();
        Assert.Equal(
            ["M media/dam.png"],
            newsroom.File("media/dam.png", Pictures.Png(41, 30)).Build().Same(newsroom.BuildAnew()).Changes.Where(
                c => c.EndsWith("/dam.png", StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_that_say_how_documents_are_read_have_them_all_read_again()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var built = newsroom.Site("zone: UTC").Build().Same(newsroom.BuildAnew());
        Assert.Equal(11, built.Result.Parsed);
        Assert.Null(built.Result.Full);
    }

    [Fact]
    public void Warnings_of_what_is_not_read_again_are_told_again()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood\nimage: {src: media/a.png}", "[x](/no/where/)")
            .File("media/a.png", Pictures.Png(4, 3))
            .And("articles/2020/01/11-help.md", "title: Help");
        var first = newsroom.Build();
        Assert.Equal(2, first.Complaints.Count);
        Assert.Equal(first.Complaints, newsroom.Build().DidNothing().Complaints);
        newsroom.Edit(Story, "title: Help", "title: Hope").Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void A_newsroom_that_is_copied_elsewhere_with_its_site_and_state_is_not_built_again()
    {
        using var newsroom = Rich.Newsroom();
        var built = newsroom.Age().Build();
        var (root, copy) = (Path.GetDirectoryName(newsroom.Project.Input)!, Directory.CreateTempSubdirectory("dateline-copy-").FullName);
        try
        {
            Files.Copy(root, copy);
            var project = new Project(Path.Combine(copy, "input"), Repository.Theme, Path.Combine(copy, "output"));
            var there = newsroom.Build(new BuildRequest(project, Now: Newsroom.Now)).DidNothing();
            Assert.Empty(there.ChangesSince(built));
        }
        finally
        {
            Files.Delete(copy);
        }
    }
}
