using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>Parses JSON to the same nodes as YAML. All nodes have the place where the JSON starts.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The fields; null, with an error, when the text is not a JSON object.</summary>
    public static YamlMap? Read(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        var start = new SourceSpan(path, firstLine, 1);
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return (YamlMap)Node(document.RootElement, start, diagnostics);
            }

            diagnostics.Error(
                Codes.BrokenJson,
                start,
                "the JSON is not an object",
                "expected fields: { \"title\": ... }",
                "correct the source and import again");
        }
        catch (JsonException exception)
        {
            var where = new SourceSpan(path, firstLine + (int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0) + 1);
            diagnostics.Error(Codes.BrokenJson, where, "this is not valid JSON", hint: "correct the source and import again");
        }
        catch (InvalidOperationException)
        {
            // The parser throws this for half of a surrogate pair: "\ud83d".
            diagnostics.Error(
                Codes.BrokenJson,
                start,
                "a text in the JSON contains half of a character",
                hint: "look for a single escape such as \\ud83d, correct the source and import again");
        }

        return null;
    }

    /// <summary>Where the object at the start of a text ends; null when its braces are not balanced.</summary>
    public static int? EndOfObject(string text)
    {
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                i += text[i] == '\\' ? 1 : 0;
                quoted = i >= text.Length || text[i] != '"';
                continue;
            }

            quoted = text[i] == '"';
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    private static YamlNode Node(JsonElement element, SourceSpan where, DiagnosticBag diagnostics) => element.ValueKind switch
    {
        JsonValueKind.Object => Map(element, where, diagnostics),
        JsonValueKind.Array => new YamlList([.. element.EnumerateArray().Select(e => Node(e, where, diagnostics))], where),
        JsonValueKind.String => FieldNodes.Text(element.GetString()!, where, diagnostics),
        JsonValueKind.Null => new YamlScalar("", false, where),
        _ => new YamlScalar(element.GetRawText(), false, where),
    };

    private static YamlMap Map(JsonElement element, SourceSpan where, DiagnosticBag diagnostics)
    {
        var entries = new YamlEntries();
        foreach (var property in element.EnumerateObject())
        {
            if (!entries.Add(new YamlEntry(property.Name, where, Node(property.Value, where, diagnostics)), out var first))
            {
                diagnostics.Add(YamlEntries.ExplainDuplicate(property.Name, where, first));
            }
        }

        return new YamlMap(entries.ToImmutable(), where) { Repeated = entries.Repeated };
    }
}
