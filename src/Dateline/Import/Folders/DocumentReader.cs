using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Reads documents of a generator as that generator does. What only our own files may not have, such as a field that is set twice, is a
/// finding; a document that can't be read is left out, with its errors.
/// </summary>
internal sealed class DocumentReader(SourceKind kind, Findings findings, DiagnosticBag diagnostics)
{
    /// <summary>Errors in our own files that other generators accept: a document with them is imported.</summary>
    private static readonly Code[] Harmless = [Codes.DuplicateKey, Codes.LostText, Codes.ControlCharacter, Codes.NoFrontMatter];

    /// <summary>The fields and the text of a document; null when it can't be read.</summary>
    public (SourceSpan Where, YamlMap Fields, string Body)? Read(SourceFile file)
    {
        var displayPath = Project.DisplayPath(file.FullPath);
        var found = new DiagnosticBag();
        var text = Sources.ReadText(file, displayPath, found);
        var front = ForeignFrontMatter.Read(displayPath, text, kind, found);
        var faults = found.Sorted().Where(c => c.Severity == Severity.Error).ToArray();
        if (front is not var (fields, body) || !faults.All(f => Harmless.Contains(f.Code) || IsOfText(f, text, body)))
        {
            foreach (var diagnostic in found.Sorted())
            {
                diagnostics.Add(diagnostic);
            }

            findings.Add(
                FindingKind.Skipped,
                "its front matter or its text is invalid",
                faults is [var first, ..] ? first.Where : SourceSpan.File(displayPath));
            return null;
        }

        foreach (var fault in faults)
        {
            findings.Add(FindingKind.Guessed, Guess(fault.Code), fault.Where);
        }

        foreach (var comment in fields.Scalars().Where(s => s.Value.Contains(' ')).Select(s => s.Comment).OfType<YamlComment>())
        {
            findings.Add(FindingKind.Guessed, Guess(Codes.LostText), comment.Where);
        }

        return (SourceSpan.File(displayPath), fields.WithLastValues(), body);
    }

    /// <summary>Whether a fault is about a text that looks like fields: it stays text, as on the old site.</summary>
    private static bool IsOfText(Diagnostic fault, string text, string body) =>
        fault.Code == Codes.UnusedYaml && fault.Where.Line > text.AsSpan().Count('\n') - body.AsSpan().Count('\n');

    private static string Guess(Code code)
    {
        if (code == Codes.UnusedYaml)
        {
            return "lines below the front matter that look like fields: they are text, as in the source";
        }

        if (code == Codes.DuplicateKey)
        {
            return "a field is set twice, the last one counts";
        }

        if (code == Codes.NoFrontMatter)
        {
            return "a blank line or a comment before the front matter: read as front matter";
        }

        return code == Codes.LostText
            ? "the text behind ' #' is a comment, as in the source"
            : "an invisible character was removed, or is shown as �";
    }
}
