using System.Net;

namespace Dateline.Check.Web;

/// <summary>Asks one server for one page, as politely as can be: the head first, and the page only when the server refuses that.</summary>
internal sealed class LinkRequest(HttpMessageHandler web, string site, DateTimeOffset now) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A server that wants to be left alone for longer is not asked again in this run.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = Client(web, site);

    public async Task<Answer> Ask(string url, CancellationToken stop)
    {
        var head = await Ask(HttpMethod.Head, url, stop);
        return head.Status is 0 or (>= 200 and < 400) or (int)HttpStatusCode.TooManyRequests ? head : await Ask(HttpMethod.Get, url, stop);
    }

    public void Dispose() => _client.Dispose();

    private async Task<Answer> Ask(HttpMethod method, string url, CancellationToken stop)
    {
        var (status, fault, wait) = await Send(method, url, stop);
        if (wait > TimeSpan.Zero && wait <= LongestWait)
        {
            await Task.Delay(wait, stop);
            (status, fault, _) = await Send(method, url, stop);
        }

        return new Answer(status, fault, now);
    }

    private async Task<(int Status, string Fault, TimeSpan Wait)> Send(HttpMethod method, string url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(method, url);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var isBusy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            var after = response.Headers.RetryAfter;
            return ((int)response.StatusCode, "", isBusy
                ? after?.Delta ?? after?.Date - response.Headers.Date ?? TimeSpan.Zero
                : TimeSpan.Zero);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (0, $"the server does not answer within {Patience.TotalSeconds} seconds", TimeSpan.Zero);
        }
        catch (HttpRequestException exception)
        {
            return (0, Fault(exception), TimeSpan.Zero);
        }
    }

    private static string Fault(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "there is no such server",
        HttpRequestError.SecureConnectionError => "the server's certificate is not in order",
        HttpRequestError.ConnectionError => "the server can't be reached",
        _ => "the server's answer can't be understood",
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
