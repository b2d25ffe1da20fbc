using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Tests.FrontMatter;

/// <summary>Fields with their places, one line a field, for comparing.</summary>
internal static class FieldList
{
    public static string Of(YamlMap map) => string.Join('\n', map.Entries.Select(Show));

    private static string Show(YamlEntry entry) => $"{entry.Key}@{Place(entry.KeyWhere)} = {Show(entry.Value)}";

    private static string Show(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{(scalar.Quoted ? "quoted " : "")}'{scalar.Value}'@{Place(scalar.Where)}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]@{list.Where.Line}:{list.Where.Column}",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(Show))}}}@{map.Where.Line}:{map.Where.Column}",
        _ => "broken",
    };

    private static string Place(SourceSpan where) => $"{where.Line}:{where.Column}+{where.Length}";
}
