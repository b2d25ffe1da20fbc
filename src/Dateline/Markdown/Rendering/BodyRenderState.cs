using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>The state of rendering one body: the HTML so far, and what the rest depends on.</summary>
internal sealed class BodyRenderState
{
    private QuotationMarks _marks = QuotationMarks.ForLanguage("en");

    public readonly HtmlBuffer To = new();
    public readonly Anchors Anchors = new();

    /// <summary>The footnotes that the text refers to, in the order of their numbers, with the number of references.</summary>
    public readonly List<(Footnote Footnote, int References)> Notes = [];

    /// <summary>The index of each footnote in <see cref="Notes"/>.</summary>
    public readonly Dictionary<Footnote, int> NoteNumbers = [];

    /// <summary>The open raw HTML elements.</summary>
    public readonly List<string> OpenTags = [];

    /// <summary>The quotation marks of the current paragraph.</summary>
    public QuotationState Quoting;

    /// <summary>The transcripts that the text has so far.</summary>
    public readonly HashSet<string> Transcripts = new(StringComparer.Ordinal);

    public string Body { get; private set; } = "";

    public ProseOptions Options { get; private set; } = null!;

    /// <summary>The prefix of ids: empty, or ending in a colon.</summary>
    public string IdPrefix { get; private set; } = "";

    /// <summary>The paragraph that starts with the dateline.</summary>
    public ParagraphBlock? DatelineIn { get; set; }

    /// <summary>The level of the last heading; 0 before the first.</summary>
    public int Level { get; set; }

    public bool HasRawHtml { get; set; }

    /// <summary>The number of pull quotes that were searched in the story.</summary>
    public int PullQuotes { get; set; }

    /// <summary>The number of frames so far.</summary>
    public int Frames { get; set; }

    /// <summary>Above 0 inside a link.</summary>
    public int OpenLinks { get; set; }

    /// <summary>Above 0 inside raw HTML <c>&lt;code&gt;</c> and the like, where typed marks stay as they are.</summary>
    public int Verbatim { get; set; }

    /// <summary>The element, such as a script, that hides its contents until the end of the paragraph; null for none.</summary>
    public string? Hidden { get; set; }

    public void Begin(string body, ProseOptions options)
    {
        Body = body;
        Options = options;
        _marks = QuotationMarks.ForLanguage(options.Language);
        IdPrefix = options.IdPrefix.Length == 0 ? "" : options.IdPrefix + ":";
    }

    /// <summary>Starts a paragraph, title or caption, with nothing open in it.</summary>
    public void BeginWords()
    {
        Quoting = new QuotationState(_marks);
        Verbatim = 0;
        Hidden = null;
    }

    /// <summary>Clears the state but keeps its buffers.</summary>
    public void End()
    {
        To.Clear();
        Anchors.Clear();
        Notes.Clear();
        NoteNumbers.Clear();
        PullQuotes = 0;
        Frames = 0;
        OpenTags.Clear();
        Transcripts.Clear();
        Quoting = default;
        Body = "";
        Options = null!;
        DatelineIn = null;
        Level = 0;
        HasRawHtml = false;
        OpenLinks = 0;
        Verbatim = 0;
        Hidden = null;
    }
}
