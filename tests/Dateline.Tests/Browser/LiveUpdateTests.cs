using Dateline.Tests.Newsrooms;
using Dateline.Tests.Serve;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>
/// The page of a live story, open in a browser while entries are published: it announces them, and moves nothing before the reader's click.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LiveUpdateTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Story = "/2020/01/10/flood/", File = "articles/flood.md", Button = ".live-update button";

    // A page that becomes visible again asks at once; otherwise it waits about half a minute.
    private const string Poll = "document.dispatchEvent(new Event('visibilitychange'))";

    [Fact]
    public async Task New_entries_are_announced_and_a_click_shows_them_with_key_points_and_corrections()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        Assert.Empty(await window.Visit(server.Origin + Story));
        var page = window.Page;
        await page.EvaluateAsync("document.querySelector('#entry-2020-01-10-1810').scrollIntoView()");
        await page.EvaluateAsync("document.querySelector('#entry-2020-01-10-1832').isOld = true");
        var places = await Places(page);
        newsroom
            .Edit(File, "## 18:32", "## 19:40 A boat\n\nIt came.\n\n## 19:30 The wall gives\n\nWater is in the town.\n\n## 18:32")
            .Edit(File, "It rained.", "It rained all night.")
            .Edit(File, "kind: live", "kind: live\nkey_points: [The wall gave way]\ncorrections: [{date: 2020-01-11, text: The Oka.}]")
            .Build().Clean();
        await page.EvaluateAsync(Poll);
        await page.Locator(Button).WaitForAsync();
        Assert.Equal("New entries: 2", await page.InnerTextAsync(Button));
        Assert.Equal("status", await page.GetAttributeAsync(".live-update", "role"));
        Assert.Equal(places, await Places(page));
        Assert.True(await page.EvaluateAsync<bool>($"document.querySelector('{Button}').getBoundingClientRect().top >= 0"));
        Assert.Empty(await Axe.Violations(window));

        await page.Locator(Button).ClickAsync();
        Assert.Equal(
            ["19:40 A boat", "19:30 The wall gives", "18:32 The wall holds", "18:10 The river rises"],
            await page.Locator(".entry h2").AllInnerTextsAsync());
        Assert.Equal("19:40 A boat", await page.EvaluateAsync<string>("document.activeElement.innerText"));
        Assert.True(await page.Locator(".entry h2").First.EvaluateAsync<bool>("h => h.getBoundingClientRect().top >= 0"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#entry-2020-01-10-1832').isOld"));
        Assert.Contains("It rained all night.", await page.InnerTextAsync("#entry-2020-01-10-1810"), StringComparison.Ordinal);
        Assert.Contains("The wall gave way", await page.InnerTextAsync(".key-points"), StringComparison.Ordinal);
        Assert.Contains("The Oka.", await page.InnerTextAsync(".corrections"), StringComparison.Ordinal);
        Assert.False(await page.Locator(Button).IsVisibleAsync());

        // What is on the page now is what a reader gets who comes now.
        Assert.Equal(
            await Shown(page, "new DOMParser().parseFromString(await (await fetch('')).text(), 'text/html')"),
            await Shown(page, "document"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_announcement_and_the_focus_lands_on_the_new_entry()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(390, 800);
        await window.Visit(server.Origin + Story);
        newsroom.Edit(File, "## 18:32", "## 19:30 The wall gives\n\nWater.\n\n## 18:32").Build().Clean();
        await window.Page.EvaluateAsync(Poll);
        await window.Page.Locator(Button).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("19:30 The wall gives", await window.Page.EvaluateAsync<string>("document.activeElement.innerText"));
    }

    [Fact]
    public async Task When_coverage_ends_the_page_says_so_and_asks_no_more()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + Story);
        newsroom.Edit(File, "kind: live", "kind: live\nended: 2020-01-12 06:00").Build().Clean();
        await window.Page.EvaluateAsync(Poll);
        await window.Page.Locator(Button).ClickAsync();
        Assert.Equal("Live, ended", await window.Page.InnerTextAsync(".story-head .live"), ignoreCase: true);
        Assert.Empty(await AskedAfterPoll(window.Page));
    }

    [Fact]
    public async Task A_story_that_is_gone_is_asked_for_once_and_a_server_in_trouble_later()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + Story);
        Assert.Single(await AskedAfterPoll(window.Page));
        System.IO.File.Delete(Path.Combine(newsroom.Project.Output, "2020/01/10/flood/live.json"));
        Assert.Single(await AskedAfterPoll(window.Page));
        Assert.Empty(await AskedAfterPoll(window.Page));
    }

    [Fact]
    public async Task A_page_that_a_cache_gives_an_older_version_of_is_not_announced()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + Story);
        var file = Path.Combine(newsroom.Project.Output, "2020/01/10/flood/index.html");
        var old = System.IO.File.ReadAllBytes(file);
        newsroom.Edit(File, "It rained.", "It rained all night.").Build().Clean();
        var fresh = System.IO.File.ReadAllBytes(file);
        System.IO.File.WriteAllBytes(file, old);
        Assert.Equal(2, (await AskedAfterPoll(window.Page)).Length);
        Assert.False(await window.Page.Locator(Button).IsVisibleAsync());
        System.IO.File.WriteAllBytes(file, fresh);
        await window.Page.EvaluateAsync(Poll);
        await window.Page.Locator(Button).WaitForAsync();
        Assert.Equal("Show what has changed", await window.Page.InnerTextAsync(Button));
    }

    [Fact]
    public async Task Without_scripts_the_page_is_complete_and_has_no_empty_place()
    {
        using var newsroom = Live();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(scripts: false);
        Assert.Empty(await window.Visit(server.Origin + Story));
        Assert.Equal(2, await window.Page.Locator(".entry").CountAsync());
        Assert.False(await window.Page.Locator(".live-update").IsVisibleAsync());
    }

    [Fact]
    public async Task The_preview_shows_a_new_entry_by_itself_and_then_announces_nothing()
    {
        using var newsroom = Live();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        Assert.Empty(await window.Visit(preview.Url(Story)));
        await window.Page.Locator("#dateline-overlay[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        newsroom.Edit(File, "## 18:32", "## 19:30 The wall gives\n\nWater.\n\n## 18:32");
        await window.Page.Locator("#entry-2020-01-10-1930").WaitForAsync();
        Assert.Single(await AskedAfterPoll(window.Page));
        Assert.False(await window.Page.Locator(Button).IsVisibleAsync());
    }

    /// <summary>The requests of the page's script when the page becomes visible again, up to the next answer.</summary>
    private static async Task<string[]> AskedAfterPoll(IPage page)
    {
        var asked = new List<string>();
        void Note(object? sender, IRequest request) => asked.Add(request.Url);
        page.Request += Note;

        // The script asks in a task of its own; this runs after that one and after the answers.
        await page.EvaluateAsync($"{Poll}; new Promise(done => setTimeout(done, 0))");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("fetch('/robots.txt').then(it => it.text()).then(() => fetch('/robots.txt')).then(it => it.text())");
        page.Request -= Note;
        return [.. asked.Where(url => new Uri(url).AbsolutePath.StartsWith(Story, StringComparison.Ordinal))];
    }

    private static Task<string> Places(IPage page) => page.EvaluateAsync<string>(
        "JSON.stringify([...document.querySelectorAll('main *')].filter(e => !e.closest('.live-update'))"
            + ".map(e => e.getBoundingClientRect().top))");

    private static Task<string> Shown(IPage page, string of) => page.EvaluateAsync<string>(
        "async () => { const shown = " + of + "; return ['.kicker', '.times', '.live-points', '.live-notes', '.prose'].map(part => "
            + "shown.querySelector(part).textContent.replace(/\\s+/g, ' ')).join('|'); }");

    private static Newsroom Live()
    {
        var newsroom = Newsroom.With(
            File, "title: Flood\ndate: 2020-01-10 18:00\nkind: live",
            "It rose at noon.\n\n## 18:32 The wall holds\n\n" + string.Concat(Enumerable.Repeat("It held.\n\n", 30))
                + "## 18:10 The river rises\n\nIt rained.\n\n" + string.Concat(Enumerable.Repeat("It rose.\n\n", 30)));
        newsroom.Build().Clean();
        return newsroom;
    }
}
