using System.Net;
using System.Net.Sockets;
using Dateline.Model.Addresses;

namespace Dateline.Embedding;

/// <summary>What a request found: the bytes of its answer and the address that gave them, or what went wrong.</summary>
internal sealed record WebAnswer(byte[] Bytes, Uri From, string Fault = "");

/// <summary>
/// Gets pages of other sites: over https only, at public addresses only, redirects included, within limits of size and time. Nothing is
/// sent but the address and the program's name.
/// </summary>
internal sealed class SafeWeb(HttpMessageHandler web) : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly HttpClient _client = new(web) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The handler that reaches the internet. A proxy would look up the hosts itself, so none is used.</summary>
    public static HttpMessageHandler Internet() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        ConnectTimeout = Limit,
        ConnectCallback = Connect,
    };

    /// <summary>Gets at most <paramref name="most"/> bytes; with <paramref name="isCut"/> the rest is not needed.</summary>
    public async Task<WebAnswer> Get(Uri address, int most, bool isCut, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            return await Follow(address, most, isCut, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new WebAnswer([], address, $"{address.IdnHost} does not answer within {Limit.TotalSeconds} seconds");
        }
        catch (HttpRequestException fault)
        {
            var words = fault.InnerException is PrivateAddressException hidden ? hidden.Message : Words(fault, address);
            return new WebAnswer([], address, words);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return new WebAnswer([], address, $"the answer of {address.IdnHost} is broken");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<WebAnswer> Follow(Uri address, int most, bool isCut, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (WebAddress.Read(address.OriginalString) is null
                || address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || address.UserInfo.Length > 0)
            {
                return new WebAnswer([], address, $"'{address}' is no https address of a public site");
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", "Dateline/1.0 (embed)");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                address = next.IsAbsoluteUri ? next : new Uri(address, next);
                continue;
            }

            return response.IsSuccessStatusCode
                ? await Read(response, address, most, isCut, stop)
                : new WebAnswer([], address, $"{address.IdnHost} answers {(int)response.StatusCode}");
        }

        return new WebAnswer([], address, $"{address.IdnHost} redirects more than {MostRedirects} times");
    }

    private static async Task<WebAnswer> Read(
        HttpResponseMessage response, Uri address, int most, bool isCut, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var bytes = new byte[most];
        var read = await stream.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, stop);
        return read == most && !isCut
            ? new WebAnswer([], address, $"the answer of {address.IdnHost} is larger than {most / 1024 / 1024.0:0.#} MB")
            : new WebAnswer(bytes[..read], address);
    }

    // The address is looked up once, checked, and used: a second look-up could give another one.
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var found = await Dns.GetHostAddressesAsync(host, stop);
        if (found.Length == 0 || !found.All(PublicAddress.Is))
        {
            throw new PrivateAddressException($"{host} is not on the public internet");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Words(HttpRequestException fault, Uri address) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"there is no site {address.IdnHost}",
        HttpRequestError.SecureConnectionError => $"the certificate of {address.IdnHost} is not valid",
        HttpRequestError.ConnectionError => $"{address.IdnHost} can't be reached",
        _ => $"the answer of {address.IdnHost} is not valid",
    };

    private sealed class PrivateAddressException(string message) : IOException(message);
}
