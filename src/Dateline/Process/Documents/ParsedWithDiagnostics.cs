using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Process.Documents;

/// <summary>Parses one document; null, with complaints, when nothing can be made of it.</summary>
internal delegate ParsedDocument? Parse(SourceText source, ParseRules rules, DiagnosticBag diagnostics);

/// <summary>
/// A document as it was read alone, to be kept: its draft, null when nothing could be made of it, and its complaints in their order.
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
