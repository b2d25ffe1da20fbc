using Dateline.Tests.Newsrooms;
using Dateline.Tests.Serve;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>A page in the preview looks as readers will see it, and stays where its writer reads it.</summary>
[Trait("Speed", "Slow")]
public sealed class PreviewLookTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    /// <summary>
    /// The computed styles of every element of the page, and of what the theme draws before and after it, one line each.
    /// </summary>
    private const string Styles = """
        () => [...document.querySelectorAll('html, body, body *')].flatMap(element => ['', '::before', '::after'].map(part => {
            const style = getComputedStyle(element, part);
            return element.localName + '.' + element.className + part + ': '
                + [...style].map(name => name + '=' + style.getPropertyValue(name)).join(';');
        }))
        """;

    /// <summary>
    /// The computed styles and the boxes of the preview's own elements, without the theme's own names, which none of them uses.
    /// </summary>
    private const string OwnStyles = """
        () => [...document.querySelector('#dateline-overlay').shadowRoot.querySelectorAll('.bar, .bar *, .errors, .errors *')]
            .map(element => {
            const style = getComputedStyle(element), box = element.getBoundingClientRect();
            return `${element.localName}.${element.className} ${box.x},${box.y},${box.width},${box.height}: `
                + [...style]
                    .filter(name => /^(--dl-|[^-]|-w)/.test(name)).sort().map(name => name + '=' + style.getPropertyValue(name)).join(';');
        })
        """;

    /// <summary>A style that no theme has, which reaches whatever can be reached.</summary>
    private const string Hostile = """

        html { scrollbar-gutter: stable !important; }
        html { font-size: 40px; text-transform: uppercase; letter-spacing: 1em; direction: rtl; --dl-paper: red; }
        *, div, :root > *, dateline-preview, [id], [role], b, button {
            all: revert !important; display: none !important; position: static !important; float: right !important;
            font: 40px/3 fantasy !important; color: lime !important; background: red !important; margin: 50px !important;
            --dl-paper: red !important; --dl-ink: lime !important; opacity: .1 !important; transform: rotate(9deg) !important;
            z-index: -1 !important; visibility: hidden !important; direction: rtl !important; width: 9px !important;
        }
        html, body, body * { display: block !important; visibility: visible !important; }
        *::before, *::after { content: "x" !important; display: block !important; position: fixed !important; inset: 0 !important; }
        """;

    private const string Read = "[...document.querySelectorAll('.prose p')].find(p => p.textContent.includes('Paragraph 31 of'))";

    [Theory]
    [InlineData(FloodPage, 1440, ColorScheme.Light)]
    [InlineData(FloodPage, 390, ColorScheme.Dark)]
    [InlineData("/", 1440, ColorScheme.Dark)]
    [InlineData("/", 390, ColorScheme.Light)]
    [InlineData("/backgrounds/dam/", 390, ColorScheme.Light)]
    public async Task A_page_in_the_preview_is_the_published_page_in_every_style_and_every_pixel(
        string address, int width, ColorScheme scheme)
    {
        using var newsroom = Long();
        newsroom.Build();
        using var published = new FileServer(newsroom.Project.Output, "/");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open(width, 900, scheme);

        // A typeface that comes late is left for the next page, and this test must not depend on which of the two is late.
        await window.Page.RouteAsync(
            "**/*.css",
            async route =>
            {
                var sheet = await route.FetchAsync();
                var rules = await sheet.TextAsync();
                await route.FulfillAsync(new() { Response = sheet, Body = rules.Replace("optional", "block", StringComparison.Ordinal) });
            });
        Assert.Empty(await window.Visit(published.Origin + address));
        var (styles, pixels) = await Look(window);
        await Open(window, preview, address);
        await window.Page.Locator(".dismiss").ClickAsync();
        await window.Page.Mouse.MoveAsync(0, 0);
        var (seenStyles, seenPixels) = await Look(window);
        Assert.True(styles.Length > 120);
        Assert.Equal(styles, seenStyles);
        Assert.Equal(pixels, seenPixels);
    }

    [Theory]
    [InlineData("title: Help")]
    [InlineData("titel: Help")]
    public async Task No_style_of_a_theme_reaches_the_preview(string front)
    {
        using var newsroom = Newsroom.With(Flood, "title: Flood\nembargo: 2030-01-01").And("articles/2020/01/11-help.md", front).OwnTheme();
        var plain = await Own(newsroom);
        var style = Path.Combine(newsroom.Project.Theme, "site.css");
        await File.AppendAllTextAsync(style, Hostile, TestContext.Current.CancellationToken);
        var hostile = await Own(newsroom);
        Assert.True(plain.Length >= 4);
        Assert.Equal(plain, hostile);

        async Task<string[]> Own(Newsroom newsroom)
        {
            await using var preview = await Previewed.Of(newsroom);

            // So high that neither page has a scroll bar. The theme keeps its width free, and so does the other style.
            await using var window = await chromium.Open(390, 6000);
            await Open(window, preview, FloodPage);
            return await window.Page.EvaluateAsync<string[]>(OwnStyles);
        }
    }

    [Fact]
    public async Task Badges_and_bar_can_be_dismissed_and_are_there_again_on_the_next_page()
    {
        using var newsroom = Long().And("articles/2020/01/11-later.md", "title: Later\nstatus: draft");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open(390);
        await Open(window, preview, "/");
        var (bar, mark) = (window.Page.Locator(".bar"), window.Page.Locator("#marks .state").First);
        await Assertions.Expect(mark).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Hide this bar until the page is loaded again" }).ClickAsync();
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await Assertions.Expect(mark).ToBeHiddenAsync();
        await Open(window, preview, "/news/");
        await Assertions.Expect(bar).ToBeVisibleAsync();
        await Assertions.Expect(mark).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1440, "Paragraph 30 of", "Paragraph thirty of")]
    [InlineData(390, "Paragraph 30 of", "Paragraph thirty of")]
    [InlineData(1440, "Paragraph 3 of", "One more.\n\nAnd more.\n\nParagraph 3 of")]
    [InlineData(1440, "Paragraph 58 of", "One more.\n\nAnd more.\n\nParagraph 58 of")]
    public async Task The_page_stays_where_its_writer_reads_it_after_every_edit(int width, string old, string text)
    {
        using var newsroom = Long();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open(width);
        await Open(window, preview, FloodPage);
        await window.Page.EvaluateAsync($"{Read}.scrollIntoView({{behavior: 'instant'}})");
        await Settle(window);
        var before = await Place(window);
        newsroom.Edit(Flood, old, text);
        await Changed(window, 1);
        Assert.InRange(await Place(window), before - 1, before + 1);
        newsroom.Edit(Flood, "Paragraph 40 of", "Paragraph forty of");
        await Changed(window, 2);
        Assert.InRange(await Place(window), before - 1, before + 1);
    }

    [Fact]
    public async Task Badges_are_drawn_before_and_after_an_edit()
    {
        using var newsroom = Long().And("articles/2020/01/11-later.md", "title: Later\nstatus: draft");
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await Open(window, preview, "/");
        const string Drawn =
            "[...document.querySelector('#dateline-overlay').shadowRoot.querySelectorAll('#marks .state')]"
                + ".filter(mark => mark.checkVisibility()).map(mark => getComputedStyle(mark).borderRadius)";
        var before = await window.Page.EvaluateAsync<string[]>(Drawn);
        Assert.NotEmpty(before);
        Assert.All(before, radius => Assert.Equal("3px", radius));
        newsroom.Edit(Flood, "title: Flood", "title: High water");
        await Changed(window, 1);
        Assert.Equal(before, await window.Page.EvaluateAsync<string[]>(Drawn));
        Assert.Contains("High water", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task<(string[] Styles, byte[] Pixels)> Look(Window window)
    {
        await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => scrollTo(0, 0))");
        await Settle(window);
        var styles = await window.Page.EvaluateAsync<string[]>(Styles);
        return (styles, await window.Page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled }));
    }

    private static async Task Open(Window window, Previewed preview, string address)
    {
        Assert.Empty(await window.Visit(preview.Url(address)));
        await window.Page.Locator("#dateline-overlay[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task Changed(Window window, int times)
    {
        await window.Page.Locator($"#dateline-overlay[data-changes='{times}']")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Settle(window);
    }

    /// <summary>Waits for two frames: the browser has laid out the page and adjusted its scroll position.</summary>
    private static async Task Settle(Window window) => await window.Page.EvaluateAsync(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    /// <summary>Where on the screen the paragraph stands that the writer reads. Browsers scroll by whole pixels.</summary>
    private static async Task<double> Place(Window window) =>
        await window.Page.EvaluateAsync<double>($"{Read}.getBoundingClientRect().top");

    private static Newsroom Long() => Newsroom
        .With(
            Flood,
            "title: Flood\nlede: It rose.\nplace: Kolomna\nbackgrounds: [dam]\ncorrections: [{date: 2020-01-12, text: It is 3.}]",
            string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Paragraph {i} of *many*, with `code` and [a link](/world/)."))
                + "\n\n    A block of code.\n\n## A heading\n\n> Said.\n\n- One.\n- Two.")
        .And("backgrounds/dam/2019-01-01.md", "title: Dam", "It was built.");
}
