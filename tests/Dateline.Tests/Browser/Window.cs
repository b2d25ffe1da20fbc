using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>A browser window that keeps a list of everything that went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>Asks for the pictures that would wait until they are scrolled to, and waits for all.</summary>
    private const string LoadPictures = """
        () => Promise.all([...document.images].map(image => {
            image.loading = 'eager';
            return image.complete ? 0 : new Promise(done => image.onload = image.onerror = done);
        }))
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (
            _, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.RequestFailed += (_, request) => Note(true, $"request failed: {request.Url} {request.Failure}");
        page.Response += (
            _, response) => Note(response.Status >= 400 && response.Url != page.Url, $"request answered {response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Goes to a page and loads all of it; what went wrong on the way.</summary>
    public async Task<IReadOnlyList<string>> Visit(string url, int status = 200)
    {
        var response = await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, response!.Status);
        await Page.EvaluateAsync(LoadPictures);
        return status == 200
            ? _troubles
            : [.. _troubles.Where(
                t =>
                    !t.Contains($"status of {status}", StringComparison.Ordinal)
                        && !t.Contains($"answered {status}: {url}", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            _troubles.Add(what);
        }
    }
}
