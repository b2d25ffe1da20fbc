using Dateline.Tests.Newsrooms;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>A reader subscribes to the newsletter without a script; a page without the box can send nothing to the mail service.</summary>
[Trait("Speed", "Slow")]
public sealed class NewsletterTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Service = "https://mail.example/";

    [Fact]
    public async Task The_keyboard_sends_the_address_and_the_hidden_values_to_the_mail_service()
    {
        using var newsroom = River();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(scripts: false);
        await Receive(window);
        await window.Page.GotoAsync(server.Origin + "/2020/01/10/flood/");
        var field = window.Page.GetByLabel("Email address");
        Assert.True(await field.EvaluateAsync<bool>("e => e.validity.valueMissing"));
        await field.FillAsync("reader@example.org");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Subscribe", await window.Page.Locator(":focus").InnerTextAsync());
        var sent = await window.Page.RunAndWaitForRequestAsync(() => window.Page.Keyboard.PressAsync("Enter"), Service + "**");
        Assert.Equal("POST EMAIL=reader%40example.org&list=7", $"{sent.Method} {sent.PostData}");
    }

    [Fact]
    public async Task A_page_without_the_box_can_send_nothing_there()
    {
        using var newsroom = River();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        var sent = await Receive(window);
        await window.Page.GotoAsync(server.Origin + "/privacy/");
        var blocked = window.Page.WaitForConsoleMessageAsync(
            new() { Predicate = m => m.Text.Contains("form-action", StringComparison.Ordinal) });
        await window.Page.EvaluateAsync(
            $"document.body.insertAdjacentHTML('beforeend', '<form method=post action={Service}><button id=send></button></form>')");
        await window.Page.EvaluateAsync("document.getElementById('send').click()");
        await blocked;
        Assert.Empty(sent);
    }

    [Theory]
    [InlineData("/", 320, ColorScheme.Dark)]
    [InlineData("/", 1280, ColorScheme.Light)]
    [InlineData("/2020/01/10/flood/", 390, ColorScheme.Light)]
    [InlineData("/2020/01/10/flood/", 1280, ColorScheme.Dark)]
    [InlineData("/world/", 1280, ColorScheme.Light)]
    [InlineData("/2020/01/10/fayadan/", 320, ColorScheme.Light)]
    public async Task It_fits_and_is_accessible(string address, int width, ColorScheme scheme)
    {
        using var newsroom = River();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(width, 900, scheme);
        await window.Page.GotoAsync(server.Origin + address);
        Assert.Equal(
            0,
            await window.Page.EvaluateAsync<int>(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        var heights = await window.Page.EvaluateAsync<float[]>(
            "[...document.querySelectorAll('.newsletter-line > *')].map(e => e.getBoundingClientRect().height)");
        Assert.All(heights, h => Assert.InRange(h, 44, 60));
        Assert.Empty(await Axe.Violations(window));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await window.Page.Locator(".newsletter").IsVisibleAsync());
    }

    private static Newsroom River()
    {
        var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/fayadan.md", "title: فيضان\nlanguage: ar")
            .And("pages/privacy.md", "title: Privacy").Site("""
                newsletter:
                  title: What happened on the river, every evening at six
                  form: https://mail.example/subscribe
                  field: EMAIL
                  hidden: {list: "7"}
                  note: Free. One click ends it.
                  privacy: /privacy/
                """);
        newsroom.Build();
        return newsroom;
    }

    /// <summary>Stands for the mail service, and records what it is sent.</summary>
    private static async Task<List<string>> Receive(Window window)
    {
        var sent = new List<string>();
        await window.Page.Context.RouteAsync(Service + "**", async route =>
        {
            sent.Add($"{route.Request.Method} {route.Request.PostData}");
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Thanks</title>" });
        });
        return sent;
    }
}
