using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// What a text declares in lines of their own (the addresses of links, footnotes, abbreviations), which readers see only where something
/// uses it; and what parsing had to remark on. One for each document.
/// </summary>
internal sealed class Declarations
{
    private static readonly object Key = new();

    private readonly HashSet<ParseRemarkKind> _once = [];

    public Dictionary<string, LinkDefinition> Links { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Note> Notes { get; } = new(StringComparer.Ordinal);

    public Abbreviations Abbreviations { get; } = new();

    public List<ParseRemark> Remarks { get; } = [];

    /// <summary>The declarations of a document, made when they are first asked for.</summary>
    public static Declarations Collect(MarkdownDocument document)
    {
        if (document.GetData(Key) is Declarations known)
        {
            return known;
        }

        var made = new Declarations();
        document.SetData(Key, made);
        return made;
    }

    /// <summary>The declarations of a document; null when it has none and there is nothing to remark on.</summary>
    public static Declarations? In(MarkdownDocument document) => document.GetData(Key) as Declarations;

    /// <summary>Remarks on something once in a text: what is too deep is so in ten thousand places.</summary>
    public void RemarkOnce(ParseRemark remark)
    {
        if (_once.Add(remark.Kind))
        {
            Remarks.Add(remark);
        }
    }

    public void Declare(LinkDefinition link)
    {
        if (!Links.TryAdd(Labels.Normal(link.Label), link))
        {
            Remarks.Add(new ParseRemark(ParseRemarkKind.DeclaredTwice, link.At, link.Length, $"[{link.Label}]"));
        }
    }

    public void Declare(Note note)
    {
        if (!Notes.TryAdd(Labels.Normal(note.Label), note))
        {
            Remarks.Add(new ParseRemark(ParseRemarkKind.DeclaredTwice, note.Span.Start, note.Label.Length + 3, $"[^{note.Label}]"));
        }
    }

    public void Declare(Abbreviation abbreviation)
    {
        if (!Abbreviations.TryAdd(abbreviation))
        {
            Remarks.Add(new ParseRemark(ParseRemarkKind.DeclaredTwice, abbreviation.At, abbreviation.Length, $"*[{abbreviation.Label}]"));
        }
    }
}
