using System.Buffers;
using Dateline.Markdown.Html;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// An inline HTML tag, comment or declaration. <paramref name="tag"/> is its source. <see cref="Hides"/> is true for the start tag of a
/// script, a style and the like that is closed in the same paragraph, so that its contents are left out.
/// </summary>
internal sealed class TagInline(string tag) : HtmlInline(tag)
{
    public bool Hides { get; set; }
}

/// <summary>Parses what is in angle brackets: autolinks, HTML tags, comments and declarations.</summary>
internal sealed class AngleBrackets(InlineParseState state)
{
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>");

    // Endings that the rest of the text does not have.
    private HashSet<string>? _missing;

    // The start tag of each open element that is not text for readers.
    private Dictionary<string, TagInline>? _opaque;

    public void Parse()
    {
        var rest = state.Rest;
        var end = Autolinks.EndOf(rest, out var isEmail);
        if (end > 0)
        {
            var link = new AutolinkInline(state.Text.Substring(state.At + 1, end - 2)) { IsEmail = isEmail };
            Add(link, end);
            return;
        }

        var length = rest is ['<', '!' or '?', ..] ? EndOfDeclaration(rest) : HtmlSyntax.EndOfTag(rest);
        if (length < 0)
        {
            state.At++;
            return;
        }

        var tag = new TagInline(state.Text.Substring(state.At, length));
        TrackOpaque(tag);
        Add(tag, length);
    }

    private void Add(Inline inline, int length)
    {
        state.Flush(state.At);
        inline.Span = state.Place(state.At, state.At + length - 1);
        state.At += length;
        state.Add(inline);
    }

    private int EndOfDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
        {
            return rest[4] == '>' ? 5 : 6;
        }

        if (rest.StartsWith("<!--"))
        {
            return EndOf(rest, "-->", 4);
        }

        if (rest[1] == '?')
        {
            return EndOf(rest, "?>", 2);
        }

        if (rest.StartsWith("<![CDATA["))
        {
            return EndOf(rest, "]]>", 9);
        }

        return rest.Length > 2 && char.IsAsciiLetter(rest[2]) ? EndOf(rest, ">", 2) : -1;
    }

    private int EndOf(ReadOnlySpan<char> rest, string ending, int from)
    {
        if (_missing?.Contains(ending) == true)
        {
            return -1;
        }

        var end = rest[from..].IndexOf(ending);
        if (end >= 0)
        {
            return from + end + ending.Length;
        }

        (_missing ??= []).Add(ending);
        if (ending == "-->")
        {
            state.ReportIssue(ParseIssueKind.OpenComment, state.At, 4);
        }

        return -1;
    }

    private void TrackOpaque(TagInline tag)
    {
        var closes = tag.Tag.StartsWith("</", StringComparison.Ordinal);
        var name = tag.Tag.AsSpan(closes ? 2 : 1);
        name = name[..name.IndexOfAnyOrEnd(EndsName)];
        if (name.IsEmpty || !RawHtmlReader.IsOpaque(name))
        {
            return;
        }

        _opaque ??= new Dictionary<string, TagInline>(StringComparer.OrdinalIgnoreCase);
        if (!closes)
        {
            _opaque.TryAdd(name.ToString(), tag);
        }
        else if (_opaque.Remove(name.ToString(), out var opening))
        {
            opening.Hides = true;
        }
    }
}
