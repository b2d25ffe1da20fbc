using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Faults;
using Dateline.Input.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Input.Yaml;

/// <summary>
/// Reads one piece of YAML that holds fields, from the parser's events. The result is null when it is not valid YAML, with
/// <see cref="Fault"/>, or holds no fields. What it finds is collected, and reported only when the caller uses the result.
/// </summary>
internal sealed class YamlReader(string path, string text, int firstLine)
{
    private const int DeepestNesting = 32;

    private readonly Parser _parser = new(new StringReader(text));
    private readonly YamlPlaces _places = new(path, text, firstLine);
    private List<Diagnostic>? _diagnostics;
    private bool _gaveUp;

    /// <summary>The parser's message about what it could not read, and where; null unless <see cref="Read"/> returned null.</summary>
    public (string Message, SourceSpan Where)? Fault { get; private set; }

    /// <summary>Reports what was found, up to one more than <see cref="YamlParser.MostFaults"/>.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in _diagnostics ?? [])
        {
            diagnostics.Add(diagnostic);
        }
    }

    public YamlMap? Read()
    {
        try
        {
            return Document();
        }
        catch (YamlException e)
        {
            Fault = (e.Message, Span(e.Start, e.Start));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser throws these on some broken input, such as "a: [1, 2" with another field below.
            Fault = ("", _places.Last);
        }

        return null;
    }

    private YamlMap? Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
        {
            return new YamlMap([], new SourceSpan(path, firstLine, 1, 0));
        }

        Next();
        var start = _parser.Current!;
        var root = Node(1);
        CheckEnd();
        return root is YamlScalar { Value: "", Quoted: false } ? new YamlMap([], Span(start.Start, start.End)) : root as YamlMap;
    }

    /// <summary>
    /// Reports anything but the end of the text after the fields, since it would be lost. <see cref="DocumentMarks"/> were removed before,
    /// so this finds only cases that no other check knows.
    /// </summary>
    private void CheckEnd()
    {
        Next();
        Next();
        if (!_gaveUp && _parser.Current is not StreamEnd and { } more)
        {
            Add(
                Codes.UnusedYaml,
                Span(more.Start, more.End),
                "the fields end above, so nothing from here on would be read",
                "delete this line, or correct the line above");
        }
    }

    private void Next()
    {
        if (!_gaveUp && !_parser.MoveNext())
        {
            _gaveUp = true;
        }
    }

    /// <summary>Reads the node whose first event is current; its last event is current afterwards.</summary>
    private YamlNode Node(int depth, bool isName = false)
    {
        var start = _parser.Current!;
        var where = Span(start.Start, start.End);
        if (depth > DeepestNesting)
        {
            Add(
                Codes.UnusedYaml,
                where,
                $"fields are nested more than {DeepestNesting} deep", "put texts that start with brackets in quotes");
            _gaveUp = true;
            return new YamlBroken(where);
        }

        CheckForReference(start, where);

        return start switch
        {
            Scalar scalar when isName => Text(scalar, where),
            Scalar scalar => Text(scalar, where) with { Comment = Comment(scalar, scalar.Style == ScalarStyle.Plain) },
            SequenceStart => List(where, depth),
            MappingStart => Map(where, depth),
            _ => new YamlBroken(where),
        };
    }

    private YamlScalar Text(Scalar scalar, SourceSpan where)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var value = isPlain && IsNull(scalar.Value) ? "" : scalar.Value;
        if (ControlCharacters.AnyIn(value))
        {
            Add(ControlCharacters.Explain(where, value));
            value = ControlCharacters.Without(value);
        }

        return new YamlScalar(value, !isPlain, where)
        {
            Folds = scalar.Style == ScalarStyle.Literal ? [] : YamlFolds.Find(text, (int)scalar.Start.Index, (int)scalar.End.Index, value),
        };
    }

    private YamlList List(SourceSpan where, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Next(); !_gaveUp && _parser.Current is not SequenceEnd; Next())
        {
            items.Add(Node(depth + 1));
        }

        return new YamlList(items.DrainToImmutable(), where);
    }

    private YamlNode Map(SourceSpan where, int depth)
    {
        var entries = new YamlEntries();
        var isText = false;
        for (Next(); !_gaveUp && _parser.Current is not MappingEnd; Next())
        {
            var key = Node(depth + 1, isName: true);
            Next();
            if (_gaveUp)
            {
                break;
            }

            var value = Node(depth + 1);
            if (key is not YamlScalar { Value.Length: > 0 } name)
            {
                isText = depth > 1;
                Add(Codes.UnusedYaml, key.Where, "a field's name must be one word", "if this is text and not a field, put it in quotes");
            }
            else if (!entries.Add(new YamlEntry(name.Value, name.Where, value), out var first))
            {
                Add(YamlEntries.ExplainDuplicate(name.Value, name.Where, first));
            }
        }

        // Fields without names are most likely text: "title: {{ page.title }}".
        return isText ? new YamlBroken(where) : new YamlMap(entries.ToImmutable(), where) { Repeated = entries.Repeated };
    }

    private void CheckForReference(ParsingEvent start, SourceSpan where)
    {
        var (sign, meaning) = start switch
        {
            AnchorAlias => ('*', "a reference to another value"),
            NodeEvent { Anchor.IsEmpty: false } => ('&', "a name for the value"),
            NodeEvent { Tag.IsEmpty: false } => ('!', "a type"),
            _ => ('\0', ""),
        };
        if (sign != '\0')
        {
            Add(
                Codes.UnusedYaml,
                where with { Length = 1 },
                $"'{sign}' at the start of a value means {meaning} in YAML, which Dateline does not support",
                "if it is part of the text, put the value in double quotes");
        }
    }

    /// <summary>
    /// The comment behind a value. YAML drops it; the reader of the field decides whether it may have been part of the text. A
    /// <c>#word</c> is most likely the end of a headline, and is reported for every field.
    /// </summary>
    private YamlComment? Comment(Scalar scalar, bool isPlain)
    {
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var end = Math.Min((int)(isBlock ? scalar.Start : scalar.End).Index, text.Length);
        if (YamlComments.Behind(text, end, isBlock) is { } behind)
        {
            var where = _places.At(behind.Start, behind.Length);
            if (isPlain && behind.IsWord)
            {
                Add(YamlComment.Lost(where));
            }

            return new YamlComment(where, isPlain);
        }

        var start = Math.Min((int)scalar.Start.Index, text.Length);
        var other = YamlComments.Above(text, start) ?? (isPlain && scalar.Value.Length > 0 ? YamlComments.Below(text, start, end) : null);
        return other is { } near ? new YamlComment(_places.At(near.Start, near.Length), isPlain) : null;
    }

    private static bool IsNull(string value) => value is "" or "~" or "null" or "Null" or "NULL";

    private void Add(Code code, SourceSpan where, string message, string hint) =>
        Add(new Diagnostic(Severity.Error, code, where, message, Hint: hint));

    private void Add(Diagnostic diagnostic)
    {
        _diagnostics ??= [];
        if (_diagnostics.Count <= YamlParser.MostFaults)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private SourceSpan Span(Mark start, Mark end) => _places.Between((int)start.Index, (int)end.Index);
}
