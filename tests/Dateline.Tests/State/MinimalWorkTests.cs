using System.Globalization;
using Dateline.Cache;
using Dateline.Platform.Linux;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>A build does what changed and nothing else.</summary>
public sealed class MinimalWorkTests
{
    [Fact]
    public void A_second_build_touches_no_file_of_the_site()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var marks = newsroom.Marks();
        newsroom.Build().DidNothing();
        Assert.Equal(marks, newsroom.Marks());
    }

    [Fact]
    public void The_state_is_not_written_again_once_all_stamps_are_trusted()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.Age().Build();
        var state = new CacheLocation(newsroom.Project, Shard.Whole).CacheFile;
        var before = FileStamp.Read(state);
        newsroom.Build().DidNothing();
        Assert.Equal(before, FileStamp.Read(state));
        Assert.Equal(["lock", "state", "written.txt"], Files.In(Path.GetDirectoryName(state)!).Keys);
    }

    [Fact]
    public void An_edited_body_has_one_story_read_and_only_the_pages_rendered_that_show_it()
    {
        using var newsroom = Dozens();
        newsroom.Build();
        var marks = newsroom.Marks();
        var built = newsroom.Edit(StoryAt(20), "Text.", "Other text.").Build().Same(newsroom.BuildAnew());
        Assert.Equal(1, built.Result.Parsed);
        var pages = built.FilesWith("Other text.");
        Assert.Equal(
            [
                "2020/01/21/story-20/index.html", "atom.xml", "authors/anna/feed.xml", "feed.json", "feed.xml", "world/atom.xml",
                "world/feed.json", "world/feed.xml",
            ],
            pages);
        Assert.Equal(pages.Select(p => $"M {p}"), built.Changes);
        Assert.Equal(pages, built.Rendered);
        Assert.Equal(pages, newsroom.Marks().Except(marks).Select(m => m.Key));
    }

    [Fact]
    public void A_published_article_touches_a_handful_of_files()
    {
        using var newsroom = Dozens();
        newsroom.Build();
        var built = newsroom.And(StoryAt(24), "title: Story 24\nauthors: [anna]").Build().Same(newsroom.BuildAnew());
        Assert.Equal(1, built.Result.Parsed);
        Assert.Equal(
            [
                "A 2020/01/25/story-24/index.html", "M 404.html", "M atom.xml", "M authors/anna/feed.xml", "M authors/anna/index.html",
                "M feed.json", "M feed.xml", "M index.html", "M news/index.html", "M sitemap.xml", "M world/atom.xml", "M world/feed.json",
                "M world/feed.xml", "M world/index.html",
            ],
            built.Changes);
    }

    [Fact]
    public void A_changed_title_is_told_wherever_it_stands_and_nowhere_else()
    {
        using var newsroom = Dozens();
        newsroom.Build();
        var built = newsroom.Edit(StoryAt(3), "title: Story 3", "title: Changed").Build().Same(newsroom.BuildAnew());
        Assert.Equal(built.FilesWith("Changed").Select(f => $"M {f}"), built.Changes);
    }

    [Fact]
    public void Files_that_only_come_out_in_another_order_are_not_written()
    {
        using var newsroom = Dozens();
        var first = newsroom.Build(jobs: 1);
        Assert.Empty(newsroom.Build(jobs: 4).DidNothing().ChangesSince(first));
    }

    private static string StoryAt(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"articles/2020/01/{number + 1:00}-story-{number}.md");

    /// <summary>Two dozen stories of a day each, two on a page of a list, in one section and by one writer.</summary>
    private static Newsroom Dozens()
    {
        var newsroom = new Newsroom().Site("listing: {size: 2}").Site("feeds: {items: 10}").File("authors/anna.yml", "name: Anna\n");
        for (var i = 0; i < 24; i++)
        {
            newsroom.And(StoryAt(i), string.Create(CultureInfo.InvariantCulture, $"title: Story {i}\nauthors: [anna]"));
        }

        return newsroom;
    }
}
