using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Dateline.Tests.Check;

/// <summary>A real server on this machine that plays what servers do; every request that it was sent is written down.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private int _open;

    public FakeServer(Func<HttpListenerRequest, HttpListenerResponse, Task> play)
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = Serve(play);
    }

    public int Port { get; }

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The most requests that were open at one time.</summary>
    public int MostOpen { get; private set; }

    public string Agent { get; private set; } = "";

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public void Dispose() => _listener.Close();

    private async Task Serve(Func<HttpListenerRequest, HttpListenerResponse, Task> play)
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Answer(context, play);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(HttpListenerContext context, Func<HttpListenerRequest, HttpListenerResponse, Task> play)
    {
        Requests.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
        Agent = context.Request.UserAgent ?? "";
        MostOpen = Math.Max(MostOpen, Interlocked.Increment(ref _open));
        await play(context.Request, context.Response);
        Interlocked.Decrement(ref _open);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
