using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>A browser window that records console messages, script errors and failed requests.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>Loads lazy pictures too, and waits for all of them.</summary>
    private const string LoadPictures = """
        () => Promise.all([...document.images].map(image => {
            image.loading = 'eager';
            return image.complete ? 0 : new Promise(done => image.onload = image.onerror = done);
        }))
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
            Record(message.Type is "error" or "warning", $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Record(true, $"script error: {error}");
        page.RequestFailed += (_, request) => Record(true, $"request failed: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
            Record(response.Status >= 400 && response.Url != page.Url, $"request answered {response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Opens a page and loads all of it. Returns the problems.</summary>
    public async Task<IReadOnlyList<string>> Visit(string url, int status = 200)
    {
        var response = await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, response!.Status);
        await Page.EvaluateAsync(LoadPictures);
        return status == 200
            ? _problems
            :
            [
                .. _problems.Where(
                    problem => !problem.Contains($"status of {status}", StringComparison.Ordinal)
                        && !problem.Contains($"answered {status}: {url}", StringComparison.Ordinal)),
            ];
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Record(bool isProblem, string what)
    {
        if (isProblem)
        {
            _problems.Add(what);
        }
    }
}
