using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>Searches the lines of a field that is not valid YAML for mistakes that writers make, and reports each one.</summary>
internal static class LineFaults
{
    /// <summary>Only so many lines are searched: each line may need a look at all lines below it, which takes quadratic time.</summary>
    private const int MostLines = 2000;

    /// <summary>Whether anything was found and reported.</summary>
    public static bool Find(string path, ReadOnlySpan<string> lines, int firstLine, DiagnosticBag diagnostics)
    {
        lines = lines[..Math.Min(lines.Length, MostLines)];
        var found = false;
        var tabbed = false;
        var levels = new YamlLevels();
        for (var i = 0; i < lines.Length; i++)
        {
            if (YamlLine.IsEmpty(lines[i]))
            {
                continue;
            }

            // The first tab is reported for the whole field: after it the indentation of its lines means nothing.
            var tab = Tab(lines[i]);
            if (tab is not null && tabbed)
            {
                continue;
            }

            tabbed |= tab is not null;
            var line = new YamlLine(lines[i]);
            if ((tab ?? Space(line) ?? levels.Check(line, lines[i]) ?? ValueFaults.Find(line, lines[i..])) is { } fault)
            {
                found = true;
                diagnostics.Error(
                    fault.Code, new SourceSpan(path, firstLine + i, fault.Start + 1, fault.Length), fault.What, hint: fault.Hint);
            }

            var length = LinesBelongingTo(line.Value, lines[i..]);
            tabbed = tabbed || FindTab(path, lines.Slice(i + 1, length - 1), firstLine + i + 1, diagnostics);
            found |= tabbed;
            i += length - 1;
        }

        return found;
    }

    /// <summary>Reports the first of the lines of a text that is indented with a tab; false when none is.</summary>
    private static bool FindTab(string path, ReadOnlySpan<string> lines, int firstLine, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Tab(lines[i]) is { Start: 0 } fault && !YamlLine.IsEmpty(lines[i]))
            {
                diagnostics.Error(fault.Code, new SourceSpan(path, firstLine + i, 1, 1), fault.What, hint: fault.Hint);
                return true;
            }
        }

        return false;
    }

    private static LineFault? Tab(string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(' ');
        return start >= 0 && line[start] == '\t' ? new(Codes.Tab, start, 1, "this line is indented with a tab", "use spaces") : null;
    }

    private static LineFault? Space(YamlLine line) =>
        line.LacksSpace
            ? new(
                Codes.MissingSpace,
                line.ContentStart,
                line.Name.Length + 1,
                $"there is no space after '{line.Name}:'",
                $"write {line.Name}: {line.Value}")
            : null;

    /// <summary>How many lines a value has that starts a text in quotes or a block of text; 1 for any other value.</summary>
    private static int LinesBelongingTo(string value, ReadOnlySpan<string> lines)
    {
        var count = 1;
        if (YamlQuotes.StaysOpen(value))
        {
            while (count < lines.Length && YamlQuotes.End(lines[count], 0, value[0]) < 0)
            {
                count++;
            }

            // Never closed: the other lines are separate fields.
            return count == lines.Length ? 1 : count + 1;
        }

        if (value is ['|' or '>'] or ['|' or '>', '-' or '+'])
        {
            var indent = YamlLine.Indent(lines[0]);
            while (count < lines.Length && (YamlLine.IsEmpty(lines[count]) || YamlLine.Indent(lines[count]) > indent))
            {
                count++;
            }
        }

        return count;
    }
}

/// <summary>A fault on one line; <paramref name="Start"/> is the index of its first character.</summary>
internal sealed record LineFault(Code Code, int Start, int Length, string What, string Hint);
