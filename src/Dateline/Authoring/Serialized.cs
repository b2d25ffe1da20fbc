using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Diagnostics;

namespace Dateline.Authoring;

/// <summary>A tree of values as text, to be read by people too: letters of all scripts stand as they are.</summary>
internal static class Serialized
{
    public static string Json(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonFormat.Indented))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The same as YAML, whose keys are plain words and whose texts are quoted as in JSON.</summary>
    public static string Yaml(JsonObject tree)
    {
        var text = new StringBuilder();
        Fields(tree, "", text);
        return text.ToString();
    }

    private static void Fields(JsonObject fields, string indent, StringBuilder text)
    {
        foreach (var (key, value) in fields)
        {
            text.Append(indent).Append(key).Append(':');
            Value(value, indent + "  ", text);
            indent = indent.Replace('-', ' ');
        }
    }

    private static void Value(JsonNode? value, string indent, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } below:
                text.Append('\n');
                Fields(below, indent.Replace('-', ' '), text);
                break;
            case JsonArray items when items.Any(i => i is JsonObject):
                text.Append('\n');
                foreach (var item in items.OfType<JsonObject>())
                {
                    Fields(item, indent.Replace('-', ' ') + "- ", text);
                }

                break;
            case JsonArray words:
                text.Append(" [").AppendJoin(", ", words.Select(Word)).Append("]\n");
                break;
            default:
                text.Append(' ').Append(Word(value)).Append('\n');
                break;
        }
    }

    private static string Word(JsonNode? value) => value is null ? "null" : Json(value).TrimEnd();
}
