using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Process;

/// <summary>Parses one document; null, with complaints, when nothing can be made of it.</summary>
internal delegate Draft? Parse(SourceText source, ReadingRules rules, DiagnosticBag diagnostics);

/// <summary>A document as it was read alone, to be kept: its draft, null when nothing could be made of it, and its complaints in their order.</summary>
internal readonly record struct Transcript(Draft? Draft, ImmutableArray<Diagnostic> Complaints)
{
    public static Transcript Of(Parse parse, string path, string folder, ReadOnlySpan<byte> bytes, ReadingRules rules)
    {
        var own = new DiagnosticBag();
        var draft = parse(new SourceText(path, folder, TextFile.Decode(Project.ShownIn(folder, path), bytes, own)), rules, own);
        return new Transcript(draft, own.IsEmpty ? [] : own.Sorted());
    }
}
