using Dateline.Diagnostics;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Dateline.Model;
using Markdig.Extensions.CustomContainers;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Markdown.Checking;

/// <summary>The state of checking one body: what was found so far.</summary>
internal sealed class BodyCheckState(
    string path, string body, int firstLine, AllowedOrigins allowed, DiagnosticBag diagnostics)
{
    public readonly Anchors Anchors = new();

    public readonly List<Pointer> Pointers = [];

    public readonly HashSet<string> Headings = new(StringComparer.Ordinal);

    /// <summary>The links to headings of the same text. They are checked after all headings are known.</summary>
    public readonly List<(string Written, SourceSpan Where)> AnchorLinks = [];

    /// <summary>The raw HTML elements that are open, with their places.</summary>
    public readonly OpenTags OpenTags = new();

    /// <summary>Elements that are not allowed and were reported at their start. Their end tags are not reported again.</summary>
    public readonly HashSet<string> DroppedTags = new(StringComparer.Ordinal);

    /// <summary>The names of the markup of other programs that was reported, so that its ends are not.</summary>
    public readonly HashSet<string> LeftNames = new(StringComparer.Ordinal);

    /// <summary>The innermost box around what is checked; null for none.</summary>
    public CustomContainer? Box { get; set; }

    /// <summary>
    /// Where the text opens its second box, or its end if it has no two; null until a line of colons closes nothing. Looking for it at each
    /// such line would take the square of the text's length.
    /// </summary>
    public int? SecondBox { get; set; }

    /// <summary>Whether the box shows its pictures in a grid.</summary>
    public bool IsInGrid { get; set; }

    /// <summary>The definition or footnote that is checked; null for the text itself.</summary>
    public IDeclaration? Declaration { get; set; }

    // Few texts have declarations.
    private DeclarationUses? _uses;

    /// <summary>Adds a link or a picture.</summary>
    public void Add(Pointer pointer)
    {
        Pointers.Add(pointer);
        if (Declaration is not null)
        {
            (_uses ??= new DeclarationUses()).Add(pointer, Declaration);
        }
    }

    /// <summary>Adds a use of a definition or a footnote.</summary>
    public void AddUse(IDeclaration? used, Markdig.Syntax.SourceSpan span)
    {
        if (used is not null)
        {
            (_uses ??= new DeclarationUses()).Add(used, At(span).Line, Declaration);
        }
    }

    /// <summary>All links and pictures.</summary>
    public IEnumerable<Pointer> Found() => _uses is { } uses ? Pointers.Select(uses.Complete) : Pointers;

    // The start of each line in the body, computed for the first diagnostic.
    private int[]? _lines;

    public string Body => body;

    public AllowedOrigins Allowed => allowed;

    public DiagnosticBag Diagnostics => diagnostics;

    public SourceSpan At(Markdig.Syntax.SourceSpan span) => At(Math.Max(0, span.Start), Math.Max(1, span.Length));

    /// <summary>The place in the file of an offset in the body.</summary>
    public SourceSpan At(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, body.Length);
        _lines ??= LineStarts();
        var line = Array.BinarySearch(_lines, offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourceSpan(path, firstLine + line, offset - _lines[line] + 1, length);
    }

    private int[] LineStarts()
    {
        var starts = new int[body.AsSpan().Count('\n') + 1];
        for (var line = 1; line < starts.Length; line++)
        {
            starts[line] = body.IndexOf('\n', starts[line - 1]) + 1;
        }

        return starts;
    }
}
