using System.Net;
using System.Net.Sockets;

namespace Dateline.Tests.Browser;

/// <summary>
/// Serves a folder below a base path like GitHub Pages: index.html for a folder, 404.html with status 404 for missing files.
/// </summary>
internal sealed class FileServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".yml"] = "text/yaml; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".avif"] = "image/avif",
        [".mp4"] = "video/mp4",
        [".mp3"] = "audio/mpeg",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly string _basePath;

    public FileServer(string folder, string basePath)
    {
        (_folder, _basePath) = (folder, basePath);
        Origin = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The server was closed, or the browser closed the connection.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        path = path.EndsWith('/') ? path + "index.html" : path;
        var file = path.StartsWith(_basePath, StringComparison.Ordinal) ? Path.Combine(_folder, path[_basePath.Length..]) : "";
        var found = File.Exists(file);
        file = found ? file : Path.Combine(_folder, "404.html");
        var bytes = File.ReadAllBytes(file);
        context.Response.StatusCode = found ? 200 : 404;
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        context.Response.Close(bytes, willBlock: false);
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
