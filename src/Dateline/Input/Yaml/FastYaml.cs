using System.Buffers;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Input.Yaml;

/// <summary>
/// Parses the YAML that nearly all front matter uses, in a tenth of the parser's time: values on one line, lists, and nested fields.
/// Returns null when it is not sure, and <see cref="YamlReader"/> decides. A property test compares the two on random input;
/// <see cref="YamlParser.ReadMap"/> can leave it out.
/// </summary>
internal ref struct FastYaml
{
    private const int Deepest = 8;

    // Tabs and line breaks of other systems, which the parser reads in ways of its own.
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. ControlCharacters.Forbidden, '\t', '\r']);

    private static readonly SearchValues<char> NotInItems = SearchValues.Create("[]{},:#\"'&*!|>%@`?");

    private readonly string _path;
    private readonly ReadOnlySpan<char> _text;

    // The current line: its number, where it starts, where its content starts, and how far that is indented (-1 after the last line).
    private int _line;
    private int _start;
    private int _content;
    private int _indent;
    private bool _unsure;

    private FastYaml(string path, ReadOnlySpan<char> text, int firstLine)
    {
        (_path, _line) = (path, firstLine);
        _text = text;
    }

    /// <summary>The fields, exactly as <see cref="YamlReader"/> returns them; null when it is not sure that they are valid.</summary>
    public static YamlMap? Read(string path, ReadOnlySpan<char> text, int firstLine)
    {
        var reader = new FastYaml(path, text, firstLine);
        if (text.ContainsAny(Odd) || !reader.ToContent())
        {
            return null;
        }

        var map = reader.Map(reader._indent, 0);
        return reader._unsure || reader._indent >= 0 ? null : map;
    }

    private YamlMap Map(int level, int depth)
    {
        var where = Span(_content, 0);
        var entries = new YamlEntries();
        _unsure |= depth > Deepest;
        while (!_unsure && _indent == level)
        {
            var length = KeyLength(_content);
            if (length == 0)
            {
                _unsure = true;
                break;
            }

            var key = _text.Slice(_content, length).ToString();
            var keyWhere = Span(_content, length);
            var value = Value(_content + length + 1, level, depth);
            _unsure |= !entries.Add(new YamlEntry(key, keyWhere, value), out _);
        }

        _unsure |= _indent > level;
        return new YamlMap(entries.ToImmutable(), where);
    }

    /// <summary>The value after a field's colon, on its line or below.</summary>
    private YamlNode Value(int at, int level, int depth)
    {
        var from = at + Spaces(at);
        if (!IsLineEnd(from))
        {
            return Inline(from, level);
        }

        var nothing = new YamlScalar("", false, Span(at, 0));
        ToNextLine(from);
        if (_indent >= level && IsHyphen(_content))
        {
            return List(_indent, depth + 1);
        }

        return _indent > level ? Map(_indent, depth + 1) : nothing;
    }

    private YamlList List(int indent, int depth)
    {
        var where = Span(_content, 0);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _unsure |= depth > Deepest;
        while (!_unsure && _indent == indent && IsHyphen(_content))
        {
            var at = _content + 1 + Spaces(_content + 1);
            if (IsLineEnd(at))
            {
                _unsure = true;
            }
            else if (KeyLength(at) > 0)
            {
                (_content, _indent) = (at, at - _start);
                items.Add(Map(_indent, depth + 1));
            }
            else
            {
                items.Add(Inline(at, indent));
            }
        }

        _unsure |= _indent > indent;
        return new YamlList(items.DrainToImmutable(), where);
    }

    /// <summary>A value on one line. Moves on to the next line, which must not continue it.</summary>
    private YamlNode Inline(int at, int level)
    {
        var length = _text[at..].IndexOf('\n');
        var rest = (length < 0 ? _text[at..] : _text.Slice(at, length)).TrimEnd(' ');
        YamlNode value = rest[0] == '['
            ? Flow(rest, at)
            : Scalar(rest, at, rest.IndexOf(": ") >= 0 || rest.IndexOf(" #") >= 0 || rest[^1] == ':');
        ToNextLine(at);
        _unsure |= _indent > level;
        return value;
    }

    private YamlList Flow(ReadOnlySpan<char> text, int at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _unsure |= text[^1] != ']';
        var inner = text[1..Math.Max(1, text.Length - 1)];
        foreach (var range in inner.Split(','))
        {
            var from = range.Start.Value;
            var part = inner[range];
            var item = part.Trim(' ');
            if (item.IsEmpty)
            {
                // Empty brackets are an empty list; an empty item between commas is left to the parser.
                _unsure |= part.Length < inner.Length;
                continue;
            }

            from += part.IndexOfAnyExcept(' ');
            items.Add(Scalar(item, at + 1 + from, item[0] is not ('"' or '\'') && item.ContainsAny(NotInItems)));
        }

        return new YamlList(items.DrainToImmutable(), Span(at, 0));
    }

    private YamlScalar Scalar(ReadOnlySpan<char> text, int at, bool isDoubtful)
    {
        var where = Span(at, text.Length);
        if (text[0] is '"' or '\'')
        {
            var inner = text[1..];
            _unsure |= inner.IndexOfAny(text[0], '\\') != inner.Length - 1 || inner.IsEmpty || inner[^1] != text[0];
            return new YamlScalar(_unsure ? "" : inner[..^1].ToString(), true, where);
        }

        _unsure |= isDoubtful || !(char.IsLetterOrDigit(text[0]) || text[0] is '/' or '(' or > '\u00A0');
        return new YamlScalar(text is "null" or "Null" or "NULL" ? "" : text.ToString(), false, where);
    }

    /// <summary>The length of the field's name that starts here; 0 when no field does.</summary>
    private readonly int KeyLength(int at)
    {
        var length = 0;
        while (at + length < _text.Length
            && (char.IsAsciiLetterOrDigit(_text[at + length]) || (length > 0 && _text[at + length] is '_' or '-')))
        {
            length++;
        }

        return at + length < _text.Length && _text[at + length] == ':' && IsBreak(at + length + 1)
            && !_text.Slice(at, length).Equals("null", StringComparison.OrdinalIgnoreCase) ? length : 0;
    }

    private readonly bool IsHyphen(int at) => _text[at] == '-' && IsBreak(at + 1);

    private readonly bool IsBreak(int at) => at >= _text.Length || _text[at] is ' ' or '\n';

    private readonly bool IsLineEnd(int at) => at >= _text.Length || _text[at] == '\n';

    private readonly int Spaces(int at)
    {
        if (at >= _text.Length)
        {
            return 0;
        }

        var count = _text[at..].IndexOfAnyExcept(' ');
        return count < 0 ? _text.Length - at : count;
    }

    private void ToNextLine(int at)
    {
        var end = _text[Math.Min(at, _text.Length)..].IndexOf('\n');
        _start = end < 0 ? _text.Length : at + end + 1;
        _line++;
        ToContent();
    }

    /// <summary>Moves on to the next line that is neither blank nor a comment; false when there is none.</summary>
    private bool ToContent()
    {
        while (_start < _text.Length)
        {
            _content = _start + Spaces(_start);
            if (!IsLineEnd(_content) && _text[_content] != '#')
            {
                _indent = _content - _start;
                return true;
            }

            // A comment that is indented may have been meant as the rest of a text.
            _unsure |= _content > _start && !IsLineEnd(_content);
            var end = _text[_content..].IndexOf('\n');
            _start = end < 0 ? _text.Length : _content + end + 1;
            _line++;
        }

        _indent = -1;
        return false;
    }

    private readonly SourceSpan Span(int at, int length) => new(_path, _line, at - _start + 1, length);
}
