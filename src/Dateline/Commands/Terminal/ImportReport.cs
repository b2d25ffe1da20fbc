using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Import;

namespace Dateline.Commands.Terminal;

/// <summary>Prints a summary of an import to the terminal; writes the full report as JSON.</summary>
internal static class ImportReport
{
    private const int MostLines = 12;
    private const int MostNames = 5;

    private static readonly (FindingKind Fate, string Name, string Title)[] Parts =
    [
        (FindingKind.Mapped, "mapped", "Mapped"),
        (FindingKind.Guessed, "guessed", "Guessed (please check)"),
        (FindingKind.Unsupported, "left", "No equivalent here"),
        (FindingKind.Skipped, "leftOut", "Not imported"),
        (FindingKind.NoContent, "noContent", "Not imported, because it is no text for readers"),
        (FindingKind.NotOverwritten, "kept", "Not overwritten, because it was edited"),
    ];

    public static void Write(TextWriter to, ImportRequest request, ImportResult result)
    {
        foreach (var (fate, _, title) in Parts)
        {
            Write(to, title, result.Findings.OfKind(fate));
        }

        if (!result.Attachments.IsEmpty)
        {
            to.WriteLine(
                $"Pictures and files to download from the old site: {Quantity.Format(result.Attachments.Length)}, such as "
                    + result.Attachments[0]);
            to.WriteLine("  --report lists all of them. Put them into media/ and change the paths in the texts that show them.");
            to.WriteLine();
        }

        var (counts, files) = (result.Counts, result.Files);
        string[] parts =
        [
            Quantity.Format(counts.Articles, "article"), Quantity.Format(counts.Pages, "page"), Quantity.Format(counts.Authors, "author"),
            Quantity.Format(counts.Topics, "topic"), Quantity.Format(counts.Backgrounds, "background"),
            Quantity.Format(counts.Media, "picture or file", "pictures and files"),
        ];
        to.WriteLine($"{Quantity.Format(counts.Documents, "document")}: {string.Join(", ", parts)}");
        var written = $"{Quantity.Format(files.Written, "file")} {(request.IsDryRun ? "would be written" : "written")}";
        to.WriteLine(
            $"{written}, {Quantity.Format(files.Same)} unchanged, {Quantity.Format(files.Kept)} not overwritten. "
                + $"The newsroom is in {Project.DisplayPath(request.Target)}/");
    }

    public static void Write(string path, ImportResult result)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, JsonFormat.Indented);
        json.WriteStartObject();
        json.WriteBoolean("whole", result.IsWhole);
        WriteCounts(json, result);
        foreach (var (fate, name, _) in Parts)
        {
            json.WriteStartArray(name);
            foreach (var finding in result.Findings.OfKind(fate))
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("fetch");
        foreach (var address in result.Attachments)
        {
            json.WriteStringValue(address);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TextWriter to, string title, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        to.WriteLine($"{title}:");
        foreach (var finding in findings.Take(MostLines))
        {
            var first = finding.First[0];
            var more = finding.Count > 1 ? ", ..." : "";
            to.WriteLine($"{Quantity.Format(finding.Count),8}  {finding.What}{Names(finding)}  ({first}{more})");
        }

        if (findings.Length > MostLines)
        {
            var rest = Quantity.Format(findings.Skip(MostLines).Sum(f => f.Count));
            var kinds = Quantity.Format(findings.Length - MostLines, "kind");
            to.WriteLine($"{rest,8}  more of {kinds}; --report lists all of them");
        }

        to.WriteLine();
    }

    /// <summary>The most frequent names within a kind of finding: <c>: class 4,012, style 90, and 12 others</c>.</summary>
    private static string Names(Finding finding)
    {
        if (finding.Details.IsEmpty)
        {
            return "";
        }

        var names = finding.Details.Take(MostNames).Select(d => d.Count > 1 ? $"{d.Name} {Quantity.Format(d.Count)}" : d.Name);
        var more = finding.Details.Length - MostNames;
        return $": {string.Join(", ", names)}{(more > 0 ? $", and {Quantity.Format(more, "other")}" : "")}";
    }

    private static void WriteCounts(Utf8JsonWriter json, ImportResult result)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("documents", result.Counts.Documents);
        json.WriteNumber("articles", result.Counts.Articles);
        json.WriteNumber("pages", result.Counts.Pages);
        json.WriteNumber("authors", result.Counts.Authors);
        json.WriteNumber("topics", result.Counts.Topics);
        json.WriteNumber("backgrounds", result.Counts.Backgrounds);
        json.WriteNumber("media", result.Counts.Media);
        json.WriteNumber("written", result.Files.Written);
        json.WriteNumber("same", result.Files.Same);
        json.WriteNumber("notTouched", result.Files.Kept);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("what", finding.What);
        json.WriteNumber("count", finding.Count);
        json.WriteStartArray("first");
        foreach (var where in finding.First)
        {
            json.WriteStringValue(where.ToString());
        }

        json.WriteEndArray();
        if (!finding.Details.IsEmpty)
        {
            json.WriteStartObject("names");
            foreach (var (name, count) in finding.Details)
            {
                json.WriteNumber(name, count);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
