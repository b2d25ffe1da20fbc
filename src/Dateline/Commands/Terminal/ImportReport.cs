using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Import;

namespace Dateline.Commands.Terminal;

/// <summary>Tells what became of a source: in words for the terminal, whole as JSON.</summary>
internal static class ImportReport
{
    private const int MostLines = 12;

    private static readonly (FindingKind Fate, string Name, string Title)[] Parts =
    [
        (FindingKind.Mapped, "mapped", "Mapped"),
        (FindingKind.Guessed, "guessed", "Guessed: look whether it is right"),
        (FindingKind.Unsupported, "left", "Has no form or no place here"),
        (FindingKind.Skipped, "leftOut", "Not imported"),
        (FindingKind.NotOverwritten, "kept", "Not touched"),
    ];

    public static void Write(TextWriter to, ImportRequest request, ImportResult result)
    {
        foreach (var (fate, _, title) in Parts)
        {
            Write(to, title, result.Findings.Of(fate));
        }

        if (!result.Attachments.IsEmpty)
        {
            to.WriteLine(
                $"Pictures and files to fetch from the old site: {Number(result.Attachments.Length)}, such as {result.Attachments[0]}");
            to.WriteLine("  --report lists them all. Put them into media/ and write their new paths where they are shown.");
            to.WriteLine();
        }

        var (counts, delivered) = (result.Counts, result.Files);
        string[] made =
        [
            Summary.Count(counts.Articles, "article"), Summary.Count(counts.Pages, "page"), Summary.Count(counts.Authors, "author"),
            Summary.Count(counts.Topics, "topic"), Summary.Count(counts.Backgrounds, "background"),
            counts.Media == 1 ? "1 picture or file" : $"{Number(counts.Media)} pictures and files",
        ];
        to.WriteLine($"{Summary.Count(counts.Documents, "document")}: {string.Join(", ", made)}");
        to.WriteLine(
            $"{Summary.Count(delivered.Written, "file")} {(request.IsDryRun ? "would be written" : "written")}, {Number(delivered.Same)} "
                + $"already there, {Number(delivered.Kept)} not touched. The newsroom is in {Project.DisplayPath(request.Target)}/");
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
            foreach (var finding in result.Findings.Of(fate))
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
            to.WriteLine($"{Number(finding.Count),8}  {finding.What}  ({first}{(finding.Count > 1 ? ", ..." : "")})");
        }

        if (findings.Length > MostLines)
        {
            to.WriteLine(
                $"{Number(findings.Skip(MostLines).Sum(f => f.Count)),8}  more of {Number(findings.Length - MostLines)} kinds; --report "
                    + $"lists them all");
        }

        to.WriteLine();
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
        json.WriteEndObject();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
