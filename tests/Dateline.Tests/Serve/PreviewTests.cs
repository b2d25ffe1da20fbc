using Dateline.Tests.Browser;
using Dateline.Tests.Newsrooms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Tests.Serve;

/// <summary>The preview in a real browser: what a writer sees after a save.</summary>
[Trait("Speed", "Slow")]
public sealed class PreviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    [Fact]
    public async Task A_save_is_shown_once_and_without_a_reload()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        var loads = await Follow(window, preview.Url(FloodPage));
        newsroom.Edit(Flood, "holds", "held");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall held.");
        newsroom.Edit(Flood, "title: Flood", "title: Deluge");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Deluge");
        await Expect(window.Page).ToHaveTitleAsync("Deluge — The Courier");
        Assert.Equal("2", await Overlay(window).GetAttributeAsync("data-changes"));
        Assert.Equal(1, loads());
    }

    [Fact]
    public async Task A_save_of_another_story_leaves_the_page_alone()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").And("articles/2020/01/11-help.md", "title: Help", "It comes.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        var loads = await Follow(window, preview.Url(FloodPage));
        var first = preview.Newest;
        newsroom.Edit("articles/2020/01/11-help.md", "It comes", "It came");
        await preview.After(first);
        newsroom.Edit(Flood, "Text", "More text");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("More text.");
        Assert.Equal("1", await Overlay(window).GetAttributeAsync("data-changes"));
        Assert.Equal(1, loads());
    }

    [Fact]
    public async Task An_error_is_shown_over_the_page_until_it_is_fixed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        newsroom.Edit(Flood, "title: Flood", "title: Flood: the \"wall\" holds");
        var errors = window.Page.Locator(".errors");
        await Expect(errors).ToContainTextAsync("1 error");
        await Expect(errors.Locator(".place")).ToContainTextAsync("10-flood.md:2:13 error DL0110");
        await Expect(errors.Locator("pre")).ToContainTextAsync("2 | title: Flood: the \"wall\" holds");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood: the “wall” holds");
        newsroom.Edit(Flood, "title: Flood: the \"wall\" holds", "title: The wall holds");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("The wall holds");
        await Expect(errors).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Behind_an_error_that_hides_a_story_is_its_last_good_page()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        newsroom.Edit(Flood, "---\nThe wall holds.", "The wall held.");
        await Expect(window.Page.Locator(".errors .place")).ToContainTextAsync("error DL0104");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall holds.");
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall holds.");
        await Expect(window.Page.Locator(".errors")).ToBeVisibleAsync();
        newsroom.Edit(Flood, "The wall held.", "---\nThe wall held.");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall held.");
        await Expect(window.Page.Locator(".errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_stylesheet_is_replaced_without_a_reload()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").OwnTheme();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        var loads = await Follow(window, preview.Url(FloodPage));
        newsroom.EditTheme("site.css", "--ink: #15171a", "--ink: #102030");
        await Expect(window.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(16, 32, 48)");
        Assert.Equal("1", await Overlay(window).GetAttributeAsync("data-styles"));
        Assert.Null(await Overlay(window).GetAttributeAsync("data-changes"));
        await Expect(window.Page.Locator("link[rel=stylesheet]")).ToHaveCountAsync(1);
        Assert.Equal(1, loads());
    }

    [Fact]
    public async Task A_template_can_be_broken_and_fixed()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").OwnTheme();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        newsroom.EditTheme("article.liquid", "{{ article.title }}", "{{ article.headline }}");
        await Expect(window.Page.Locator(".errors .message")).ToContainTextAsync("has no 'headline'");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood");
        newsroom.EditTheme("article.liquid", "{{ article.headline }}", "{{ article.title }}!");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood!");
        newsroom.EditTheme("article.liquid", "{{ article.title }}", "{% if %}{{ article.title }}");
        await Expect(window.Page.Locator(".errors .place")).ToContainTextAsync("article.liquid");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood!");
        newsroom.EditTheme("article.liquid", "{% if %}", "");
        await Expect(window.Page.Locator(".errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_broken_settings_the_last_good_ones_are_used()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/"));
        newsroom.Edit("site.yml", "sections:", "sections");
        await Expect(window.Page.Locator(".errors .place").First).ToContainTextAsync("site.yml");
        await Expect(window.Page.Locator(".masthead")).ToContainTextAsync("The Courier");
        newsroom.Edit("site.yml", "sections\n", "sections:\n").Edit("site.yml", "The Courier", "The Post");
        await Expect(window.Page.Locator(".masthead")).ToContainTextAsync("The Post");
        await Expect(window.Page.Locator(".errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_has_a_badge_in_lists_and_a_bar_that_says_why_readers_do_not_see_it()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").And("articles/2020/01/12-help.md", "title: Help\nstatus: draft");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/news/"));
        var link = window.Page.GetByRole(AriaRole.Link, new() { Name = "Help" }).First;
        await Expect(window.Page.Locator("#marks .state")).ToHaveTextAsync(["draft"]);
        await Expect(link).ToHaveAttributeAsync("aria-description", "preview: draft");
        await link.ClickAsync();
        await Expect(window.Page.Locator(".reason")).ToHaveTextAsync("draft Remove status: draft to publish it.");
        newsroom.Edit("articles/2020/01/12-help.md", "status: draft", "kicker: Rescue");
        await Expect(window.Page.Locator(".reason")).ToHaveCountAsync(0);
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Rescue");
    }

    [Theory]
    [InlineData("embargo: 2020-03-01 09:00", "embargo Readers see it from 1 March 2020, 09:00 (+03:00).")]
    [InlineData("date: 2020-03-01 09:00", "scheduled Readers see it from 1 March 2020, 09:00 (+03:00).")]
    [InlineData("date: 2020-01-01\nexpires: 2020-01-10 09:00", "expired Hidden from readers since 10 January 2020, 09:00 (+03:00).")]
    public async Task A_hidden_text_is_shown_with_its_time(string front, string bar)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/news/"));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Flood" }).First.ClickAsync();
        await Expect(window.Page.Locator(".reason")).ToHaveTextAsync(bar);
    }

    [Fact]
    public async Task With_a_later_time_an_embargoed_story_is_public()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nembargo: 2020-03-01 09:00");
        await using var preview = await Previewed.Of(newsroom, "2020-03-01 09:00");
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood");
        await Expect(window.Page.Locator(".reason")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_site_can_be_seen_as_readers_do()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").And("articles/2020/01/12-help.md", "title: Help\nstatus: draft");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await window.Page.GotoAsync(preview.Url("/_dateline/"));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "See the site as readers do" }).ClickAsync();
        await Follow(window, preview.Url("/news/"));
        await Expect(window.Page.Locator(".card-title")).ToHaveTextAsync(["Flood"]);
        Assert.Equal(404, (await window.Page.GotoAsync(preview.Url("/2020/01/12/help/")))!.Status);
        await window.Page.GotoAsync(preview.Url("/_dateline/"));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Show hidden texts too" }).ClickAsync();
        await window.Page.GotoAsync(preview.Url("/2020/01/12/help/"));
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Help");
    }

    [Fact]
    public async Task Readers_never_see_what_editors_see_even_while_there_are_errors()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood").And("articles/2020/01/12-help.md", "title: Help\nembargo: 2030-01-01");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url("/2020/01/12/help/"));
        await window.Page.GotoAsync(preview.Url("/_dateline/audience?readers"));
        newsroom.Edit(Flood, "title: Flood", "title: Flood\nsecton: world");
        await preview.Until(p => p.HasErrors);
        await window.Page.GotoAsync(preview.Url("/2020/01/12/help/"));
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        await Expect(window.Page.Locator(".errors")).ToContainTextAsync("DL0202");
    }

    [Fact]
    public async Task A_hidden_page_catches_up_when_it_is_visible_again()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        await Hide(window, "true");
        var known = preview.Newest;
        newsroom.Edit(Flood, "holds", "held");
        await preview.After(known);
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall holds.");
        await Hide(window, "false");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall held.");

        static Task Hide(Window window, string isHidden) =>
            window.Page.EvaluateAsync(
                $"() => {{ Object.defineProperty(document, 'hidden', {{ value: {isHidden}, configurable: true }}); "
                    + $"document.dispatchEvent(new Event('visibilitychange')); }}");
    }

    [Fact]
    public async Task The_page_of_a_story_follows_it_to_a_new_address_and_shows_its_deletion()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Follow(window, preview.Url(FloodPage));
        newsroom.Edit(Flood, "title: Flood", "title: Flood\nslug: deluge");
        await Expect(window.Page).ToHaveURLAsync(preview.Url("/2020/01/10/deluge/"));
        await window.Page.WaitForSelectorAsync("[data-live]", new() { State = WaitForSelectorState.Attached });
        newsroom.Delete(Flood);
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        newsroom.And(Flood, "title: Flood is back\nslug: deluge");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Flood is back");
    }

    [Fact]
    public async Task A_page_is_reloaded_for_a_changed_picture()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nimage: {src: media/wall.png, alt: The wall}")
            .File("media/wall.png", Pictures.Png(40, 30));
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        var loads = await Follow(window, preview.Url(FloodPage));
        newsroom.File("media/wall.png", [.. Pictures.Png(40, 30), 0]);
        while (loads() < 2)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_page_below_a_base_path_is_updated_too()
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood", "The wall holds.").Site("url: https://org.example/paper/");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        var response = await window.Page.GotoAsync(preview.Url("/"));
        Assert.Equal(preview.Url("/paper/"), response!.Url);
        await Follow(window, preview.Url("/paper" + FloodPage));
        newsroom.Edit(Flood, "holds", "held");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("The wall held.");
    }

    [Fact]
    public async Task A_page_and_its_overlay_cause_no_browser_errors()
    {
        using var newsroom = Rich.Newsroom().And("articles/2020/01/15-draft.md", "title: Draft\nstatus: draft\nsection: wrold");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        Assert.Equal([], await window.Visit(preview.Url(FloodPage)));
        Assert.Empty(await window.Visit(preview.Url("/")));
        Assert.Empty(await window.Visit(preview.Url("/_dateline/")));
    }

    /// <summary>Opens a page and waits until it is connected. The function returned counts how often it was loaded.</summary>
    internal static async Task<Func<int>> Follow(Window window, string url)
    {
        var loads = 0;
        window.Page.Load += (_, _) => loads++;
        await window.Page.GotoAsync(url);
        await window.Page.WaitForSelectorAsync("[data-live]", new() { State = WaitForSelectorState.Attached });
        return () => loads;
    }

    private static ILocator Overlay(Window window) => window.Page.Locator("#dateline-overlay");
}
