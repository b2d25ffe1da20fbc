using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Authoring;

/// <summary>Writes a tree of values as JSON or YAML that people can read: indented, with letters of all scripts as they are.</summary>
internal static class Serialized
{
    private static readonly EmitterSettings BlockStyle = new EmitterSettings().WithIndentedSequences().WithNewLine("\n");

    public static string Json(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonFormat.Indented))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The same as YAML. Texts are quoted, so no parser takes one for a number, a date or a yes.</summary>
    public static string Yaml(JsonObject tree)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, BlockStyle);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, tree);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                emitter.Emit(new MappingStart());
                foreach (var (key, value) in fields)
                {
                    emitter.Emit(new Scalar(key));
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                var style = items.Any(i => i is JsonObject) ? SequenceStyle.Block : SequenceStyle.Flow;
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
                foreach (var item in items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue when node.GetValueKind() == JsonValueKind.String:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, node.GetValue<string>(), ScalarStyle.DoubleQuoted, false, true));
                break;
            default:
                emitter.Emit(new Scalar(node?.ToJsonString() ?? "null"));
                break;
        }
    }
}
