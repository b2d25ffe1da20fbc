using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Dateline.Tests.Browser.Sample))]

namespace Dateline.Tests.Browser;

/// <summary>
/// Chromium: <c>/usr/bin/chromium</c> or the path in the variable <c>CHROMIUM</c>. Without it tests are skipped; if <c>CI</c> is set, they
/// fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : "/usr/bin/chromium";
    private static readonly string[] Options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Path))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Options, Headless = true });
        }
    }

    /// <summary>Opens an empty window.</summary>
    public async Task<Window> Open(
        int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true, int density = 1)
    {
        if (_browser is null)
        {
            var missing = $"There is no browser at {Path}. Install chromium, or set CHROMIUM to its path.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", missing);
            Assert.Fail(missing);
        }

        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = density,
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
