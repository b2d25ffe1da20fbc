using System.Text.RegularExpressions;
using Dateline.Input.Yaml;

namespace Dateline.Check.Fixing;

/// <summary>
/// Adds values to fields without touching other lines: to a list, to a mapping, or as a field. Each returns null when the field is written
/// in a form that it can't extend.
/// </summary>
internal static partial class FieldEdits
{
    /// <summary>Adds a word to a list, in the form in which the list is written.</summary>
    public static FrontMatterLines? AddToList(FrontMatterLines lines, string field, string word)
    {
        switch (Entry(lines, field))
        {
            case null:
                return lines.WithAdded(lines.End, $"{field}: [{Word(word)}]");
            case { Value: YamlScalar { Value: "" } } entry:
                return lines.With(entry.KeyWhere.Line, $"{lines[entry.KeyWhere.Line].TrimEnd()} [{Word(word)}]");
            case { Value: YamlScalar scalar } when Follows(lines, scalar, $"{field}: "):
                return lines.With(scalar.Where.Line, $"{field}: [{Word(scalar.Value)}, {Word(word)}]");
            case { Value: YamlList { Items: [.., var last] } } when YamlLine.IsItem(lines[last.Where.Line]):
                var indent = lines[last.Where.Line][..YamlLine.Indent(lines[last.Where.Line])];
                return lines.WithAdded(last.Where.Line, $"{indent}- {Word(word)}");
            case { Value: YamlList list }:
                return Open(lines, list, '[', Word(word), list.Items.IsEmpty);
            default:
                return null;
        }
    }

    /// <summary>Adds a key with a value to a mapping.</summary>
    public static FrontMatterLines? AddToMap(FrontMatterLines lines, string field, string key, string value)
    {
        var pair = $"{Word(key)}: {Word(value)}";
        switch (Entry(lines, field))
        {
            case null:
                return lines.WithAdded(EndOf(lines), $"{field}:").WithAdded(EndOf(lines) + 1, $"  {pair}");
            case { Value: YamlScalar { Value: "" } } entry:
                return lines.WithAdded(entry.KeyWhere.Line, $"  {pair}");
            case { Value: YamlMap { Entries: [var first, ..] } } when IsFirstOnLine(lines, first):
                return lines.WithAdded(first.KeyWhere.Line - 1, lines[first.KeyWhere.Line][..(first.KeyWhere.Column - 1)] + pair);
            case { Value: YamlMap map }:
                return Open(lines, map, '{', pair, map.Entries.IsEmpty);
            default:
                return null;
        }
    }

    /// <summary>Sets a field with one value, on its own line.</summary>
    public static FrontMatterLines? Set(FrontMatterLines lines, string field, string value) => Entry(lines, field) switch
    {
        null => lines.WithAdded(lines.End, $"{field}: {Alone(value)}"),
        { Value: YamlScalar } entry when lines[entry.KeyWhere.Line].StartsWith(field + ":", StringComparison.Ordinal) =>
            lines.With(entry.KeyWhere.Line, $"{field}: {Alone(value)}"),
        _ => null,
    };

    private static YamlEntry? Entry(FrontMatterLines lines, string field)
    {
        var entry = lines.Fields.Entries.FirstOrDefault(e => e.Key == field);
        return entry.Key is null ? null : entry;
    }

    /// <summary>Adds an item directly behind the bracket that opens a list or mapping.</summary>
    private static FrontMatterLines? Open(FrontMatterLines lines, YamlNode node, char bracket, string item, bool isEmpty)
    {
        var (line, at) = (lines[node.Where.Line], node.Where.Column - 1);
        return at < line.Length && line[at] == bracket
            ? lines.With(node.Where.Line, $"{line[..(at + 1)]}{item}{(isEmpty ? "" : ", ")}{line[(at + 1)..]}")
            : null;
    }

    private static bool Follows(FrontMatterLines lines, YamlScalar scalar, string field) =>
        lines[scalar.Where.Line].StartsWith(field, StringComparison.Ordinal) && scalar.Comment is null;

    /// <summary>The number of the last line that is not empty.</summary>
    private static int EndOf(FrontMatterLines lines)
    {
        var end = lines.End;
        while (end > lines.First && lines[end].Length == 0)
        {
            end--;
        }

        return end;
    }

    private static bool IsFirstOnLine(FrontMatterLines lines, YamlEntry entry) =>
        lines[entry.KeyWhere.Line].AsSpan(0, entry.KeyWhere.Column - 1).Trim(' ').IsEmpty;

    private static string Word(string value) => Plain().IsMatch(value) ? value : YamlText.Quoted(value);

    private static string Alone(string value) => PlainAlone().IsMatch(value) ? value : YamlText.Quoted(value);

    // What YAML reads as this very text, also within brackets, and what it reads so alone on its line.
    [GeneratedRegex(@"^[/A-Za-z](?:[\w./+@-]|:(?=[\w/]))*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[/A-Za-z](?:[\w./+@,?=&%~-]|:(?=[\w/]))*$")]
    private static partial Regex PlainAlone();
}
