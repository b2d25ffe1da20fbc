using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Serve;

/// <summary>Server-sent events (HTML, section 9.2) to one browser.</summary>
internal static class EventStream
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>The snapshot that replaces a known one. Until then the connection gets a sign of life now and then.</summary>
    public static async Task<Snapshot> WaitForNext(HttpResponse response, Preview preview, Snapshot known, CancellationToken stop)
    {
        var next = preview.After(known, stop);
        while (await Task.WhenAny(next, Task.Delay(Heartbeat, stop)) != next)
        {
            await response.WriteAsync(":\n\n", stop);
        }

        return await next;
    }

    public static void Add(StringBuilder message, string name, string id, string data)
    {
        message.Append("event: ").Append(name).Append("\nid: ").Append(id).Append('\n');
        foreach (var line in data.Split(LineEnds, StringSplitOptions.None))
        {
            message.Append("data: ").Append(line).Append('\n');
        }

        message.Append('\n');
    }
}
