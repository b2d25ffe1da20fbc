using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Diagnostics;

/// <summary>
/// Writes diagnostics for other programs: one object with the numbers of errors and warnings and a list. Line 0 means the whole file.
/// </summary>
internal static class JsonFormat
{
    /// <summary>Does not escape letters of any script.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream to, ImmutableArray<Diagnostic> diagnostics)
    {
        using var json = new Utf8JsonWriter(to, Indented);
        json.WriteStartObject();
        json.WriteNumber("errors", DiagnosticLimit.Count(diagnostics, Severity.Error));
        json.WriteNumber("warnings", DiagnosticLimit.Count(diagnostics, Severity.Warning));
        WriteDiagnostics(json, diagnostics);
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
    }

    /// <summary>Writes the list of diagnostics into an object.</summary>
    public static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("complaints");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.SeverityName);
            json.WriteString("code", diagnostic.Code.Id);
            json.WriteString("file", diagnostic.Where.Path);
            json.WriteNumber("line", diagnostic.Where.Line);
            json.WriteNumber("column", diagnostic.Where.Column);
            json.WriteNumber("length", diagnostic.Where.Length);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("expected", diagnostic.Expected);
            json.WriteString("hint", diagnostic.Hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
