using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>The sample newsroom in a real browser: the rules for every page, on every screen, in light and dark colors.</summary>
[Trait("Speed", "Slow")]
public sealed class PageTests(Sample sample, Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (int Width, int Height)[] Screens = [(320, 740), (360, 740), (768, 1024), (1440, 900)];

    /// <summary>The folder for screenshots of the pages; null takes none.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("DATELINE_SCREENSHOTS");

    /// <summary>A page of each kind: its name, its address and its HTTP status.</summary>
    public static TheoryData<string, string, int> Pages { get; } = new()
    {
        { "front", "/", 200 },
        { "section", "/world/", 200 },
        { "all-news", "/news/page/1/", 200 },
        { "model-story", "/2019/12/10/putin-erdogan-call/", 200 },
        { "story-with-background", "/2020/01/31/britain-leaves-eu/", 200 },
        { "story-with-film", "/2020/02/20/muybridge-cat/", 200 },
        { "story-with-sound", "/2019/12/16/beethoven-year/", 200 },
        { "live-story", "/2019/12/13/uk-election-night/", 200 },
        { "opinion", "/2020/02/13/why-we-correct-in-public/", 200 },
        { "interview", "/2020/02/14/how-our-maps-are-made/", 200 },
        { "republish", "/2020/02/14/how-our-maps-are-made/republish/", 200 },
        { "series", "/series/how-we-work/", 200 },
        { "opinions-of-a-section", "/culture/", 200 },
        { "russian-story", "/2019/12/22/starliner-vernulsya/", 200 },
        { "explainer", "/backgrounds/libya-crisis/", 200 },
        { "explainers", "/backgrounds/", 200 },
        { "topic", "/topics/european-union/", 200 },
        { "author", "/authors/world-desk/", 200 },
        { "author-with-picture", "/authors/vera-lind/", 200 },
        { "author-of-opinions", "/authors/editors/", 200 },
        { "topics", "/topics/", 200 },
        { "corrections", "/corrections/", 200 },
        { "about", "/about/", 200 },
        { "withdrawn", "/2020/01/27/caruana-carlsen-wijk/", 200 },
        { "not-found", "/no/such/page/", 404 },
    };

    /// <summary>Pages of the most common templates, for rules that do not depend on the content.</summary>
    public static TheoryData<string, string, int> Daily { get; } =
    [
        .. Pages.Where(p => p.Data.Item1 is "front" or "section" or "story-with-background" or "explainer" or "not-found"),
    ];

    [Theory, MemberData(nameof(Pages))]
    public Task A_page_is_sound_by_day(string name, string address, int status) =>
        IsSound(name, address, status, ColorScheme.Light, checkedAt: 360);

    [Theory, MemberData(nameof(Pages))]
    public Task A_page_is_sound_by_night(string name, string address, int status) =>
        IsSound(name, address, status, ColorScheme.Dark, checkedAt: 1440);

    [Theory, MemberData(nameof(Daily))]
    public async Task The_text_can_be_reached_by_keyboard_alone(string name, string address, int status)
    {
        await using var window = await chromium.Open();
        await window.Visit(sample.Url(address), status);
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await Focused(window, "className"));
        Assert.True(await IsOutlined(window), $"{name}: the focus on the link to the text can't be seen");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await Focused(window, "tagName"));
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(
            await window.Page.EvaluateAsync<bool>(
                "document.querySelector('main').contains(document.activeElement) || !document.querySelector('main a')"),
            $"{name}: Tab leads out of the text");
        Assert.True(await IsOutlined(window), $"{name}: the focus on the first link can't be seen");
    }

    [Theory, MemberData(nameof(Daily))]
    public async Task Paper_shows_the_text_and_not_the_ways_through_the_site(string name, string address, int status)
    {
        await using var window = await chromium.Open();
        await window.Visit(sample.Url(address), status);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Save(window, name, "paper");
        Assert.True(await window.Page.Locator("h1").First.IsVisibleAsync());
        foreach (var navigation in await window.Page.Locator("nav, .skip, .follow").AllAsync())
        {
            Assert.False(await navigation.IsVisibleAsync(), $"{name}: printed: {await navigation.InnerTextAsync()}");
        }
    }

    [Theory, MemberData(nameof(Daily))]
    public async Task Without_scripts_nothing_is_missing(string name, string address, int status)
    {
        await using var window = await chromium.Open(scripts: false);
        var response = await window.Page.GotoAsync(sample.Url(address));
        Assert.Equal(status, response!.Status);
        Assert.True(await window.Page.Locator("main").IsVisibleAsync(), $"{name} shows no text without scripts");
        Assert.Empty(await window.Page.Locator("script:not([type='application/ld+json'], .age + script), noscript").AllAsync());
    }

    [Fact]
    public async Task An_inaccessible_page_is_reported()
    {
        await using var window = await chromium.Open();
        await window.Page.SetContentAsync("<!doctype html><title>Bad</title><p style='color:#aaa'>Faint<img src='data:,'>");
        var violations = await Axe.Violations(window);
        Assert.Contains(violations, v => v.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.Contains("image-alt", StringComparison.Ordinal));
    }

    private async Task IsSound(string name, string address, int status, ColorScheme scheme, int checkedAt)
    {
        await using var window = await chromium.Open(scheme: scheme);
        var problems = await window.Visit(sample.Url(address), status);
        Assert.Empty(problems);
        Assert.Equal(1, await window.Page.Locator("h1").CountAsync());
        Assert.Empty(
            await window.Page.EvaluateAsync<string[]>(
                "[...document.images].filter(i => !i.naturalWidth || !i.hasAttribute('alt')).map(i => i.outerHTML)"));
        foreach (var (width, height) in Screens)
        {
            await window.Page.SetViewportSizeAsync(width, height);
            await Save(window, name, $"{scheme}-{width}".ToLowerInvariant());
            Assert.Empty(
                await window.Page.EvaluateAsync<string[]>(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : "
                        + "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => "
                        + "`${innerWidth}: ${e.outerHTML.slice(0, 120)}`)"));
            if (width == checkedAt)
            {
                Assert.Empty(await Axe.Violations(window));
            }
        }
    }

    private static Task<string> Focused(Window window, string property) =>
        window.Page.EvaluateAsync<string>($"document.activeElement.{property}");

    private static Task<bool> IsOutlined(Window window) =>
        window.Page.EvaluateAsync<bool>(
            "(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)(getComputedStyle(document.activeElement))");

    private static async Task Save(Window window, string name, string look)
    {
        if (Pictures is not null)
        {
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{look}.png"), FullPage = true });
        }
    }
}
