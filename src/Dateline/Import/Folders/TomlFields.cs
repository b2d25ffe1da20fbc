using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Import.Folders;

/// <summary>Parses TOML to the same nodes as YAML, from the parser's events.</summary>
internal sealed class TomlFields
{
    private static readonly TomlParserOptions Options = new() { DecodeScalars = true, EagerStringValues = true };

    private readonly string _path;
    private readonly string _text;
    private readonly int _firstLine;
    private readonly TomlParser _parser;
    private readonly DiagnosticBag _diagnostics;

    private TomlFields(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        (_path, _text, _firstLine, _diagnostics) = (path, text, firstLine, diagnostics);
        _parser = TomlParser.Create(text, Options, null);
    }

    /// <summary>The fields; null, with an error, when the text is not valid TOML.</summary>
    public static YamlMap? Read(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        try
        {
            var fields = new TomlFields(path, text, firstLine, diagnostics);
            while (fields._parser.MoveNext() && fields._parser.Current.Kind != TomlParseEventKind.StartTable)
            {
            }

            var table = fields.Table();

            // The parser of events does not notice keys and tables that are defined twice.
            var twice = SyntaxParser.Parse(text, path, validate: true).Diagnostics
                .FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error);
            if (twice is null)
            {
                return table;
            }

            Report(path, firstLine, twice, twice.Message, diagnostics);
            return null;
        }
        catch (TomlException exception)
        {
            Report(path, firstLine, exception.Diagnostics.FirstOrDefault(), exception.Message, diagnostics);
            return null;
        }
    }

    private static void Report(string path, int firstLine, DiagnosticMessage? fault, string message, DiagnosticBag diagnostics)
    {
        var where = fault is null
            ? SourceSpan.File(path)
            : new SourceSpan(path, fault.Span.Start.Line + firstLine, fault.Span.Start.Column + 1);
        diagnostics.Error(
            Codes.BrokenToml,
            where,
            $"this is not valid TOML: {(fault?.Message ?? message).Split('\n')[0].TrimEnd('.')}",
            hint: "correct the source and import again");
    }

    private SourceSpan Here => new(_path, Math.Max(_parser.Current.Line, 1) + _firstLine - 1, Math.Max(_parser.Current.Column, 1));

    private YamlMap Table()
    {
        var where = Here;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var (key, keyWhere) = (_parser.Current.PropertyName ?? "", Here);
            _parser.MoveNext();
            entries.Add(new YamlEntry(key, keyWhere, Value()));
        }

        return new YamlMap(entries.ToImmutable(), where);
    }

    private YamlNode Value() => _parser.Current.Kind switch
    {
        TomlParseEventKind.StartTable => Table(),
        TomlParseEventKind.StartArray => Array(),
        TomlParseEventKind.String => FieldNodes.Text(_parser.Current.StringValue ?? "", Here, _diagnostics),
        _ => new YamlScalar(_parser.Current.StringValue ?? Written(), false, Here),
    };

    private YamlList Array()
    {
        var where = Here;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            items.Add(Value());
        }

        return new YamlList(items.ToImmutable(), where);
    }

    private string Written() => _parser.Current.Span is { } span ? _text.Substring(span.Offset, span.Length) : "";
}
