using Dateline.Tests.Browser;
using Dateline.Tests.Newsrooms;
using Microsoft.Playwright;
using static Dateline.Tests.Serve.PreviewTests;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Tests.Serve;

/// <summary>The preview's overlay and dashboard in a real browser: by keyboard, with links to the editor, and accessible.</summary>
[Trait("Speed", "Slow")]
public sealed class OverlayTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    [Fact]
    public async Task The_errors_have_the_focus_and_can_be_closed_and_opened_by_keyboard_alone()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nsection: wrold");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/"));
        var errors = window.Page.GetByRole(AriaRole.Dialog, new() { Name = "1 error" });
        await Expect(errors).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(errors).ToBeHiddenAsync();
        var reopen = window.Page.GetByRole(AriaRole.Button, new() { Name = "1 error" });
        await Expect(reopen).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(errors).ToBeFocusedAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Hide the errors" }).ClickAsync();
        await Expect(errors).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Closed_errors_stay_closed_until_there_are_others()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nsection: wrold").And("articles/2020/01/11-help.md", "title: Help");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/"));
        await window.Page.Keyboard.PressAsync("Escape");
        newsroom.Edit("articles/2020/01/11-help.md", "Text.", "[x](/no/where/)");
        await Expect(window.Page.Locator(".links")).ToContainTextAsync("1 warning");
        await Expect(window.Page.Locator(".errors")).ToBeHiddenAsync();
        newsroom.Edit("articles/2020/01/11-help.md", "title: Help", "titel: Help");
        await Expect(window.Page.Locator(".errors")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Focus_returns_to_where_it_was_when_the_error_is_fixed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        var masthead = window.Page.Locator(".masthead a").First;
        await masthead.FocusAsync();
        newsroom.Edit(Flood, "title: Flood", "titel: Flood");
        await Expect(window.Page.Locator(".errors")).ToBeFocusedAsync();
        newsroom.Edit(Flood, "titel: Flood", "title: Flood");
        await Expect(window.Page.Locator(".errors")).ToHaveCountAsync(0);
        await Expect(masthead).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Places_are_links_that_open_the_file_in_the_editor()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood #1.md", "title: Flood\nslug: flood\nsecton: world");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        var file = $"vscode://file{newsroom.Project.Input}/articles/2020/01/10-flood%20%231.md";
        await Expect(window.Page.Locator(".errors .place a")).ToHaveAttributeAsync("href", file + ":4:1");
        await Expect(window.Page.Locator(".links a.file")).ToHaveAttributeAsync("href", file + ":1:1");
        await window.Page.GotoAsync(preview.Url("/_dateline/"));
        await Expect(window.Page.Locator("#errors .place a")).ToHaveAttributeAsync("href", file + ":4:1");
    }

    [Fact]
    public async Task An_open_dashboard_follows_every_save()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await window.Page.GotoAsync(preview.Url("/_dateline/"));
        await Expect(window.Page.Locator(".urgent")).ToHaveTextAsync("No errors, no broken links, no warnings.");
        newsroom.Edit(Flood, "title: Flood", "titel: Flood");
        await Expect(window.Page.Locator("#errors .message").First).ToContainTextAsync("has no field 'titel'");
        newsroom.Edit(Flood, "titel: Flood", "title: Flood\nstatus: draft");
        await Expect(window.Page.Locator("#drafts .title")).ToHaveTextAsync("Flood");
        await Expect(window.Page.Locator("#errors")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_overlay_and_the_dashboard_are_accessible(ColorScheme scheme)
    {
        using var newsroom = Newsroom
            .With(Flood, "title: Flood\nstatus: draft")
            .And("articles/2020/01/11-help.md", "title: Help\nsection: wrold")
            .And("articles/2020/01/12-more.md", "title: More", "[x](/no/where/) " + new string('w', 300) + " [y](/no/where/)")
            .And("articles/2020/01/13-live.md", "title: Live\nkind: live\ndate: 2020-01-13 08:00", "## 08:10 Begun\n\nIt began.")
            .And("articles/2020/03/01-soon.md", "title: Soon\ncorrections: [{date: 2020-03-02, text: It is 3.}]");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open(width: 320, scheme: scheme);

        // The overlay lies over pages, whose own elements PageTests examine without it.
        const string Overlay = "#dateline-overlay";
        var violations = new List<string>();
        foreach (var (address, part) in new[] { (FloodPage, Overlay), ("/news/", Overlay), ("/_dateline/", "html") })
        {
            await window.Page.GotoAsync(preview.Url(address));
            if (part == Overlay)
            {
                await Expect(window.Page.Locator(".errors")).ToBeVisibleAsync();
                violations.AddRange(await Axe.Violations(window, part));
                await window.Page.Keyboard.PressAsync("Escape");
                await Expect(window.Page.Locator(".bar")).ToBeVisibleAsync();
            }

            violations.AddRange(await Axe.Violations(window, part));
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            Assert.True(
                await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                $"{address} is wider than the screen");
        }
    }
}
