using System.Xml.Linq;
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

    /// <summary>The fields with the sound or film of an item, and what iTunes' elements say of it.</summary>
    public static YamlMap WithRecordings(YamlMap front, XElement item)
    {
        string Said(XElement enclosure, string name) => enclosure.Attribute(name)?.Value ?? "";
        YamlEntry[] found =
        [
            .. item.Children("enclosure").Select(e => new YamlEntry("enclosure", front.Where, Fields(
                front.Where, ("url", Said(e, "url")), ("length", Said(e, "length")), ("duration", item.TextOf("duration")),
                ("episode", item.TextOf("episode")), ("season", item.TextOf("season"))))),
        ];

        // Pictures are enclosures, too.
        return front with { Entries = [.. front.Entries, .. found.Where(e => ImportedRecording.Of(e.Value) is not null)] };
    }
}
