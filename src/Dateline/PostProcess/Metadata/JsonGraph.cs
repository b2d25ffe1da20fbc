using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Dateline.PostProcess.Metadata;

/// <summary>One JSON-LD document of several things: <c>{"@context": ..., "@graph": [...]}</c>.</summary>
internal readonly struct JsonGraph : IDisposable
{
    /// <summary>The encoder writes no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public JsonGraph()
    {
        _buffer ??= new ArrayBufferWriter<byte>(4096);
        _buffer.ResetWrittenCount();
        Json = new Utf8JsonWriter(_buffer, Options);
        Json.WriteStartObject();
        Json.WriteString("@context", "https://schema.org");
        Json.WriteStartArray("@graph");
    }

    public Utf8JsonWriter Json { get; }

    public string Finish()
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.Flush();
        return Encoding.UTF8.GetString(_buffer!.WrittenSpan);
    }

    public void Dispose() => Json.Dispose();
}
