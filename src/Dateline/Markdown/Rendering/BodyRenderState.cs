using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>One body on its way to HTML: what is written so far and what the rest of it depends on.</summary>
internal sealed class BodyRenderState
{
    private QuotationMarks _marks = QuotationMarks.ForLanguage("en");

    public readonly HtmlBuffer To = new();
    public readonly Anchors Anchors = new();

    /// <summary>The footnotes that the text has called, in the order of their numbers, and how often.</summary>
    public readonly List<(Footnote Footnote, int Calls)> Notes = [];

    /// <summary>The place of each of them in <see cref="Notes"/>.</summary>
    public readonly Dictionary<Footnote, int> NoteNumbers = [];

    /// <summary>The writer's own tags that are open.</summary>
    public readonly List<string> OpenTags = [];

    /// <summary>The quotations of the paragraph at hand.</summary>
    public QuotationState Quoting;

    public string Body { get; private set; } = "";

    public ProseOptions Options { get; private set; } = null!;

    /// <summary>What ids begin with: empty, or ending in a colon.</summary>
    public string IdPrefix { get; private set; } = "";

    /// <summary>The paragraph that the dateline runs into.</summary>
    public ParagraphBlock? DatelineIn { get; set; }

    /// <summary>The level of the heading that the text stands under; 0 before the first.</summary>
    public int Level { get; set; }

    public bool HasRawHtml { get; set; }

    /// <summary>How many pull quotes the story was searched for.</summary>
    public int PullQuotes { get; set; }

    /// <summary>Above 0 inside the writer's own <c>&lt;code&gt;</c> and the like, where marks are meant as they are.</summary>
    public int Verbatim { get; set; }

    /// <summary>The element (a script, a style) whose inside is not printed, to the end of the paragraph; null for none.</summary>
    public string? Hidden { get; set; }

    public void Begin(string body, ProseOptions options)
    {
        Body = body;
        Options = options;
        _marks = QuotationMarks.ForLanguage(options.Language);
        IdPrefix = options.IdPrefix.Length == 0 ? "" : options.IdPrefix + ":";
    }

    /// <summary>A paragraph, title or caption begins: nothing is open in it.</summary>
    public void BeginWords()
    {
        Quoting = new QuotationState(_marks);
        Verbatim = 0;
        Hidden = null;
    }

    /// <summary>Forgets the body, keeps the memory.</summary>
    public void End()
    {
        To.Clear();
        Anchors.Clear();
        Notes.Clear();
        NoteNumbers.Clear();
        PullQuotes = 0;
        OpenTags.Clear();
        Quoting = default;
        Body = "";
        Options = null!;
        DatelineIn = null;
        Level = 0;
        HasRawHtml = false;
        Verbatim = 0;
        Hidden = null;
    }
}
