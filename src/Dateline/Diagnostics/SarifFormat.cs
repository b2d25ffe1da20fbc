using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Diagnostics;

/// <summary>
/// Writes diagnostics as SARIF 2.1.0, which code hosts and editors show next to the lines: a rule for each code in use, then a result for
/// each diagnostic.
/// </summary>
internal static class SarifFormat
{
    public static void Write(Stream to, ImmutableArray<Diagnostic> diagnostics)
    {
        string[] ids = [.. diagnostics.Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal)];
        using var json = new Utf8JsonWriter(to, JsonFormat.Indented);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, ids);

        // Columns count as in editors. Paths are relative to the folder in which the command runs.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, Array.IndexOf(ids, diagnostic.Code.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<string> ids)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Dateline");
        json.WriteStartArray("rules");
        foreach (var code in ids.Select(CodeList.Find).OfType<Code>())
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            WriteText(json, "shortDescription", CodePages.TitleOf(code));
            WriteText(json, "fullDescription", code.Meaning);
            json.WriteStartObject("help");
            json.WriteString("text", CodePages.Read(code));
            json.WriteString("markdown", CodePages.Read(code));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.Severity == Severity.Notice ? "note" : diagnostic.Severity.Word());
        WriteText(json, "message", diagnostic.Text);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(diagnostic.Where.Path).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        if (diagnostic.Where.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Where.Line);
            json.WriteNumber("startColumn", diagnostic.Where.Column);
            json.WriteNumber("endColumn", diagnostic.Where.Column + Math.Max(1, diagnostic.Where.Length));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
