using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Process.Documents;

/// <summary>Parses one document. Reports errors and returns null when it can't be parsed at all.</summary>
internal delegate ParsedDocument? Parse(SourceText source, ParseRules rules, DiagnosticBag diagnostics);

/// <summary>
/// The result of parsing one document, as it is cached: the document, null when it can't be parsed, and its diagnostics in order.
/// </summary>
internal readonly record struct ParsedWithDiagnostics(ParsedDocument? Document, ImmutableArray<Diagnostic> Diagnostics)
{
    public static ParsedWithDiagnostics Parse(Parse parse, string path, string folder, ReadOnlySpan<byte> bytes, ParseRules rules)
    {
        var own = new DiagnosticBag();
        var parsed = parse(new SourceText(path, folder, TextFile.Decode(Project.DisplayPathIn(folder, path), bytes, own)), rules, own);
        return new ParsedWithDiagnostics(parsed, own.IsEmpty ? [] : own.Sorted());
    }
}
