using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Dateline.PostProcess.Searching;

namespace Dateline.Search;

/// <summary>
/// Pagefind in its service mode (<c>pagefind --service</c>): messages in JSON, in Base64, each with a comma behind it, over standard input
/// and output. One process makes one part of the index and ends, because it keeps all that it made in memory.
/// </summary>
internal sealed class PagefindService : IDisposable
{
    private readonly System.Diagnostics.Process _process;
    private readonly CancellationTokenRegistration _stop;
    private int _message;

    public PagefindService(string program, CancellationToken stop)
    {
        _process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(program, "--service") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _stop = stop.Register(Kill);
    }

    /// <summary>Makes the index of these records in a folder. Throws an <see cref="IOException"/> when Pagefind reports an error.</summary>
    public void Index(IEnumerable<SearchRecord> records, string folder)
    {
        Ask(json =>
        {
            json.WriteString("type", "NewIndex");
            json.WriteStartObject("config");
            json.WriteEndObject();
        });
        foreach (var record in records)
        {
            Ask(json => Write(json, record));
        }

        Ask(json =>
        {
            json.WriteString("type", "WriteFiles");
            json.WriteNumber("index_id", 0);
            json.WriteString("output_path", folder);
        });
    }

    public void Dispose()
    {
        _stop.Dispose();
        Kill();
        _process.Dispose();
    }

    private static void Write(Utf8JsonWriter json, SearchRecord record)
    {
        json.WriteString("type", "AddRecord");
        json.WriteNumber("index_id", 0);
        json.WriteString("url", record.Url);
        json.WriteString("content", record.Content);
        json.WriteString("language", record.Language);
        json.WriteStartObject("meta");
        foreach (var (name, value) in record.Meta.Where(m => m.Value.Length > 0))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteStartObject("filters");
        foreach (var (name, values) in record.Filters)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("sort");
        json.WriteString("date", record.Date);
        json.WriteEndObject();
    }

    private void Ask(Action<Utf8JsonWriter> payload)
    {
        using var message = new MemoryStream();
        using (var json = new Utf8JsonWriter(message))
        {
            json.WriteStartObject();
            json.WriteNumber("message_id", ++_message);
            json.WriteStartObject("payload");
            payload(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var encoded = new byte[Base64.GetMaxEncodedToUtf8Length((int)message.Length) + 1];
        Base64.EncodeToUtf8(message.GetBuffer().AsSpan(0, (int)message.Length), encoded, out _, out var length);
        encoded[length] = (byte)',';
        Send(encoded.AsSpan(0, length + 1));
        Check(Answer());
    }

    private void Send(ReadOnlySpan<byte> message)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(message);
            _process.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            // The pipe is closed, so the answer says what happened: nothing comes.
        }
    }

    private byte[] Answer()
    {
        var answer = new StringBuilder();
        for (int read; (read = _process.StandardOutput.Read()) != ',';)
        {
            if (read < 0)
            {
                throw new IOException("it ended before it had answered");
            }

            answer.Append((char)read);
        }

        try
        {
            return Convert.FromBase64String(answer.ToString());
        }
        catch (FormatException)
        {
            throw new IOException("its answer is not a message");
        }
    }

    private static void Check(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var payload = json.RootElement.GetProperty("payload");
            if (payload.GetProperty("type").GetString() == "Error")
            {
                throw new IOException(payload.GetProperty("message").GetString());
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IOException("its answer is not a message");
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
