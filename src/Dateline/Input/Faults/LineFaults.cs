using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Looks through the lines of a field that is no YAML for what writers get wrong, and complains of each. False when nothing was found.
/// </summary>
internal static class LineFaults
{
    /// <summary>To tell what is wrong with a line, those below it are looked through, so only so many are.</summary>
    private const int MostLines = 2000;

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

            // One tab says it for all of the field's lines, and how far they are indented is nobody's guess.
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

            var last = i + LinesBelongingTo(line.Value, lines[i..]) - 1;
            for (; i < last && !tabbed; i++)
            {
                if (Tab(lines[i + 1]) is { Start: 0 } inText && !YamlLine.IsEmpty(lines[i + 1]))
                {
                    found = tabbed = true;
                    diagnostics.Error(inText.Code, new SourceSpan(path, firstLine + i + 1, 1, 1), inText.What, hint: inText.Hint);
                }
            }

            i = last;
        }

        return found;
    }

    private static LineFault? Tab(string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(' ');
        return start >= 0 && line[start] == '\t' ? new(Codes.Tab, start, 1, "a tab indents this line", "use spaces") : null;
    }

    private static LineFault? Space(YamlLine line) =>
        line.LacksSpace
            ? new(
                Codes.MissingSpace,
                line.ContentStart,
                line.Name.Length + 1,
                $"no space after '{line.Name}:'",
                $"write {line.Name}: {line.Value}")
            : null;

    /// <summary>How many lines a value takes that starts a text in quotes or a block of text.</summary>
    private static int LinesBelongingTo(string value, ReadOnlySpan<string> lines)
    {
        var count = 1;
        if (YamlQuotes.StaysOpen(value))
        {
            while (count < lines.Length && YamlQuotes.End(lines[count], 0, value[0]) < 0)
            {
                count++;
            }

            // Never closed: then the other lines are fields of their own.
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

/// <summary>A fault on one line, from <paramref name="Start"/> (from 0) on.</summary>
internal sealed record LineFault(Code Code, int Start, int Length, string What, string Hint);
