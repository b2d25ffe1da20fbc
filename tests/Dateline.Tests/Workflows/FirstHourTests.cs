using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Tests.Browser;
using Dateline.Tests.Newsrooms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Tests.Workflows;

/// <summary>
/// The first hour of a newsroom, from an empty folder to its first upgrade, as the guides tell it: in a folder of its own, without a clone
/// and without .NET. CI runs it with the program of the release's archive.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FirstHourTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Colophon = "partials/colophon.liquid";

    private readonly GitHub _github = new();

    private Terminal Terminal => field ??= new(_github);

    /// <summary>The first story's file.</summary>
    private string Story => Source("*-welcome.md");

    [Fact]
    public async Task A_newsroom_is_started_previewed_published_corrected_scheduled_and_upgraded()
    {
        await Start();
        await Preview();
        await Publish();
        await Correct();
        await MeetAnEmbargo();
        await UpgradeTheTheme();
    }

    public void Dispose() => _github.Dispose();

    private async Task Start()
    {
        await Terminal.Type("command -v dotnet", exitCode: 1);
        await Terminal.Type("git config --global user.name Ana && git config --global user.email ana@courier.example");
        await Terminal.Type(
            "dateline init --name 'The Courier' --url https://courier.example/ --zone Atlantic/Reykjavik --place Reykjavik "
                + $"--action {GitHub.Action}");

        // The texts have the date of today.
        _github.Tools.Now = DateTimeOffset.UtcNow;
        Assert.Contains(", 0 warnings", await Terminal.Type("dateline build"), StringComparison.Ordinal);
        Assert.Contains("DL0620", await Terminal.Type("dateline check --publish", exitCode: 1), StringComparison.Ordinal);
        await Terminal.Type("grep -rl '<!-- TK' input | xargs sed -i '/<!-- TK/d'");
        await Terminal.Type("dateline check --publish --strict");
    }

    private async Task Preview()
    {
        using var serve = Terminal.Start("exec dateline serve --port 0");
        var ready = await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        try
        {
            await SeeASave(Regex.Match(ready, @"http://[\d.:]+/").Value);
        }
        finally
        {
            await Terminal.Type($"kill -INT {serve.Id}");
        }

        var run = await EndToEnd.Program.End(serve);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    private async Task SeeASave(string url)
    {
        await using var window = await chromium.Open();
        Assert.Empty(await window.Visit(url));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "A new newsroom starts work" }).First.ClickAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("its first story today");
        await window.Page.Locator("#dateline-overlay[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Edit(Story, "its first story today", "its first story at noon");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("its first story at noon");
    }

    private async Task Publish()
    {
        await Terminal.Type($"git remote add origin {_github.Origin}");
        var run = await Push("A newsroom");
        Assert.Contains("its first story at noon", _github.ReadSite(Page("welcome")), StringComparison.Ordinal);
        Assert.Contains("Next scheduled change: none", run.Summary.ToString(), StringComparison.Ordinal);
    }

    private async Task Correct()
    {
        Edit(Story, "its first story at noon", "its first story at one");
        var today = _github.Tools.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Edit(Story, "topics: [", $"corrections: [{{date: {today}, text: It was not noon but one.}}]\ntopics: [");
        await Push("Welcome: the time");
        foreach (var file in (string[])[Page("welcome"), "corrections/index.html", "corrections/feed.xml"])
        {
            Assert.Contains("It was not noon but one.", _github.ReadSite(file), StringComparison.Ordinal);
        }

        Assert.Contains("its first story at one", _github.ReadSite("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("at noon", AllText(), StringComparison.Ordinal);
    }

    private async Task MeetAnEmbargo()
    {
        var due = _github.Tools.Now.AddMinutes(14);
        await Terminal.Type("dateline new article --title 'The budget' --lede 'What it costs' --section world --status published");
        var story = Source("*-the-budget.md");
        Edit(story, "title: ", $"embargo: {Format(due)}\ntitle: ");
        File.AppendAllText(story, "It is balanced.\n");
        var run = await Push("The budget");
        Assert.Contains("embargo-ends", run.Summary.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("budget", AllText(), StringComparison.OrdinalIgnoreCase);

        _github.Tools.Now = due.AddMinutes(-12);
        Assert.Equal("skipped", _github.Run("clock.yml", "schedule").Results["publish"]);
        _github.Tools.Now = due.AddMinutes(-2);
        var clock = _github.Run("clock.yml", "schedule");
        Assert.True(clock.Succeeded, clock.Log.ToString());
        Assert.Equal(Format(due), _github.LastPublication());
        Assert.Contains("It is balanced.", _github.ReadSite(Page("the-budget")), StringComparison.Ordinal);
    }

    private async Task UpgradeTheTheme()
    {
        var (own, original) = ($"theme/{Colophon}", $"theme/.originals/{Colophon}");
        await Terminal.Type($"dateline theme copy {Colophon}");

        // An older version of the program had no label there; the newsroom added a line of its own.
        await Terminal.Type($"sed -i 's|<nav [^>]*>|<nav>|' {own} {original}");
        await Terminal.Type($"sed -i 's|^</footer>|  <p>Printed on paper, too.</p>\\n</footer>|' {own}");
        await Push("A footer of our own");
        Assert.Contains("<nav>", Footer(), StringComparison.Ordinal);
        Assert.Contains("DL0513", await Terminal.Type("dateline check"), StringComparison.Ordinal);
        Assert.Contains("dateline theme merge", await Terminal.Type("dateline doctor"), StringComparison.Ordinal);
        Assert.Contains("+  <nav class=\"foot\" aria-label=", await Terminal.Type("dateline theme diff"), StringComparison.Ordinal);

        await Terminal.Type($"dateline theme merge {Colophon}");
        Assert.DoesNotContain("DL0513", await Terminal.Type("dateline check --strict"), StringComparison.Ordinal);
        await Push("The footer of the new version");
        Assert.Matches("<nav class=\"foot\" aria-label=[^>]+>", Footer());
        Assert.Contains("Printed on paper, too.", Footer(), StringComparison.Ordinal);
    }

    /// <summary>Commits, pushes, and runs the workflow that publishes.</summary>
    private async Task<WorkflowRun> Push(string message)
    {
        await Terminal.Type($"git add . && git commit -qm '{message}' && git push -q origin main");
        _github.Tools.Now += TimeSpan.FromMinutes(1);
        var run = _github.Run("publish.yml");
        Assert.True(run.Succeeded, run.Log.ToString());
        return run;
    }

    private string Source(string pattern) =>
        Directory.GetFiles(Path.Combine(_github.Desk, "input", "articles"), pattern, SearchOption.AllDirectories).Single();

    private string Footer() =>
        Regex.Match(_github.ReadSite(Page("welcome")), "<footer class=\"colophon\">.*?</footer>", RegexOptions.Singleline).Value;

    /// <summary>The page of a story on the site, by the last part of its address.</summary>
    private string Page(string slug) =>
        Files.In(_github.Site).Keys.Single(f => f.EndsWith($"/{slug}/index.html", StringComparison.Ordinal));

    /// <summary>All files of the site as one text, with their names.</summary>
    private string AllText() => string.Concat(Files.In(_github.Site).Select(f => f.Key + Encoding.UTF8.GetString(f.Value)));

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Edit(string file, string old, string text)
    {
        var before = File.ReadAllText(file);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(old, text, StringComparison.Ordinal));
    }
}
