using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>
/// The declarations of a document (link definitions, footnotes, abbreviations), which readers see only where the text uses them, and the
/// issues that the parser found.
/// </summary>
internal sealed class Declarations
{
    private static readonly object Key = new();

    private readonly HashSet<ParseIssueKind> _once = [];

    public Dictionary<string, LinkDefinition> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a link's label is a number, so that others that are numbers may be links, too.</summary>
    public bool HasNumberedLinks { get; private set; }

    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    public Abbreviations Abbreviations { get; } = new();

    public List<ParseIssue> Issues { get; } = [];

    /// <summary>The declarations of a document, created on first use.</summary>
    public static Declarations GetOrAdd(MarkdownDocument document)
    {
        if (document.GetData(Key) is Declarations known)
        {
            return known;
        }

        var made = new Declarations();
        document.SetData(Key, made);
        return made;
    }

    /// <summary>The declarations of a document; null when it has neither declarations nor issues.</summary>
    public static Declarations? Find(MarkdownDocument document) => document.GetData(Key) as Declarations;

    /// <summary>Reports a kind of issue only once per text: the nesting limit may be exceeded in thousands of places.</summary>
    public void ReportOnce(ParseIssue issue)
    {
        if (_once.Add(issue.Kind))
        {
            Issues.Add(issue);
        }
    }

    public void Declare(LinkDefinition link)
    {
        HasNumberedLinks |= UnreadLinks.IsNumber(link.Label);
        if (!Links.TryAdd(Labels.Normalize(link.Label), link))
        {
            Issues.Add(new ParseIssue(ParseIssueKind.DeclaredTwice, link.At, link.Length, $"[{link.Label}]"));
        }
    }

    public void Declare(Footnote note)
    {
        if (!Footnotes.TryAdd(Labels.Normalize(note.Label), note))
        {
            Issues.Add(new ParseIssue(ParseIssueKind.DeclaredTwice, note.Span.Start, note.Label.Length + 3, $"[^{note.Label}]"));
        }
    }

    public void Declare(Abbreviation abbreviation)
    {
        if (!Abbreviations.TryAdd(abbreviation))
        {
            Issues.Add(new ParseIssue(ParseIssueKind.DeclaredTwice, abbreviation.At, abbreviation.Length, $"*[{abbreviation.Label}]"));
        }
    }
}
