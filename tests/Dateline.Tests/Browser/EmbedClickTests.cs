using Dateline.Tests.Newsrooms;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>An embed asks nothing of another site before the reader's click, with and without scripts, and then shows its player.</summary>
[Trait("Speed", "Slow")]
public sealed class EmbedClickTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Player = "https://player.vimeo.com/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_click_loads_the_player_and_nothing_does_before(bool scripts)
    {
        using var newsroom = Film();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(scripts: scripts);
        var requests = await Watch(window);
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.Mouse.WheelAsync(0, 3000);
        await window.Page.Keyboard.PressAsync("End");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(requests);

        // The poster itself is clicked, not only the words below it.
        await window.Page.Locator(".embed-place").First.ClickAsync(new() { Position = new() { X = 40, Y = 40 } });
        await window.Page.FrameLocator("iframe >> nth=0").Locator("text=The player").WaitForAsync();
        Assert.Equal([Player + "video/76979871?dnt=1&autoplay=1"], requests);
        Assert.Single(window.Page.Context.Pages);
        Assert.True(await window.Page.FrameLocator("iframe >> nth=0").Locator("body").EvaluateAsync<bool>(
            "() => document.fullscreenEnabled && ['autoplay', 'encrypted-media', 'picture-in-picture'].every("
                + "f => document.featurePolicy.allowsFeature(f)) && !document.featurePolicy.allowsFeature('camera')"));

        // It stays, and can be used, when the reader has clicked elsewhere.
        await window.Page.Locator("h1").ClickAsync();
        await window.Page.FrameLocator("iframe >> nth=0").Locator("button").ClickAsync();
        Assert.Single(requests);
    }

    [Fact]
    public async Task The_keyboard_loads_the_player()
    {
        using var newsroom = Film();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(scripts: false);
        var requests = await Watch(window);
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/");
        await window.Page.Locator(".embed-open").First.FocusAsync();
        Assert.Empty(requests);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.FrameLocator("iframe >> nth=0").Locator("button").ClickAsync();
        Assert.Single(requests);
    }

    [Fact]
    public async Task The_policy_stops_a_frame_that_the_page_does_not_name()
    {
        using var newsroom = Film();
        var page = Path.Combine(newsroom.Project.Output, "2020/01/10/flood/index.html");
        File.WriteAllText(
            page,
            File.ReadAllText(page).Replace("href=\"https://player.vimeo.com", "href=\"https://tracker.example", StringComparison.Ordinal));
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        var requests = await Watch(window);
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/");
        await window.Page.Locator(".embed-load").First.ClickAsync();
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Embeds_galleries_and_wide_pictures_fit_and_are_accessible(int width, ColorScheme scheme)
    {
        using var newsroom = Film();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(width, 900, scheme);
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/");
        Assert.Equal(
            0,
            await window.Page.EvaluateAsync<int>(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        var columns = await window.Page.EvaluateAsync<int>(
            "getComputedStyle(document.querySelector('.gallery-pictures')).gridTemplateColumns.split(' ').length");
        Assert.Equal(width < 640 ? 2 : 3, columns);
        Assert.Empty(await Axe.Violations(window));
    }

    [Fact]
    public async Task Paper_shows_titles_and_addresses_and_no_players()
    {
        using var newsroom = Film();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in await window.Page.Locator("iframe, audio, .embed-load, .transcript").AllAsync())
        {
            Assert.False(await part.IsVisibleAsync(), await part.EvaluateAsync<string>("e => e.outerHTML"));
        }

        Assert.True(await window.Page.Locator(".embed-title").First.IsVisibleAsync());
        var address = await window.Page.Locator(".embed > figcaption > a").First.EvaluateAsync<string>(
            "a => getComputedStyle(a, '::after').content");
        Assert.Contains("vimeo.com/76979871", address, StringComparison.Ordinal);
        Assert.True(await window.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.gallery-pictures img')].every(i => i.getBoundingClientRect().width <= innerWidth / 2)"));
    }

    private static Newsroom Film()
    {
        var newsroom = Newsroom.With(
            "articles/flood.md",
            "title: Flood",
            """
            Text.

            ![The mayor](media/talk.mp3)

            ![a](media/a.jpg "Wide | Ann"){wide}

            Text.

            ![a](media/a.jpg "Full | Ann"){full}

            ![a](media/a.jpg "Small | Ann"){small}

            ::: embed https://vimeo.com/76979871 The film
            ![The first scene](media/a.jpg "The first scene | Ann")

            Words.
            :::

            ::: embed https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5
            A sound.
            :::

            ::: gallery The wall
            ![a](media/a.jpg "A long caption of several words | Ann-Kathrin Longname-Schmidt / Picture Agency of the North")
            ![a](media/a.jpg "Two | Ann")
            ![a](media/a.jpg "Three | Ann")
            :::

            https://example.org/a/very/long/address/that/does/not/fit/into/one/line/of/a/phone?with=a&query=too
            """).File("media/a.jpg", Pictures.Jpeg(1600, 900)).File("media/talk.mp3", Recordings.Mp3(3)).File("media/talk.md", "Hi.");
        Assert.All(newsroom.Build().Complaints, c => Assert.Contains(": note ", c, StringComparison.Ordinal));
        return newsroom;
    }

    /// <summary>Answers for all other sites, and records what is asked of them.</summary>
    private static async Task<List<string>> Watch(Window window)
    {
        var requests = new List<string>();
        await window.Page.Context.RouteAsync(url => !url.StartsWith("http://127.0.0.1", StringComparison.Ordinal), async route =>
        {
            requests.Add(route.Request.Url);
            await route.FulfillAsync(
                new() { ContentType = "text/html", Body = "<body style='background:#fff'>The player <button>Play</button>" });
        });
        return requests;
    }
}
