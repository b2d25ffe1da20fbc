using System.Collections.Immutable;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Import.Bodies;
using Dateline.Input;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline.Import;

/// <summary>
/// Reads each file as a build will, before it is written. What would be an error there is fixed, so that an imported newsroom builds:
/// markup is closed or shown as it was typed, a field is left out. Everything fixed is reported. <paramref name="exists"/> says whether
/// the newsroom has, or will have, a file.
/// </summary>
internal sealed class FileCheck(ParseRules rules, Func<string, bool> exists, Findings findings)
{
    // Fixing one fault may reveal another.
    private const int MostRounds = 20;

    private static readonly (string Folder, Parse Parse)[] Parsers =
    [
        ("articles/", ArticleFields.Read), ("pages/", PageFields.Read), ("backgrounds/", EditionFields.Read),
        ("authors/", AuthorFields.Read), ("topics/", TopicFields.Read), ("series/", SeriesFields.Read),
    ];

    /// <summary>The text of a file without what a build would refuse. <paramref name="where"/> is the document it comes from.</summary>
    public string Fix(string path, string text, SourceSpan where)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var faults = Faults(path, text);
            if (faults.IsEmpty)
            {
                return text;
            }

            text = Fix(text, faults, round < MostRounds / 2, where);
        }

        findings.Add(FindingKind.Unsupported, "a text that a build would refuse: all of it is shown as it was typed", where);
        return AllAsTyped(text);
    }

    private ImmutableArray<Diagnostic> Faults(string path, string text)
    {
        var parse = Parsers.First(p => path.StartsWith(p.Folder, StringComparison.Ordinal)).Parse;
        var parsed = ParsedWithDiagnostics.Parse(parse, path, "", Encoding.UTF8.GetBytes(text), rules);
        var pointers = (parsed.Document as ParsedText)?.Pointers ?? [];
        return
        [
            .. parsed.Diagnostics.Where(d => d.Severity == Severity.Error),
            .. pointers.Where(p => p.Use != ReferenceUse.Frame && !Resolves(path, p))
                .Select(p => new Diagnostic(Severity.Error, LostTarget(p), p.Where, p.Written)),
        ];
    }

    private static Code LostTarget(Pointer pointer) => pointer.IsPicture ? Codes.MissingMedia : Codes.BrokenLink;

    /// <summary>Whether a build finds the target of a link or a picture. A missing page of the site is no error.</summary>
    private bool Resolves(string path, Pointer pointer)
    {
        var target = pointer.Written.Split('#', '?')[0];
        var isPage = !pointer.IsPicture && target.StartsWith('/') && !target.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && !target.StartsWith("/" + MediaFolder.Folder, StringComparison.Ordinal);
        return target.Length == 0 || isPage
            || MediaPaths.Find(path, target, f => IsMedia(f) && exists(f) ? f : null) is not null
            || (!pointer.IsPicture && RelativePath.Resolve(path, target) is { } file && !IsMedia(file) && exists(file));
    }

    private static bool IsMedia(string path) => path.StartsWith(MediaFolder.Folder, StringComparison.Ordinal);

    /// <summary>
    /// Fixes what is like the first fault, from the end to the start, so that places stay right. Nesting that is too deep comes first: what
    /// is open in it would be closed a few levels at a time.
    /// </summary>
    private string Fix(string text, ImmutableArray<Diagnostic> faults, bool isEarly, SourceSpan where)
    {
        var (body, line) = FrontMatter.BodyOf(text);
        var inFields = faults.Where(f => f.Where.Line < line).ToArray();
        if (inFields.Length > 0)
        {
            return WithoutField(text, inFields[0], line, where);
        }

        var head = text[..^body.Length];
        var first = faults.FirstOrDefault(f => f.Code == Codes.NestedTooDeep, faults[0]);
        foreach (var fault in faults.Where(f => f.Code == first.Code).OrderByDescending(f => f.Where.Line)
            .ThenByDescending(f => f.Where.Column))
        {
            var placed = fault with { Where = fault.Where with { Line = fault.Where.Line - line + 1 } };
            body = isEarly
                ? BodyFixes.Fix(body, placed, where, findings)
                : BodyFixes.AsTyped(body, placed, where, findings);
        }

        return head + body;
    }

    /// <summary>
    /// The text without the field of a fault, or without its longest field when no line is at fault. A text is never published because the
    /// field that holds it back is left out.
    /// </summary>
    private string WithoutField(string text, Diagnostic fault, int bodyLine, SourceSpan where)
    {
        var lines = text.Split('\n');
        var end = Math.Min(bodyLine - 2, lines.Length);
        var starts = Enumerable.Range(1, Math.Max(0, end - 1)).Where(i => lines[i] is [not (' ' or '-'), ..]).ToArray();
        int EndOf(int start) => starts.FirstOrDefault(s => s > start, end);
        var start = fault.Code == Codes.TooMany && fault.Where.Line <= 2
            ? starts.OrderByDescending(s => lines[s..EndOf(s)].Sum(l => l.Length)).FirstOrDefault()
            : starts.LastOrDefault(s => s < fault.Where.Line);
        if (start == 0)
        {
            return text;
        }

        var name = lines[start].Split(':')[0];
        findings.Add(FindingKind.Unsupported, $"field {name}: left out, because a build would refuse it", where, fault.Message);
        var instead = name switch
        {
            "title" or "name" => [$"{name}: Untitled"],
            "status" or "embargo" or "expires" or "withdrawn" => ["status: draft"],
            _ => Array.Empty<string>(),
        };
        var others = starts.Where(
            s => instead is ["status: draft"] && s != start && lines[s].StartsWith("status:", StringComparison.Ordinal)).ToArray();
        return string.Join('\n', [.. lines[..start].Where((_, i) => !others.Contains(i)), .. instead, .. lines[EndOf(start)..]]);
    }

    private static string AllAsTyped(string text)
    {
        var (body, _) = FrontMatter.BodyOf(text);
        var lines = body.Trim('\n').Split('\n').Select(l => l.Length > 0 ? " " + l : l);
        return $"{text[..^body.Length].TrimEnd('\n')}\n{CodeRanges.Block(string.Join('\n', lines), "").TrimEnd('\n')}\n";
    }
}
