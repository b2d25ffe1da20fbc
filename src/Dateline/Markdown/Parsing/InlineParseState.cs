using System.Buffers;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// The state of parsing the inline content of one block, from left to right. No character is read more than a few times. Plain text is held
/// back until something else begins, so that it becomes one literal.
/// </summary>
internal sealed class InlineParseState
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\n\r\\`*_~[]!<&");

    private readonly InlineProcessor _processor;

    // Created for the first mark of their kind: most paragraphs have few kinds.
    private EmphasisParser? _emphases;
    private Brackets? _brackets;
    private CodeSpans? _code;
    private AngleBrackets? _angles;
    private Escapes? _escapes;

    // The start of the plain text that is held back, and whether a backslash is before it.
    private int _plain;
    private bool _isEscaped;

    public InlineParseState(InlineProcessor processor, StringSlice slice)
    {
        _processor = processor;
        (Text, Start, At, _plain, End) = (slice.Text, slice.Start, slice.Start, slice.Start, slice.End + 1);
        Declared = Declarations.Find(processor.Document);
    }

    /// <summary>The source text. The content is from <see cref="Start"/> to before <see cref="End"/>.</summary>
    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The current position.</summary>
    public int At { get; set; }

    public EmphasisParser Emphases => _emphases ??= new EmphasisParser(this);

    public Declarations? Declared { get; }

    /// <summary>Set when the nesting limit is exceeded. From then on every mark is plain text.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether the content is a table cell, in which a backslash before a bar is part of the table's syntax.</summary>
    public bool IsCell => _processor.Block?.Parent is TableCell;

    public ReadOnlySpan<char> Rest => Text.AsSpan(At, End - At);

    public void Parse()
    {
        ParseTaskMark();
        var (mark, sign) = (NextMark(), BareAddresses.NextSign(Content, At));
        while (mark < End || sign < End)
        {
            if (sign < mark)
            {
                var next = TryAddress(sign) ? At : sign + 1;
                sign = BareAddresses.NextSign(Content, next);
            }
            else
            {
                At = mark;
                ParseMark();
            }

            mark = mark < At ? NextMark() : mark;
            sign = sign < At ? BareAddresses.NextSign(Content, At) : sign;
        }

        Flush(End);
        _emphases?.Close(null);
        _emphases?.ReportLeft();
        _brackets?.ReportOpen();
        if (_emphases is not null || _brackets is not null)
        {
            Literals.Join(_processor.Root!);
        }
    }

    private ReadOnlySpan<char> Content => Text.AsSpan(0, End);

    private int NextMark()
    {
        var next = Rest.IndexOfAny(Special);
        return next < 0 ? End : At + next;
    }

    private void ParseTaskMark()
    {
        if (TaskMark.Starts(Rest) && TaskMark.IsPlace(_processor.Block))
        {
            var isDone = Text[At + 1] is 'x' or 'X';
            At += TaskMark.Length;
            Add(new TaskMark(isDone));
        }
    }

    private bool TryAddress(int sign)
    {
        if (!BareAddresses.TryFind(Content, _plain, sign, out var found))
        {
            return false;
        }

        Flush(found.Start);
        At = found.End;
        var words = Entities.Unescape(Text.AsSpan(found.Start, found.End - found.Start));
        var url = found.Kind switch { AddressKind.Host => "http://" + words, AddressKind.Mail => "mailto:" + words, _ => words };
        Add(new AddressInline(words, url) { Span = Place(found.Start, found.End - 1) });

        // An address that someone shortened ends in dots, which stay as they were typed.
        _isEscaped = Rest.StartsWith("..");
        return true;
    }

    private void ParseMark()
    {
        switch (Text[At])
        {
            case '\n' or '\r':
                (_escapes ??= new Escapes(this)).ParseLineEnd();
                break;
            case '\\':
                (_escapes ??= new Escapes(this)).ParseBackslash();
                break;
            case '`':
                (_code ??= new CodeSpans(this)).Parse();
                break;
            case '[':
                (_brackets ??= new Brackets(this)).Open(isImage: false);
                break;
            case '!':
                (_brackets ??= new Brackets(this)).TryOpenImage();
                break;
            case ']':
                (_brackets ??= new Brackets(this)).Close();
                break;
            case '<':
                (_angles ??= new AngleBrackets(this)).Parse();
                break;
            case '&':
                (_escapes ??= new Escapes(this)).ParseEntity();
                break;
            default:
                Emphases.Open();
                break;
        }
    }

    /// <summary>Adds an inline. Plain text continues at <see cref="At"/>.</summary>
    public void Add(Inline inline)
    {
        inline.IsClosed = true;
        _processor.Root!.AppendChild(inline);
        _plain = At;
        _isEscaped = false;
    }

    /// <summary>Makes the character after the current backslash plain text.</summary>
    public void Escape()
    {
        Flush(At);
        _plain = At + 1;
        _isEscaped = true;
        At += 2;
    }

    /// <summary>The plain text that is held back, up to the current position.</summary>
    public ReadOnlySpan<char> Kept => Text.AsSpan(_plain, At - _plain);

    /// <summary>Adds the plain text that is held back, up to <paramref name="end"/>.</summary>
    public void Flush(int end)
    {
        if (end <= _plain)
        {
            return;
        }

        var text = new StringSlice(Text, _plain, end - 1);
        if (Declared is { Abbreviations.Any: true } && !_isEscaped)
        {
            Literals.AddWithAbbreviations(this, _processor.Root!, text, Declared.Abbreviations);
        }
        else
        {
            _processor.Root!.AppendChild(Literals.Create(text, Place(_plain, end - 1), _isEscaped));
        }

        _plain = end;
        _isEscaped = false;
    }

    /// <summary>Records that the text uses a declaration, or that the footnote that contains this block does.</summary>
    public void Use(IDeclaration declared)
    {
        var parent = _processor.Block?.Parent;
        while (parent is not null and not Footnote)
        {
            parent = parent.Parent;
        }

        if (parent is Footnote note)
        {
            note.Uses.Add(declared);
        }
        else
        {
            declared.IsUsed = true;
        }
    }

    /// <summary>Whether the text is parsed to be checked. What is only reported is not looked for otherwise.</summary>
    public bool IsCheck => _processor.PreciseSourceLocation;

    /// <summary>The source span of a part of the content; empty if positions are not needed.</summary>
    public SourceSpan Place(int from, int to) =>
        _processor.PreciseSourceLocation ? new SourceSpan(_processor.GetSourcePosition(from), _processor.GetSourcePosition(to)) : default;

    public void ReportIssue(ParseIssueKind kind, int at, int length, string about = "") => ReportIssue(kind, Place(at, at), length, about);

    public void ReportIssue(ParseIssueKind kind, SourceSpan place, int length, string about = "") =>
        Declarations.GetOrAdd(_processor.Document).Issues.Add(new ParseIssue(kind, place.Start, length, about));

    public void StopAtLimit()
    {
        IsTooDeep = true;
        Declarations.GetOrAdd(_processor.Document).ReportOnce(new ParseIssue(ParseIssueKind.TooDeep, Place(Start, Start).Start, 1));
    }
}
