using Dateline.Check.Rules;
using Dateline.Input.Yaml;

namespace Dateline.Check.Fixing;

/// <summary>
/// Removes blanks at the ends of lines in the front matter, and sorts lists of dated entries, oldest first. An entry moves together with
/// the comments above it.
/// </summary>
internal static class FrontMatterTidying
{
    public static FrontMatterLines Trim(FrontMatterLines lines)
    {
        for (var number = lines.First + 1; number <= lines.End; number++)
        {
            if (lines[number].EndsWith(' '))
            {
                lines = lines.With(number, lines[number].TrimEnd(' '));
            }
        }

        return lines;
    }

    /// <summary>The front matter with one list sorted; null when it is sorted already, or is not written with one entry per line.</summary>
    public static FrontMatterLines? Sort(FrontMatterLines lines, string name)
    {
        if (!lines.Lines[lines.First..lines.End].Any(l => l.StartsWith(name + ":", StringComparison.Ordinal)))
        {
            return null;
        }

        var entry = lines.Fields.Entries.FirstOrDefault(e => e.Key == name);
        if (entry.Value is not YamlList { Items: { Length: > 1 } items })
        {
            return null;
        }

        var starts = items.Select(i => i.Where.Line).ToArray();
        if (starts.Distinct().Count() < starts.Length || starts.Any(s => !YamlLine.IsItem(lines[s])))
        {
            return null;
        }

        starts = [.. starts.Select((s, i) => Comments(lines, s, i == 0 ? entry.KeyWhere.Line : starts[i - 1]))];
        var end = End(lines, items[^1].Where.Line);
        var chunks = starts.Select((s, i) => lines.Lines[(s - 1)..(i + 1 < starts.Length ? starts[i + 1] - 1 : end)]).ToArray();
        var sorted = items
            .Zip(chunks)
            .OrderBy(c => UntidyFrontMatter.DateOf(c.First), StringComparer.Ordinal)
            .SelectMany(c => c.Second)
            .ToArray();
        return sorted.SequenceEqual(chunks.SelectMany(c => c))
            ? null
            : lines with { Lines = [.. lines.Lines[..(starts[0] - 1)], .. sorted, .. lines.Lines[end..]] };
    }

    /// <summary>The first of the comment lines directly above an entry.</summary>
    private static int Comments(FrontMatterLines lines, int start, int above)
    {
        while (start - 1 > above && lines[start - 1].TrimStart().StartsWith('#'))
        {
            start--;
        }

        return start;
    }

    /// <summary>
    /// The number of the last line of an entry: its lines are indented further than its hyphen, except for comments, which may have any
    /// indentation.
    /// </summary>
    private static int End(FrontMatterLines lines, int start)
    {
        var hyphen = YamlLine.Indent(lines[start]);
        var end = start;
        for (var number = start + 1; number <= lines.End
            && (YamlLine.IsEmpty(lines[number]) || YamlLine.Indent(lines[number]) > hyphen); number++)
        {
            end = lines[number].Trim().Length == 0 || YamlLine.Indent(lines[number]) <= hyphen ? end : number;
        }

        return end;
    }
}
