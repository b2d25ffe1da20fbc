using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>JSON to the same nodes that YAML is read to. They all have the place where the JSON starts.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The fields; null, with a complaint, when the text is no JSON object.</summary>
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

            diagnostics.Error(Codes.BrokenYaml, start, "the JSON holds no fields", "expected an object: { \"title\": ... }");
        }
        catch (JsonException exception)
        {
            var where = new SourceSpan(path, firstLine + (int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0) + 1);
            diagnostics.Error(Codes.BrokenYaml, where, "this is no JSON", hint: "mend the source and import again");
        }

        catch (InvalidOperationException)
        {
            // What the reader throws for half of a character that takes two: "\ud83d".
            diagnostics.Error(
                Codes.BrokenYaml,
                start,
                "the JSON has a text that is no text",
                hint: "look for half of a character, such as \\ud83d alone; mend the source and import again");
        }

        return null;
    }

    /// <summary>Where the object at the head of a text ends; null when its braces are not even.</summary>
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
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
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
                diagnostics.Add(YamlEntries.Twice(property.Name, where, first));
            }
        }

        return new YamlMap(entries.ToImmutable(), where);
    }
}
