using Dateline.Diagnostics;
using Dateline.Input.Faults;

namespace Dateline.Input.Yaml;

/// <summary>The lines of one field and its nested lines, from YAML that the parser refused as a whole.</summary>
internal sealed class YamlBlock(string path, ReadOnlyMemory<string> lines, int firstLine, int level)
{
    private readonly YamlLine _first = new(lines.Span[0]);

    public string First => lines.Span[0];

    public SourceSpan Where => new(path, firstLine, YamlLine.Indent(First) + 1, First.Trim().Length);

    /// <summary>Whether it is not a field, nor a field with a mistake in it.</summary>
    public bool IsStray => _first.Hyphens > 0 || (!_first.IsField && !_first.LacksSpace && !ReadsAsYaml());

    /// <summary>Adds the field, as far as it can be read, and reports what is wrong with it.</summary>
    public void ReadInto(YamlEntries entries, DiagnosticBag diagnostics)
    {
        if (YamlLine.Indent(First) > level)
        {
            diagnostics.Error(
                Codes.Indentation,
                Where,
                $"the line starts in column {YamlLine.Indent(First) + 1}, the other fields in column {level + 1}",
                hint: "delete the spaces before it");
        }

        var text = Text();
        var reader = new YamlReader(path, text, firstLine);
        var map = reader.Read();
        var isFaulty = (map is not { Entries.Length: > 0 } || YamlLine.AnyTabbed(text))
            && LineFaults.Find(path, lines.Span, firstLine, diagnostics);
        if (!isFaulty && map is { Entries.Length: > 0 })
        {
            reader.Report(diagnostics);
            foreach (var entry in map.Entries)
            {
                Add(entry, entries, diagnostics);
            }

            return;
        }

        if (!isFaulty)
        {
            diagnostics.Add(ParserFault.Explain(reader.Fault, Where));
        }

        if (_first.Name.Length > 0)
        {
            Add(new YamlEntry(_first.Name, Span(_first.ContentStart, _first.Name.Length), BestValue()), entries, diagnostics);
        }
    }

    private static void Add(YamlEntry entry, YamlEntries entries, DiagnosticBag diagnostics)
    {
        if (!entries.Add(entry, out var first))
        {
            diagnostics.Add(YamlEntries.ExplainDuplicate(entry.Key, entry.KeyWhere, first));
        }
    }

    /// <summary>The value of a single line as plain text, which is most likely what the writer meant.</summary>
    private YamlNode BestValue()
    {
        var where = Span(_first.ValueStart, _first.Value.Length);
        var isOneLine = true;
        foreach (var line in lines.Span[1..])
        {
            isOneLine &= YamlLine.IsEmpty(line);
        }

        return isOneLine && _first.Value.Length > 0 && _first.Value[0] is not ('[' or '{')
            ? new YamlScalar(_first.Value.Trim('"', '\''), true, where)
            : new YamlBroken(where);
    }

    private bool ReadsAsYaml() => new YamlReader(path, Text(), firstLine).Read() is { Entries.Length: > 0 };

    /// <summary>
    /// The lines as text for the parser. Unlike other parsers it requires every line of a quoted text to be indented, so such lines get a
    /// space. Messages name no place within the text, so that does no harm.
    /// </summary>
    private string Text()
    {
        var all = lines.ToArray();
        var isQuoted = YamlQuotes.StaysOpen(_first.Value);
        for (var i = 1; i < all.Length && isQuoted; i++)
        {
            all[i] = all[i].Length > 0 && YamlLine.Indent(all[i]) <= level ? new string(' ', level + 1) + all[i].TrimStart(' ') : all[i];
        }

        return string.Join('\n', all);
    }

    private SourceSpan Span(int start, int length) => new(path, firstLine, start + 1, length);
}
