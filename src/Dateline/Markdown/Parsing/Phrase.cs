using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// The words of one block while they are parsed: characters in, inlines out, from left to right and none looked at more than a few times. Plain text is
/// kept back until something else begins, so that it comes in one piece.
/// </summary>
internal sealed class Phrase
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\n\r\\`*_~[]!<&");

    private readonly InlineProcessor _processor;
    private readonly Brackets _brackets;
    private readonly CodeSpans _code;
    private readonly Angles _angles;

    // Where the plain text begins that is not yet among the inlines, and whether a backslash stood before it.
    private int _plain;
    private bool _isEscaped;

    public Phrase(InlineProcessor processor, StringSlice slice)
    {
        _processor = processor;
        (Text, Start, At, _plain, End) = (slice.Text, slice.Start, slice.Start, slice.Start, slice.End + 1);
        Emphases = new Emphases(this);
        _brackets = new Brackets(this);
        _code = new CodeSpans(this);
        _angles = new Angles(this);
        Declared = Declarations.In(processor.Document);
    }

    /// <summary>The text that the words are a part of: from <see cref="Start"/> to before <see cref="End"/>.</summary>
    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The character at hand.</summary>
    public int At { get; set; }

    public Emphases Emphases { get; }

    public Declarations? Declared { get; }

    /// <summary>Set when something is nested too deep: from there on every mark is text.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether the words are a table's cell, where a backslash before a bar is the table's.</summary>
    public bool IsCell => _processor.Block?.Parent is TableCell;

    public ReadOnlySpan<char> Rest => Text.AsSpan(At, End - At);

    public void Parse()
    {
        while (Rest.IndexOfAny(Special) is >= 0 and var found)
        {
            At += found;
            ParseMark();
        }

        Flush(End);
        Emphases.Close(null);
        Literals.Join(_processor.Root!, 0);
    }

    private void ParseMark()
    {
        switch (Text[At])
        {
            case '\n' or '\r':
                Break(At);
                break;
            case '\\':
                ParseEscape();
                break;
            case '`':
                _code.Parse();
                break;
            case '[':
                _brackets.Open(isImage: false);
                break;
            case '!':
                _brackets.TryOpenImage();
                break;
            case ']':
                _brackets.Close();
                break;
            case '<':
                _angles.Parse();
                break;
            case '&':
                ParseEntity();
                break;
            default:
                Emphases.Open();
                break;
        }
    }

    private void ParseEscape()
    {
        if (At + 1 < End && Text[At + 1] is '\n' or '\r')
        {
            Flush(At);
            At++;
            AddBreak(At - 1, isHard: true);
        }
        else if (At + 1 < End && Characters.IsAsciiPunctuation(Text[At + 1]))
        {
            Flush(At);
            _plain = At + 1;
            _isEscaped = true;
            At += 2;
        }
        else
        {
            At++;
        }
    }

    // Two spaces before the end of a line make it a hard one.
    private void Break(int at)
    {
        var end = at;
        while (end > _plain && Text[end - 1] == ' ')
        {
            end--;
        }

        Flush(end);
        AddBreak(at, isHard: at - end >= 2);
    }

    private void AddBreak(int from, bool isHard)
    {
        At += Text[At] == '\r' && At + 1 < End && Text[At + 1] == '\n' ? 2 : 1;
        Add(new LineBreakInline { IsHard = isHard, Span = Place(from, At - 1) });
    }

    private void ParseEntity()
    {
        if (Entities.At(Rest, out var length) is not { } characters)
        {
            At++;
            return;
        }

        if (Entities.IsBad(Rest[..length], characters))
        {
            Remark(RemarkKind.BadEntity, At, length, Rest[..length].ToString());
        }

        Flush(At);
        var entity = new HtmlEntityInline { Original = new StringSlice(Text, At, At + length - 1), Transcoded = new StringSlice(characters), Span = Place(At, At + length - 1) };
        At += length;
        Add(entity);
    }

    /// <summary>Adds an inline; plain text goes on behind <see cref="At"/>.</summary>
    public void Add(Inline inline)
    {
        inline.IsClosed = true;
        _processor.Root!.AppendChild(inline);
        _plain = At;
        _isEscaped = false;
    }

    /// <summary>Adds the plain text that was kept back, up to <paramref name="end"/>.</summary>
    public void Flush(int end)
    {
        if (end <= _plain)
        {
            return;
        }

        Literals.Add(_processor.Root!, new StringSlice(Text, _plain, end - 1), _isEscaped, Declared?.Abbreviations);
        _plain = end;
        _isEscaped = false;
    }

    /// <summary>The place in the whole text of a part of the words; nowhere when nobody asks for places.</summary>
    public SourceSpan Place(int from, int to) =>
        _processor.PreciseSourceLocation ? new SourceSpan(_processor.GetSourcePosition(from), _processor.GetSourcePosition(to)) : default;

    public void Remark(RemarkKind kind, int at, int length, string about = "") => Remark(kind, Place(at, at), length, about);

    public void Remark(RemarkKind kind, SourceSpan place, int length, string about = "") =>
        Declarations.Of(_processor.Document).Remarks.Add(new Remark(kind, place.Start, length, about));

    public void StopTooDeep()
    {
        IsTooDeep = true;
        Declarations.Of(_processor.Document).RemarkOnce(new Remark(RemarkKind.TooDeep, Place(Start, Start).Start, 1));
    }
}
