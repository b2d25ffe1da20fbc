using Dateline.Diagnostics;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Markdown;

/// <summary>One body under inspection: what was found in it so far.</summary>
internal sealed class Reading(string path, string body, int firstLine, DiagnosticBag diagnostics)
{
    public readonly Anchors Anchors = new();

    public readonly List<Pointer> Pointers = [];

    public readonly HashSet<string> Headings = new(StringComparer.Ordinal);

    /// <summary>The links to headings of the same text, checked when all headings are known.</summary>
    public readonly List<(string Written, SourceSpan Where)> AnchorLinks = [];

    /// <summary>Where code and HTML stand (first and last character): nothing in there is markdown.</summary>
    public readonly List<(int Start, int End)> Code = [];

    public string Body => body;

    public DiagnosticBag Diagnostics => diagnostics;

    public SourceSpan At(Markdig.Syntax.SourceSpan span) => At(Math.Max(0, span.Start), Math.Max(1, span.Length));

    /// <summary>The place in the file of a place in the body.</summary>
    public SourceSpan At(int offset, int length)
    {
        var before = body.AsSpan(0, Math.Clamp(offset, 0, body.Length));
        return new SourceSpan(path, firstLine + before.Count('\n'), before.Length - before.LastIndexOf('\n'), length);
    }
}
