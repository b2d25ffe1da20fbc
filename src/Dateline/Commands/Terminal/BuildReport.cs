using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Output;

namespace Dateline.Commands.Terminal;

/// <summary>
/// Writes what a build did as JSON, for tools and for people who want to know why a page was rendered. Times are in milliseconds; those of
/// phases are under the phases' names: <c>Input</c>, <c>Process</c>, <c>PostProcess</c>, <c>Output</c>.
/// </summary>
internal static class BuildReport
{
    public static void Write(string path, BuildResult result, BuildProgress progress, ImmutableArray<Diagnostic> diagnostics)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, JsonFormat.Indented);
        json.WriteStartObject();
        json.WriteBoolean("succeeded", result.Succeeded);
        WriteCounts(json, result);
        json.WriteString("fullBecause", result.Full);
        WriteTimes(json, result.Written, progress);
        WritePages(json, result.Written);
        WriteReplaced(json, result);
        JsonFormat.WriteDiagnostics(json, diagnostics);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildResult result)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("articles", result.Articles);
        json.WriteNumber("pages", result.Written.Pages);
        json.WriteNumber("files", result.Written.Files);
        json.WriteNumber("bytes", result.Written.Bytes);
        json.WriteNumber("parsed", result.Parsed);
        json.WriteNumber("rendered", result.Written.Rendered);
        json.WriteNumber("written", result.Written.Written);
        json.WriteNumber("removed", result.Written.Removed.Length);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, WriteResult written, BuildProgress progress)
    {
        // A phase may run in several steps, with another between them.
        json.WriteStartObject("phases");
        foreach (var phase in progress.Times.GroupBy(t => t.Phase))
        {
            json.WriteNumber(phase.Key, Milliseconds(new TimeSpan(phase.Sum(t => t.Time.Ticks))));
        }

        json.WriteEndObject();
        json.WriteStartObject("pipelines");
        foreach (var pipeline in written.PlannedPages.Zip(written.Outcomes).GroupBy(p => p.First.Family))
        {
            json.WriteStartObject(pipeline.Key);
            json.WriteNumber("files", pipeline.Count());
            json.WriteNumber("rendered", pipeline.Count(p => p.Second.IsRendered));
            json.WriteNumber("milliseconds", Milliseconds(Stopwatch.GetElapsedTime(0, pipeline.Sum(p => p.Second.Time))));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    private static void WritePages(Utf8JsonWriter json, WriteResult written)
    {
        json.WriteStartArray("rendered");
        foreach (var (planned, outcome) in written.PlannedPages
            .Zip(written.Outcomes)
            .Where(p => p.Second.IsRendered)
            .OrderBy(p => p.First.File, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("file", planned.File);
            json.WriteString("why", outcome.Why);
            json.WriteString("outcome", Word(outcome.Fate));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("removed");
        foreach (var file in written.Removed)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }

    private static void WriteReplaced(Utf8JsonWriter json, BuildResult result)
    {
        json.WriteStartArray("replaced");
        foreach (var document in result.Replaced)
        {
            json.WriteStartObject();
            json.WriteString("file", document.DisplayPath);
            json.WriteString("published", document.IsLeftOut ? "left out" : "earlier text");
            json.WriteString("why", document.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(PageStatus status) => status switch
    {
        PageStatus.Added => "added",
        PageStatus.Changed => "changed",
        PageStatus.Failed => "failed",
        _ => "same bytes",
    };
}
