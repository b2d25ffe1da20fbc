using Dateline.Tests.Newsrooms;
using Dateline.Tests.Serve;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>
/// "Change the theme in an afternoon", the walk in <c>theme/README.md</c>, with its own lines: in the preview every step is shown as soon
/// as it is saved, and the built site has all of them. No page reports a problem to the browser's console.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ThemeWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/", Css = "assets/own.css";

    private const string HasLogo = "document.querySelector('.masthead .logo')?.naturalWidth > 0",
        HasFont = "[...document.fonts].some(f => f.family.includes('Headline') && f.status === 'loaded')",
        HasScript = "document.querySelector('.progress') !== null",
        HasSidebar = "document.querySelector('.sidebar a')?.textContent === 'Flood'";

    // A font with one letter, a box.
    private static readonly byte[] Font = Convert.FromBase64String(
            "d09GRgABAAAAAAJgAAoAAAAAAqAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABPUy8yAAAA9AAAAEYAAABgXjRbJGNtYXAAAAE8AAAAJgAAACwADA"
            + "B0Z2x5ZgAAAWQAAAAoAAAASAd8DDBoZWFkAAABjAAAACsAAAA2YdJDoWhoZWEAAAG4AAAAHwAAACQF3gJbaG10eAAAAdgAAAAIAAAACAV4AMhs"
            + "b2NhAAAB4AAAAAYAAAAGACQAEm1heHAAAAHoAAAAFwAAACAABAAFbmFtZQAAAgAAAABJAAAAdAZ7Frpwb3N0AAACTAAAABMAAAAg/58AMnjaY2"
            + "Bh2sM4gYGVgYGpiymCgYHBG0IzxjEYMfxiQAWMyBw/fz9XBgcGRwZHZoX/FgwMzAoMJ2BqGL8w7QFSCgyMABMBCwgAAHjaY2BgYGRgBmIGBh4G"
            + "FgYFIM0ChCC+4///EPL/ATCfAQBNkwZ9AAB42mNgZEhhYGCKYNrDwMzAwAgEID7jFwYgAIox/HUBMohQAwBBIwm5eNpjYGRgYADiz978e+P5bb"
            + "4yMDO/YEAHKQwMTBFMe4AsDgYmkAAA0LEGIAB42mNgZGBgVvhvwcDAtIchhSGFKYIBKIICmABTRAM/AAK8AGQCvABkAAAAEgAkAAB42mNgZGBg"
            + "YGJgYQDRDFASCQAAAQEACgB42mNgYGBhMGNgZmBk4WRgZBBgYICymRj4gDwImwXIkoOy2YBsPQYPhlSGRIYUhhyGTIY8IDsIiNMZSoH8RIYiDF"
            + "k0PgDXUg1GAAAAeNpjYGYAg/9zGIwYsAAAKoMB0QA=");

    [Fact]
    public async Task Every_step_is_shown_when_it_is_saved_and_published_by_the_next_build()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\npriority: 1", "The wall holds.")
            .And("articles/2020/01/09-rain.md", "title: Rain\npriority: 1", "It rains.");
        await using var window = await chromium.Open();
        await using (var preview = await Previewed.Of(newsroom))
        {
            await Open(window, preview, FloodPage);
            await SetLooks(newsroom, window);
            await SetParts(newsroom, window, preview);
            AssertNoProblems(window, await window.Visit(preview.Url(FloodPage)));
        }

        using var server = new FileServer(newsroom.Project.Output, "/paper/");
        newsroom.Build(baseUrl: server.Origin + "/paper/").Clean();
        await using var built = await chromium.Open();
        AssertNoProblems(built, await built.Visit(server.Origin + "/paper" + FloodPage));
        foreach (var shown in (string[])[HasLogo, HasFont, HasScript, HasSidebar, Has("--accent", "#0b5c4b")])
        {
            await Until(built, shown);
        }

        AssertNoProblems(built, await built.Visit(server.Origin + "/paper/map/"));
        AssertNoProblems(built, await built.Visit(server.Origin + "/paper/"));
        await Until(built, "document.getElementById('important') !== null");
    }

    [Fact]
    public async Task A_script_of_another_site_runs_when_site_yml_allows_it_and_is_reported_until_then()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        var lines = ThemeGuide.Blocks("## What pages may load");
        newsroom.EditTheme("base.liquid", "{% include 'meta' %}\n", "{% include 'meta' %}\n" + lines[1])
            .Site("extra: {plausible: courier.example}");
        Assert.Contains(
            "security: {scripts: [https://plausible.io]}", newsroom.Build().Refused().Complaint("DL0515"), StringComparison.Ordinal);
        newsroom.Site(lines[0]);
        await using var window = await chromium.Open();
        await window.Page.RouteAsync(
            "https://plausible.io/**",
            route => route.FulfillAsync(new()
            {
                ContentType = "text/javascript",
                Headers = [KeyValuePair.Create("Access-Control-Allow-Origin", "*")],
                Body = "document.documentElement.dataset.counted = document.currentScript?.dataset.domain; "
                    + "fetch('https://plausible.io/api/event')",
            }));
        await using var preview = await Previewed.Of(newsroom);
        AssertNoProblems(window, await window.Visit(preview.Url(FloodPage)));
        await Until(window, "document.documentElement.dataset.counted === 'courier.example'");
        using var server = new FileServer(newsroom.Project.Output, "/");
        newsroom.Build().Clean();
        AssertNoProblems(window, await window.Visit(server.Origin + FloodPage));
        await Until(window, "document.documentElement.dataset.counted === 'courier.example'");
    }

    /// <summary>Steps 1 to 4, on a story's page: a stylesheet, colours, a logo, a font. Then the font and the logo change.</summary>
    private static async Task SetLooks(Newsroom newsroom, Window window)
    {
        var own = ThemeGuide.Blocks("### 1. Your own stylesheet");
        newsroom.AddToTheme(Css, own[2]);
        AddToHead(newsroom, own[1]);
        await Until(window, Has("--measure", "38rem"));
        Style(newsroom, ThemeGuide.Blocks("### 2. Colours")[0]);
        await Until(window, Has("--accent", "#0b5c4b"));
        var logo = ThemeGuide.Blocks("### 3. A logo");
        newsroom.File("media/name.svg", Logo("#0b5c4b", 48)).Site(logo[0]);
        Style(newsroom, logo[1]);
        await Until(window, HasLogo);
        newsroom.File("media/name.svg", Logo("#6fd3b8", 50));
        await Until(window, $"{HasLogo} && document.querySelector('.logo').getAttribute('height') === '50'");
        var font = ThemeGuide.Blocks("### 4. Your own fonts");
        newsroom.AddToTheme("assets/fonts/headline.woff2", Font);
        Style(newsroom, font[0]);
        AddToHead(newsroom, font[1]);
        await Until(window, HasFont);
    }

    /// <summary>Steps 5 to 10: the front page, a sidebar, a field on cards, a script, a type of page, a language.</summary>
    private static async Task SetParts(Newsroom newsroom, Window window, Previewed preview)
    {
        var sidebar = ThemeGuide.Blocks("### 6. A sidebar");
        newsroom.AddToTheme("partials/sidebar.liquid", sidebar[0]).EditTheme("base.liquid", "</main>\n", "</main>\n" + sidebar[1]);
        Style(newsroom, sidebar[2]);
        await Until(window, HasSidebar);
        var script = ThemeGuide.Blocks("### 8. A small script");
        newsroom.AddToTheme("assets/progress.js", script[0]);
        AddToHead(newsroom, script[1]);
        Style(newsroom, script[2]);
        await Until(window, HasScript);
        newsroom.AddToTheme("assets/progress.js", script[0] + "bar.dataset.changed = 'yes';\n");
        await Until(window, "document.querySelector('.progress')?.dataset.changed === 'yes'");

        await Open(window, preview, "/");
        AppendTo(newsroom, "front.liquid", ThemeGuide.Blocks("### 5. The front page")[1]);
        await Until(window, "document.getElementById('important') !== null");
        var field = ThemeGuide.Blocks("### 7. An extra field on cards");
        newsroom.Site(field[0]).Edit(Flood, "priority: 1\n", "priority: 1\n" + field[1])
            .EditTheme("partials/card.liquid", "  {%- if pictured", field[2] + "  {%- if pictured");
        await Until(window, "document.body.textContent.includes('6 min')");

        var page = ThemeGuide.Blocks("### 9. Your own type of page");
        newsroom.AddToTheme("wide.liquid", page[0]).File("pages/map.md", page[1]);
        await preview.Until(s => !s.HasErrors && s.Pages.ContainsKey("/map/"));
        await Open(window, preview, "/map/");
        await Until(window, "document.querySelector('.wide')?.textContent.includes('The map follows.')");

        newsroom.AddToTheme("strings/nl.yml", File.ReadAllText(Path.Combine(Repository.Theme, "strings", "en.yml"))
                .Replace("name: English", "name: Nederlands", StringComparison.Ordinal)
                .Replace("latest: Latest", "latest: Laatste", StringComparison.Ordinal))
            .And("articles/2020/01/08-regen.md", "title: Regen\n" + ThemeGuide.Blocks("### 10. A language")[1], "Es regnet.");
        await preview.Until(s => !s.HasErrors && s.Pages.ContainsKey("/2020/01/08/regen/"));
        await Open(window, preview, "/2020/01/08/regen/");
        await Until(window, "document.querySelector('.sidebar h2')?.textContent === 'Laatste'");
    }

    private static async Task Open(Window window, Previewed preview, string address)
    {
        AssertNoProblems(window, await window.Visit(preview.Url(address)));
        await window.Page.Locator("#dateline-overlay[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task Until(Window window, string condition) => await window.Page.WaitForFunctionAsync($"() => {condition}");

    private static string Has(string value, string text) =>
        $"getComputedStyle(document.documentElement).getPropertyValue('{value}').trim() === '{text}'";

    private static void AddToHead(Newsroom newsroom, string line) =>
        newsroom.EditTheme("base.liquid", "{% include 'meta' %}\n", "{% include 'meta' %}\n" + line);

    private static void Style(Newsroom newsroom, string rules) => AppendTo(newsroom, Css, rules);

    private static void AppendTo(Newsroom newsroom, string path, string text)
    {
        newsroom.EditTheme(path, "\n", "\n");
        File.AppendAllText(Path.Combine(newsroom.Project.Theme, path), text);
    }

    private static string Logo(string colour, int height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"{height}\" viewBox=\"0 0 200 48\">"
            + $"<style>rect {{ fill: {colour} }}</style><rect width=\"200\" height=\"48\"/></svg>";

    /// <summary>No problem but that the preview loads a page again before it is there: several files are saved at once.</summary>
    private static void AssertNoProblems(Window window, IReadOnlyList<string> problems) =>
        Assert.True(
            problems.All(p => p.EndsWith(FloodPage + " net::ERR_ABORTED", StringComparison.Ordinal)),
            $"{window.Page.Url}: {string.Join('\n', problems)}");
}
