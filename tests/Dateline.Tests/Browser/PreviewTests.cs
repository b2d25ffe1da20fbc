using Dateline.Tests.MediaFiles;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Serve;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>The preview in a real browser: its policies block other sites, and show every file.</summary>
[Trait("Speed", "Slow")]
public sealed class PreviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Flood = "articles/2020/01/10-flood.md", FloodPage = "/2020/01/10/flood/";

    // A WAV of a tenth of a second of silence.
    private static readonly byte[] Sound =
    [
        .. "RIFF"u8, .. Little(836), .. "WAVEfmt "u8, .. Little(16), 1, 0, 1, 0, .. Little(8000), .. Little(8000), 1, 0, 8, 0, .. "data"u8,
        .. Little(800), .. Enumerable.Repeat((byte)128, 800),
    ];

    [Fact]
    public async Task Pages_pictures_and_drawings_are_shown_and_follow_every_save()
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await HasNoProblems(window, preview.Url(FloodPage));
        Assert.Equal(2, await window.Page.EvaluateAsync<int>("[...document.images].filter(i => i.naturalWidth > 0).length"));
        await window.Page.Locator("#dateline-overlay[data-live=true]").WaitForAsync(Attached);
        newsroom.Edit(Flood, "The wall holds", "The wall gives");
        await window.Page.Locator("text=The wall gives").WaitForAsync(Attached);
        await HasNoProblems(window, preview.Url("/_dateline/"));
        Assert.True(
            await window.Page.EvaluateAsync<bool>(
                "getComputedStyle(document.body).fontFamily !== getComputedStyle(document.createElement('p')).fontFamily && "
                    + "document.styleSheets.length > 0"));
    }

    [Fact]
    public async Task Files_are_shown_alone_in_a_window()
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();
        await HasNoProblems(window, preview.Url("/media/wall.png"));
        Assert.Equal(4, await window.Page.EvaluateAsync<int>("document.images[0].naturalWidth"));
        await HasNoProblems(window, preview.Url("/media/levels.svg"));
        Assert.Equal("rgb(255, 0, 0)", await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('path')).fill"));
        Assert.Equal("null", await window.Page.EvaluateAsync<string>("window.origin"));
        await HasNoProblems(window, preview.Url("/media/levels.json"));
        Assert.Contains("levels", await window.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        await HasNoProblems(window, preview.Url("/media/sound.wav"));
        for (var attempts = 100; attempts > 0
            && !await window.Page.EvaluateAsync<bool>("document.querySelector('video, audio').duration > 0"); attempts--)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(await window.Page.EvaluateAsync<bool>("document.querySelector('video, audio').duration > 0"));
        await HasNoProblems(window, preview.Url("/media/report.pdf"));
        for (var attempts = 100; attempts > 0 && !HasViewer(window); attempts--)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(HasViewer(window));
    }

    /// <summary>Whether the browser shows its PDF viewer.</summary>
    private static bool HasViewer(Window window) =>
        window.Page.Frames.Any(f => f.Url.StartsWith("chrome-extension:", StringComparison.Ordinal));

    [Fact]
    public async Task Another_site_can_neither_frame_nor_fetch_it()
    {
        using var newsroom = WithFiles();
        await using var preview = await Previewed.Of(newsroom);
        await using var other = await Previewed.Of(newsroom);
        await using var window = await chromium.Open();

        // A page of another site, which the test serves itself.
        await window.Page.RouteAsync(
            "http://evil.example/**",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body =
                            $"<!doctype html><title>Evil</title><img src=\"{preview.Url("/media/wall.png")}\"><iframe "
                                + $"src=\"{preview.Url(FloodPage)}\"></iframe>",
                    }));
        await window.Page.GotoAsync("http://evil.example/");
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("document.images[0].naturalWidth"));
        Assert.DoesNotContain(
            window.Page.Frames,
            f => f.Url.EndsWith(FloodPage, StringComparison.Ordinal) && f.Url.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(
            "refused", await window.Page.EvaluateAsync<string>($"fetch('{preview.Url(FloodPage)}').then(a => 'read', () => 'refused')"));
        Assert.Equal(
            "refused",
            await window.Page.EvaluateAsync<string>(
                $"fetch('{preview.Url(FloodPage)}', {{ mode: 'no-cors' }}).then(a => 'read', () => 'refused')"));
    }

    private static async Task HasNoProblems(Window window, string url)
    {
        // A file in a window of its own has an opaque origin, so the request for the site's icon is cross-origin.
        var problems = (await window.Visit(url)).Where(t => !t.Contains("/favicon.ico", StringComparison.Ordinal)).ToArray();
        Assert.True(problems.Length == 0, $"{url}: {string.Join('\n', problems)}");
    }

    private static LocatorWaitForOptions Attached => new() { State = WaitForSelectorState.Attached };

    private static Newsroom WithFiles() => Newsroom
        .With(
            Flood,
            "title: Flood\nembargo: 2030-01-01",
            "The wall holds.\n\n![The wall](/media/wall.png)\n\n![The levels](/media/levels.svg)\n\n[a](/media/levels.json) "
                + "[b](/media/sound.wav) [c](/media/report.pdf)")
        .File(
            "media/wall.png",
            Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAAAAACRn/EaAAAADklEQVR4nGNoAAIGOAEALQ8GAa0C414AAAAASUVORK5CYII="))
        .File("media/levels.svg", Samples.Svg.Replace("<path", "<style>path { fill: #f00 }</style><path", StringComparison.Ordinal))
        .File("media/levels.json", Samples.ByEnding[".json"])
        .File("media/sound.wav", Sound)
        .File("media/report.pdf", Samples.ByEnding[".pdf"]);

    private static byte[] Little(int number) => [.. Pictures.Big(number).Reverse()];
}
