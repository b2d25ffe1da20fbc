using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Reads front matter that the YAML parser refused as a whole: field by field, so that one fault hides neither the other fields nor the
/// other faults, and each is reported at its own line. Valid files never get here.
/// </summary>
internal static class BrokenYaml
{
    public static YamlMap Read(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        MergeConflicts.Report(path, text, firstLine, diagnostics);
        var lines = text.Split('\n');
        MergeConflicts.KeepOurs(lines);
        var entries = new YamlEntries();
        var level = Level(lines);
        var strays = 0;
        for (var start = 0; start < lines.Length && strays < 2 && diagnostics.Count <= YamlParser.MostFaults;)
        {
            if (YamlLine.IsEmpty(lines[start]))
            {
                start++;
                continue;
            }

            var end = End(lines, start, level);
            var block = new YamlBlock(path, lines.AsMemory(start, end - start), firstLine + start, level);
            start = end;
            if (block.IsStray)
            {
                // Two such lines in a row are text: the closing line is missing, and one report is enough.
                if (strays++ == 0)
                {
                    diagnostics.Add(UnexpectedLine.Explain(block.Where, block.First));
                }

                continue;
            }

            strays = 0;
            block.ReadInto(entries, diagnostics);
        }

        return new YamlMap(entries.ToImmutable(), new SourceSpan(path, firstLine, 1, 0)) { Repeated = entries.Repeated };
    }

    /// <summary>How far fields are indented: as far as the least indented line is.</summary>
    private static int Level(string[] lines) =>
        lines.Where(l => !YamlLine.IsEmpty(l)).Select(YamlLine.Indent).DefaultIfEmpty(0).Min();

    /// <summary>
    /// The line after a field: the next one that is not indented further, does not end its quotes and is not an item of its list.
    /// </summary>
    private static int End(string[] lines, int start, int level)
    {
        var first = new YamlLine(lines[start]);
        var takesItems = first.IsField && first.Value.Length == 0;
        var quoted = YamlQuotes.StaysOpen(first.Value);
        var end = start + 1;
        for (; end < lines.Length; end++)
        {
            var line = lines[end];
            if (YamlLine.IsEmpty(line) || line[0] == '\t' || YamlLine.Indent(line) > level || (takesItems && YamlLine.IsItem(line)))
            {
                continue;
            }

            if (!quoted || new YamlLine(line).IsField)
            {
                break;
            }

            quoted = YamlQuotes.End(line, 0, first.Value[0]) < 0;
        }

        return end;
    }
}
