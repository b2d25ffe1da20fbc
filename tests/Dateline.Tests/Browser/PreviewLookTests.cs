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
    /// The computed styles of every element but the preview's own, one line each. The overlay stands below the page, so the page as a whole
    /// is higher with it.
    /// </summary>
    private const string Styles = """
        () => [...document.querySelectorAll('html, body, body *:not(#dateline-overlay, script, link)')].map(element => {
            const style = getComputedStyle(element), isWhole = element.matches('html, body');
            return element.localName + '.' + element.className + ': ' + [...style]
                .filter(name => !isWhole || !/^(height|block-size|perspective-origin|transform-origin)$/.test(name))
                .map(name => name + '=' + style.getPropertyValue(name)).join(';');
        })
        """;

    private const string WithoutPreview =
        "() => document.querySelectorAll('#dateline-overlay, script[src^=\"/_dateline/\"], link[href^=\"/_dateline/\"]')"
            + ".forEach(part => part.remove())";

    private const string Read = "[...document.querySelectorAll('.prose p')].find(p => p.textContent.includes('Paragraph 31 of'))";

    [Theory]
    [InlineData(FloodPage, 1440, ColorScheme.Light)]
    [InlineData(FloodPage, 390, ColorScheme.Dark)]
    [InlineData("/", 1440, ColorScheme.Dark)]
    [InlineData("/backgrounds/dam/", 390, ColorScheme.Light)]
    public async Task The_preview_changes_no_style_of_any_element(string address, int width, ColorScheme scheme)
    {
        using var newsroom = Long();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open(width, 900, scheme);
        await Open(window, preview, address);
        var with = await window.Page.EvaluateAsync<string[]>(Styles);
        await window.Page.EvaluateAsync(WithoutPreview);
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("[...document.styleSheets].filter(s => s.href.includes('_dateline')).length"));
        var without = await window.Page.EvaluateAsync<string[]>(Styles);
        Assert.True(with.Length > 40);
        Assert.Equal(without, with);
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
        const string Drawn = "[...document.querySelectorAll('.dateline-badge')].map(b => getComputedStyle(b).borderRadius)";
        var before = await window.Page.EvaluateAsync<string[]>(Drawn);
        Assert.NotEmpty(before);
        Assert.All(before, radius => Assert.Equal("3px", radius));
        newsroom.Edit(Flood, "title: Flood", "title: High water");
        await Changed(window, 1);
        Assert.Equal(before, await window.Page.EvaluateAsync<string[]>(Drawn));
        Assert.Contains("High water", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
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
