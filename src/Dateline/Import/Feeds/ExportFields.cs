using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import.Feeds;

/// <summary>Builds fields from the elements of an export, like those of a front matter.</summary>
internal static class ExportFields
{
    public static YamlMap Fields(SourceSpan where, params ReadOnlySpan<(string Key, string Value)> fields) => Fields(where, [], fields);

    public static YamlMap Fields(
        SourceSpan where,
        IEnumerable<(string Key, IEnumerable<string> Values)> lists,
        params ReadOnlySpan<(string Key, string Value)> fields)
    {
        var entries = new List<YamlEntry>();
        foreach (var (key, value) in fields)
        {
            if (value.Length > 0)
            {
                entries.Add(new YamlEntry(key, where, YamlText.Text(value)));
            }
        }

        entries.AddRange(lists.Select(l => new YamlEntry(l.Key, where, YamlText.List(l.Values))));
        return new YamlMap([.. entries], where);
    }
}
