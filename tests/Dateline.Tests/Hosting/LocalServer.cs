using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dateline.Tests.Hosting;

/// <summary>A real server on a free port of this machine, for one test: nginx, Caddy, or rclone as a WebDAV server.</summary>
internal sealed class LocalServer : IDisposable
{
    private const string NginxProgram = "/usr/sbin/nginx", BrotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-server-").FullName;
    private System.Diagnostics.Process? _process;

    private LocalServer() => Port = FreePort();

    public int Port { get; }

    /// <summary>What <c>--listen</c> must name.</summary>
    public string Listen => $"127.0.0.1:{Port}";

    /// <summary>Requests to the server, without following redirects or unpacking bodies.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts a web server with the configuration that <c>dateline server</c> prints for it.</summary>
    public static async Task<LocalServer> Start(string kind, Func<LocalServer, Task<string>> print)
    {
        var server = new LocalServer();
        var configuration = await print(server);
        await (kind == "nginx" ? server.StartNginx(configuration) : server.StartCaddy(configuration));
        return server;
    }

    public static async Task<LocalServer> StartWebDav(string folder)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/rclone"), "rclone is not installed; .ci/run installs it.");
        var server = new LocalServer();
        await server.Run("/usr/bin/rclone", ["serve", "webdav", folder, "--addr", server.Listen, "--config", "/dev/null"]);
        return server;
    }

    /// <summary>
    /// The answer to a request; <paramref name="encodings"/> is what the client accepts, and <paramref name="host"/> the name that a server
    /// in front passes on.
    /// </summary>
    public async Task<HttpResponseMessage> Get(string address, string encodings = "", string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        if (encodings.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartNginx(string site)
    {
        Assert.SkipUnless(File.Exists(NginxProgram) && File.Exists(BrotliModule), "nginx is not installed; .ci/run installs it.");
        var path = Path.Combine(_folder, "nginx.conf");
        string[] folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        await File.WriteAllTextAsync(Path.Combine(_folder, "site.conf"), site);
        await File.WriteAllTextAsync(
            path,
            $$"""
            daemon off;
            master_process off;
            pid {{_folder}}/nginx.pid;
            load_module {{BrotliModule}};
            events {}
            http {
                access_log off;
                {{string.Concat(folders.Select(f => $"{f}_temp_path {_folder}/{f};\n    "))}}
                include {{_folder}}/site.conf;
            }
            """);
        await Run(NginxProgram, ["-e", "stderr", "-p", _folder, "-c", path]);
    }

    private async Task StartCaddy(string site)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/caddy"), "Caddy is not installed; .ci/run installs it.");
        var path = Path.Combine(_folder, "Caddyfile");
        await File.WriteAllTextAsync(path, "{\n\tadmin off\n}\n" + site);
        await Run("/usr/bin/caddy", ["run", "--config", path, "--adapter", "caddyfile"]);
    }

    private async Task Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["XDG_CONFIG_HOME"] = _folder;
        _process = System.Diagnostics.Process.Start(start)!;
        var errors = new System.Collections.Concurrent.ConcurrentQueue<string>();
        _process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        _process.OutputDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri($"http://{Listen}/"),
        };
        while (!await Answers())
        {
            Assert.False(_process.HasExited, $"{program} ended:\n{string.Join('\n', errors)}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<bool> Answers()
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
