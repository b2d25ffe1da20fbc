using System.Net;

namespace Dateline.Check.Web;

/// <summary>Requests a page, with as little load for its server as possible: a HEAD request first, and GET only when that fails.</summary>
internal sealed class LinkRequest(HttpMessageHandler web, string site, DateTimeOffset now) : IDisposable
{
    private static readonly TimeSpan ResponseLimit = TimeSpan.FromSeconds(10);

    /// <summary>When a server asks to wait longer than this, the request is not repeated in this run.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = Client(web, site);

    public async Task<LinkResult> Send(string url, CancellationToken stop)
    {
        var head = await SendAndWait(HttpMethod.Head, url, stop);
        return head.Status is 0 or (>= 200 and < 400) or (int)HttpStatusCode.TooManyRequests
            ? head
            : await SendAndWait(HttpMethod.Get, url, stop);
    }

    public void Dispose() => _client.Dispose();

    private async Task<LinkResult> SendAndWait(HttpMethod method, string url, CancellationToken stop)
    {
        var (status, fault, wait) = await Send(method, url, stop);
        if (wait > TimeSpan.Zero && wait <= LongestWait)
        {
            await Task.Delay(wait, stop);
            (status, fault, _) = await Send(method, url, stop);
        }

        return new LinkResult(status, fault, now);
    }

    private async Task<(int Status, string Fault, TimeSpan Wait)> Send(HttpMethod method, string url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(ResponseLimit);
        try
        {
            using var request = new HttpRequestMessage(method, url);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var isBusy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            var after = response.Headers.RetryAfter;
            var wait = after?.Delta ?? after?.Date - response.Headers.Date ?? TimeSpan.Zero;
            return ((int)response.StatusCode, "", isBusy ? wait : TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (0, $"the server does not respond within {ResponseLimit.TotalSeconds} seconds", TimeSpan.Zero);
        }
        catch (HttpRequestException exception)
        {
            return (0, Fault(exception), TimeSpan.Zero);
        }
    }

    private static string Fault(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "there is no such server",
        HttpRequestError.SecureConnectionError => "the server's certificate is not valid",
        HttpRequestError.ConnectionError => "the server can't be reached",
        _ => "the server's response is not valid HTTP",
    };

    private static HttpClient Client(HttpMessageHandler web, string site)
    {
        var client = new HttpClient(web, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var own = new Uri(site);
        client.DefaultRequestHeaders.TryAddWithoutValidation(
            "User-Agent", $"Dateline/1.0 (link check; +{own.Scheme}://{own.IdnHost}{own.AbsolutePath})");
        return client;
    }
}
