using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Serve;

/// <summary>The dashboard: what an editor wants to know in the morning.</summary>
[Trait("Speed", "Slow")]
public sealed partial class DashboardTests
{
    private const string Flood = "articles/2020/01/10-flood.md";

    [Fact]
    public async Task The_dashboard_shows_the_state_of_the_newsroom()
    {
        using var newsroom = Newsroom
            .With(Flood, "title: Flood\ncorrections: [{date: 2020-01-11, text: It is 3.}]", "[x](/no/where/)")
            .And("articles/2020/01/11-a.md", "title: A draft\nstatus: draft")
            .And(
                "articles/2020/01/12-live.md",
                "title: At the wall\nkind: live\ndate: 2020-01-12 08:00",
                "## 08:10 Begun\n\nIt began.\n\n## 2020-06-01 08:00 Later\n\nMore.")
            .And("articles/2020/03/11-b.md", "title: Later\nbackgrounds: [dam]")
            .And("articles/2020/01/11-c.md", "title: Held\nembargo: 2020-03-01")
            .And("backgrounds/dam/2020-01-01.md", "title: Dam\nreview: 2020-02-10");
        await using var preview = await Previewed.Of(newsroom);
        var dashboard = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await Text(preview));
        Assert.Equal(
            [
                "1 Broken links", "2 Coming up", "1 Live", "1 Drafts", "1 Corrections", "1 Explainers to review",
                "1 Found by 'dateline check'",
            ],
            dashboard.QuerySelectorAll("nav a").Select(e => e.TextContent));
        var lists = dashboard.QuerySelectorAll("h2, .texts li, .diagnostics > li > .place")
            .Select(e => Spaces().Replace(e.TextContent, " ").Trim());
        Assert.Collection(
            lists,
            l => Assert.Equal("Broken links 1", l),
            l => Assert.Matches("10-flood.md:6:5 warning DL0308$", l),
            l => Assert.Equal("Coming up 2", l),
            l => Assert.Matches("^embargo Sun 1 Mar, 00:00 Held .*articles/2020/01/11-c.md$", l),
            l => Assert.Matches("^scheduled Wed 11 Mar, 00:00 Later .*articles/2020/03/11-b.md$", l),
            l => Assert.Equal("Live 1", l),
            l => Assert.Matches("^live newest entry Sun 12 Jan, 08:10 At the wall 1 entry, 1 to come ", l),
            l => Assert.Equal("Drafts 1", l),
            l => Assert.Matches("^draft saved [A-Z][a-z]{2} [0-9]+ [A-Z].* A draft ", l),
            l => Assert.Equal("Corrections 1", l),
            l => Assert.Matches("^corrected Sat 11 Jan Flood It is 3. ", l),
            l => Assert.Equal("Explainers to review 1", l),
            l => Assert.Matches("2020-01-01.md:3:1 warning DL0612$", l),
            l => Assert.Equal("Found by 'dateline check' 1", l),
            l => Assert.Matches(" (warning|note) DL0[0-9]{3}$", l));
    }

    [Fact]
    public async Task The_file_that_was_saved_last_is_the_first_of_the_dashboard()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nsection: wrold")
            .And("articles/2020/01/11-help.md", "title: Help\nsection: wrold")
            .And("articles/2020/01/12-more.md", "title: More\nsection: wrold");
        var (now, saved) = (DateTime.UtcNow, new[] { Flood, "articles/2020/01/12-more.md", "articles/2020/01/11-help.md" });
        foreach (var (age, path) in saved.Index())
        {
            File.SetLastWriteTimeUtc(Path.Combine(newsroom.Project.Input, path), now.AddHours(-1 - age));
        }

        await using var preview = await Previewed.Of(newsroom);
        Assert.Matches("(?s)10-flood.md:3.*12-more.md:3.*11-help.md:3", await Text(preview));
    }

    [Fact]
    public async Task The_dashboard_says_once_what_holds_for_many_files()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        foreach (var name in (string[])["a", "b", "c"])
        {
            newsroom.File($"media/{name}.png", Pictures.Png(4, 3));
        }

        await using var preview = await Previewed.Of(newsroom);
        var text = await Text(preview);
        Assert.Single(Regex.Matches(text, "no text uses this file"));
        Assert.Contains("2 more files:", text, StringComparison.Ordinal);
        Assert.All((string[])["a.png", "b.png", "c.png"], name => Assert.Contains($"media/{name}</a>", text, StringComparison.Ordinal));
    }

    private static async Task<string> Text(Previewed preview)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(preview.Url("/_dateline/"), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
