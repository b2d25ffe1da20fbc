using System.Text.Json;
using Dateline.Tests.EndToEnd;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>A build reports what it did and why: <c>--changes</c>, <c>--report</c>, <c>--explain</c>.</summary>
[Trait("Speed", "Slow")]
public sealed class ReportTests
{
    private const string Story = "articles/2020/01/11-help.md";
    private const string Address = "/2020/01/11/help/";

    [Fact]
    public void A_page_that_has_not_changed_would_not_be_made_anew()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        Assert.Equal($"{Address} is up to date: nothing on it has changed since the last build.", newsroom.Explain(Address));
        Assert.Equal(newsroom.Explain(Address), newsroom.Explain("/2020/01/11/help"));
    }

    [Fact]
    public void A_changed_page_is_explained_by_the_parts_that_changed()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Edit(Story, "It comes.", "Help.\n\nIt comes.");
        newsroom.Build();
        newsroom.Edit(Story, "It comes.", "It came.");
        Assert.Equal($"{Address} would be rendered: changed: article.body.", newsroom.Explain(Address));
        newsroom.EditTheme("article.liquid", "<h1>", "<h1 id=\"x\">");
        Assert.Equal($"{Address} would be rendered: changed: the theme or the program, article.body.", newsroom.Explain(Address));
    }

    [Fact]
    public void A_changed_neighbour_is_named()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.Edit("articles/2020/01/10-flood.md", "lede: The river is high.", "lede: The river is low.");
        Assert.Equal($"{Address} would be rendered: changed: article.related.", newsroom.Explain(Address));
    }

    [Fact]
    public void A_new_page_and_one_that_was_altered_by_hand_say_so()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        newsroom.And("articles/2020/01/15-new.md", "title: New");
        Assert.Equal("/2020/01/15/new/ would be rendered: it is new.", newsroom.Explain("/2020/01/15/new/"));
        File.AppendAllText(Path.Combine(newsroom.Project.Output, "sport/index.html"), "x");
        Assert.Equal("/2020/01/15/new/ would be rendered: it is new.", newsroom.Explain("/2020/01/15/new/"));
        newsroom.Delete("articles/2020/01/15-new.md");
        Assert.Equal("/sport/ would be rendered: its file was missing or altered.", newsroom.Explain("/sport/"));
    }

    [Fact]
    public void An_address_that_is_not_there_is_told_with_the_nearest()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        Assert.Equal("The site has no page at /2020/01/11/helb/. did you mean '/2020/01/11/help/'?", newsroom.Explain("/2020/01/11/helb/"));
    }

    [Fact]
    public void Explaining_changes_nothing()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build();
        var marks = newsroom.Marks();
        newsroom.Edit(Story, "It comes.", "It came.").Explain(Address);
        Assert.Equal(marks, newsroom.Marks());
        Assert.Contains("M 2020/01/11/help/index.html", newsroom.Build().Same(newsroom.BuildAnew()).Changes);
    }

    [Fact]
    public async Task The_list_of_changes_and_the_report_say_what_was_done()
    {
        using var newsroom = Rich.Newsroom();
        Assert.Equal(0, (await Build()).ExitCode);
        newsroom
            .Edit(Story, "It comes.", "It came.")
            .Delete("articles/2020/01/13-match.md")
            .And("articles/2020/01/15-new.md", "title: New", "[x](/no/where/)");
        var (changes, report) =
            (Path.Combine(newsroom.Project.Input, "..", "changes.txt"), Path.Combine(newsroom.Project.Input, "..", "report.json"));
        Assert.Equal(0, (await Build("--changes", changes, "--report", report)).ExitCode);
        var lines = await File.ReadAllLinesAsync(changes, TestContext.Current.CancellationToken);
        Assert.Contains("A 2020/01/15/new/index.html", lines);
        Assert.Contains("M 2020/01/11/help/index.html", lines);
        Assert.Contains("D 2020/01/13/match/index.html", lines);
        Assert.Equal(lines.OrderBy(l => l[2..], StringComparer.Ordinal), lines);
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        var (root, counts) = (told.RootElement, told.RootElement.GetProperty("counts"));
        Assert.True(root.GetProperty("succeeded").GetBoolean());
        Assert.Equal(lines.Length, counts.GetProperty("written").GetInt32() + counts.GetProperty("removed").GetInt32());
        Assert.Equal(counts.GetProperty("rendered").GetInt32(), root.GetProperty("rendered").GetArrayLength());
        Assert.Equal(
            ["2020/01/13/match/feed.xml", "2020/01/13/match/index.html", "2020/01/13/match/live.json"],
            root.GetProperty("removed").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("DL0308", root.GetProperty("complaints")[0].GetProperty("code").GetString());
        newsroom.Build().Same(newsroom.BuildAnew());

        Task<Run> Build(params string[] options) => Dateline.Tests.EndToEnd.Program.Run(
            newsroom.Project.Input,
            ["build", "--input", ".", "--theme", Repository.Theme, "--output", newsroom.Project.Output, "--now", Newsroom.Now, .. options]);
    }
}
