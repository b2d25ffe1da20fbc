using System.Buffers;
using Dateline.Markdown.Html;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// A tag, comment or declaration among the words. <paramref name="tag"/> is as it was typed; <see cref="Hides"/> says of one that opens a
/// script, a style or the like that its end stands in the same paragraph, so that what is between is left out.
/// </summary>
internal sealed class TagInline(string tag) : HtmlInline(tag)
{
    public bool Hides { get; set; }
}

/// <summary>Finds what pointed brackets hold: addresses, HTML tags, comments and declarations.</summary>
internal sealed class AngleBrackets(InlineParseState state)
{
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>");

    // Endings that were looked for in vain; there are none further on either.
    private HashSet<string>? _missing;

    // For each element whose inside is no text, the tag that opened it.
    private Dictionary<string, TagInline>? _opaque;

    public void Parse()
    {
        var rest = state.Rest;
        if (Autolinks.EndOf(rest, out var isEmail) is > 0 and var end)
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

        return rest[1] == '?' ? EndOf(rest, "?>", 2)
            : rest.StartsWith("<![CDATA[") ? EndOf(rest, "]]>", 9)
            : rest.Length > 2 && char.IsAsciiLetter(rest[2]) ? EndOf(rest, ">", 2)
            : -1;
    }

    private int EndOf(ReadOnlySpan<char> rest, string ending, int from)
    {
        if (_missing?.Contains(ending) == true)
        {
            return -1;
        }

        if (rest[from..].IndexOf(ending) is >= 0 and var end)
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
        name = name[..(name.IndexOfAny(EndsName) is >= 0 and var end ? end : name.Length)];
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
