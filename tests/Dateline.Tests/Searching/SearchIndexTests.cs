using Dateline.Tests.EndToEnd;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Searching;

/// <summary>What readers can find: every public story as it is now, and nothing else.</summary>
public sealed class SearchIndexTests
{
    private const string Flood = "articles/2020/01/10-flood.md";

    public SearchIndexTests() => Pagefind.Require();

    [Fact]
    public void A_site_that_does_not_ask_for_search_has_nothing_of_it()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        var built = newsroom.Build().Clean();
        Assert.DoesNotContain(built.Files.Keys, f => f.Contains("search", StringComparison.Ordinal));
        Assert.Empty(built.FilesWith("Search"));
        Assert.Empty(built.FilesWith("wasm-unsafe-eval"));
    }

    [Fact]
    public void The_index_has_the_words_that_readers_see_and_what_they_filter_by()
    {
        using var newsroom = Searched()
            .And(
                Flood,
                "title: The wall holds\nlede: Nobody was hurt.\nkicker: Floods\nauthors: [anna, Guest Writer]\ntopics: [oka]\n"
                    + "corrections:\n  - {date: 2020-01-12, text: The wall is old.}\n",
                "It **held**[^1].\n\n- at noon\n\n[^1]: In the note.")
            .File("authors/anna.yml", "name: Anna Lee").File("topics/oka.yml", "name: The Oka");
        var story = Assert.Single(Pagefind.Stories(newsroom.Build(baseUrl: "https://courier.example/base/").Clean())).Value;
        Assert.Equal("/base/2020/01/10/flood/", story.GetProperty("url").GetString());
        var content = story.GetProperty("content").GetString()!;
        foreach (var words in (string[])["Floods", "Nobody was hurt.", "It held", "at noon", "In the note.", "The wall is old."])
        {
            Assert.Contains(words, content, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("- at noon", content, StringComparison.Ordinal);
        Assert.Equal("The wall holds", story.GetProperty("meta").GetProperty("title").GetString());
        Assert.Equal(
            """{"author":["Anna Lee","Guest Writer"],"period":["all"],"section":["World"],"topic":["The Oka"],"year":["2020"]}""",
            string.Concat(story.GetProperty("filters").ToString().Where(c => c is not '\n')));
    }

    [Fact]
    public void Nothing_hidden_is_in_the_index()
    {
        using var newsroom = Searched().And(Flood, "title: Flood", "It can be read.")
            .And("articles/a.md", "title: Hiddenone\nstatus: draft", "Hiddenbody.")
            .And("articles/b.md", "title: Hiddentwo\nembargo: 2020-02-01 12:01", "Hiddenbody.")
            .And("articles/c.md", "title: Hiddenthree\nexpires: 2020-02-01 12:00", "Hiddenbody.")
            .And("articles/d.md", "title: Gone\nstatus: withdrawn\nwithdrawn: {date: 2020-01-31, reason: It was wrong.}", "Hiddenbody.");
        var built = newsroom.Build().Clean();
        Assert.Equal(["/2020/01/10/flood/"], Pagefind.Stories(built).Keys);
        Assert.DoesNotContain("hidden", Pagefind.Words(built), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("It can be read.", Pagefind.Words(built), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_is_withdrawn_or_deleted_can_no_longer_be_found()
    {
        using var newsroom = Searched().And(Flood, "title: Flood", "Wrongword.").And("articles/rain.md", "title: Rain", "Oldword.");
        Assert.Equal(2, Pagefind.Stories(newsroom.Build().Clean()).Count);
        newsroom.Edit(Flood, "title: Flood", "title: Flood\nstatus: withdrawn\nwithdrawn: {date: 2020-01-31, reason: It was wrong.}")
            .Delete("articles/rain.md");
        var built = newsroom.Build();
        Assert.True(built.Result.Succeeded);
        Assert.Empty(Pagefind.Stories(built));
        Assert.DoesNotContain(built.Files.Keys, f => f.StartsWith("search/index/", StringComparison.Ordinal));
        Assert.Contains(built.Html("/2020/01/10/flood/").QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/search/");
    }

    [Fact]
    public void An_unchanged_index_is_not_made_or_written_again()
    {
        using var newsroom = Searched().And(Flood, "title: Flood").Age();
        newsroom.Build().Clean();
        var marks = newsroom.Marks();
        newsroom.File("pages/about.md", "---\ntitle: About\n---\nUs.\n").Build().Clean();
        var index = newsroom.Marks().Where(m => m.Key.StartsWith("search/index/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(index);
        Assert.All(index, m => Assert.Equal(marks[m.Key], m.Value));
    }

    [Fact]
    public void Whatever_changes_the_site_is_that_of_a_build_from_nothing()
    {
        using var newsroom = Searched().And(Flood, "title: Flood", "Held.").And("articles/2019/05/03-rain.md", "title: Rain");
        newsroom.Build().Same(newsroom.BuildAnew());
        Action[] changes =
        [
            () => newsroom.Edit(Flood, "Held.", "Broke."),
            () => newsroom.And("articles/2019/07/01-sun.md", "title: Sun"),
            () => newsroom.And("articles/ru.md", "title: Дождь\nlanguage: ru", "Идёт дождь."),
            () => newsroom.Rename("articles/2019/05/03-rain.md", "articles/2020/01/03-rain.md"),
            () => newsroom.Site("sections: [{id: world, name: The whole world}, {id: sport, name: Sport}]"),
            () => newsroom.Edit("articles/ru.md", "title: Дождь", "title: Дождь\nstatus: draft"),
            () => newsroom.Site("search: false"),
            () => newsroom.Site("search: true"),
        ];
        foreach (var change in changes)
        {
            change();
            newsroom.Build().Same(newsroom.BuildAnew());
        }
    }

    [Fact]
    public void Parts_of_a_site_have_the_files_of_the_whole()
    {
        using var newsroom = Searched().And(Flood, "title: Flood").And("articles/ru.md", "title: Дождь\nlanguage: ru");
        var whole = newsroom.Build().Clean();
        var parts = Enumerable.Range(1, 3).SelectMany(i =>
        {
            var project = newsroom.Project with { Output = newsroom.Folder($"part{i}") };
            return newsroom.Build(new BuildRequest(project, Now: Newsroom.Now, Jobs: 1) { Shard = new Shard(i, 3) }).Files;
        });
        Assert.Equal(whole.Files.Keys, parts.Select(f => f.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "Pagefind 1.6.0 is not on this machine")]
    [InlineData("echo pagefind 1.5.2", "is Pagefind 1.5.2, not 1.6.0")]
    [InlineData("[ \"$1\" = --service ] || echo pagefind_extended 1.6.0", "Pagefind failed: it ended before it had answered")]
    public async Task Without_Pagefind_the_site_is_the_same_but_for_the_index(string script, string message)
    {
        using var newsroom = Searched().And(Flood, "title: Flood\ntopics: [oka]").File("topics/oka.yml", "name: The Oka");
        var whole = newsroom.Build().Clean();
        var run = await WithoutPagefind(newsroom, script);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Split('\n'), l => l.Contains("warning DL0692", StringComparison.Ordinal));
        var site = Files.In(newsroom.Folder("without"));
        Assert.Equal(whole.Files.Where(f => !f.Key.StartsWith("search/index/", StringComparison.Ordinal)), site);
        Assert.Contains("The Oka", whole.Words("/search/", ".search-without"), StringComparison.Ordinal);
    }

    /// <summary>A build where there is no Pagefind, or where a script stands in its place.</summary>
    internal static Task<Run> WithoutPagefind(Newsroom newsroom, string script = "")
    {
        var tools = newsroom.Folder("tools");
        if (script.Length > 0)
        {
            var file = Path.Combine(tools, "pagefind");
            File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        return EndToEnd.Program.RunIn(
            "/bin/sh", newsroom.Folder("."), $"unset PAGEFIND; PATH='{tools}'; exec \"$0\" \"$@\"",
            "build", "--input", newsroom.Project.Input, "--output", newsroom.Folder("without"), "--now", Newsroom.Now);
    }

    private static Newsroom Searched() => new Newsroom().Site("search: true");
}
