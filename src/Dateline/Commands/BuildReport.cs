using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Output;

namespace Dateline.Commands;

/// <summary>Writes the story of a build as JSON, for tools and for those who want to know why a page was made anew. Times are in milliseconds.</summary>
internal static class BuildReport
{
    public static void Write(string path, BuildResult result, BuildProgress progress, ImmutableArray<Diagnostic> complaints)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, JsonPrinter.Indented);
        json.WriteStartObject();
        json.WriteBoolean("succeeded", result.Succeeded);
        WriteCounts(json, result);
        json.WriteString("fullBecause", result.Full);
        WriteTimes(json, result.Printed, progress);
        WritePages(json, result.Printed);
        JsonPrinter.WriteComplaints(json, complaints);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildResult result)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("articles", result.Articles);
        json.WriteNumber("pages", result.Printed.Pages);
        json.WriteNumber("files", result.Printed.Files);
        json.WriteNumber("bytes", result.Printed.Bytes);
        json.WriteNumber("parsed", result.Parsed);
        json.WriteNumber("rendered", result.Printed.Rendered);
        json.WriteNumber("written", result.Printed.Written);
        json.WriteNumber("removed", result.Printed.Removed.Length);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, Printed printed, BuildProgress progress)
    {
        json.WriteStartObject("phases");
        foreach (var (phase, time) in progress.Times)
        {
            json.WriteNumber(phase, Math.Round(time.TotalMilliseconds, 1));
        }

        json.WriteEndObject();
        json.WriteStartObject("pipelines");
        foreach (var pipeline in printed.Sheets.Zip(printed.Outcomes).GroupBy(p => p.First.Family))
        {
            json.WriteStartObject(pipeline.Key);
            json.WriteNumber("files", pipeline.Count());
            json.WriteNumber("rendered", pipeline.Count(p => p.Second.IsRendered));
            json.WriteNumber("milliseconds", Math.Round(TimeSpan.FromSeconds((double)pipeline.Sum(p => p.Second.Time) / System.Diagnostics.Stopwatch.Frequency).TotalMilliseconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, Printed printed)
    {
        json.WriteStartArray("rendered");
        foreach (var (sheet, outcome) in printed.Sheets.Zip(printed.Outcomes).Where(p => p.Second.IsRendered).OrderBy(p => p.First.File, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("file", sheet.File);
            json.WriteString("why", outcome.Why);
            json.WriteString("outcome", outcome.Fate switch { Fate.Added => "added", Fate.Changed => "changed", Fate.Failed => "failed", _ => "same bytes" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("removed");
        foreach (var file in printed.Removed)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }
}
