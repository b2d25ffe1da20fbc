using Dateline.Input.Yaml;
using Dateline.Model.Cldr;
using Dateline.Process.Fields;
using Dateline.Theme;

namespace Dateline.Process.Settings;

/// <summary>Reads the words of a theme that depend on a count: a mapping of the language's plural forms to words.</summary>
internal static class PluralWords
{
    public static IEnumerable<(string Key, string Words)> Read(FieldReader fields, TextMapField field, string language) =>
        from entry in fields.Value(field) is YamlMap map ? map.Entries : []
        where entry.Value is YamlMap
        select (entry.Key, Read(fields, field, language, entry));

    private static string Read(FieldReader fields, TextMapField field, string language, YamlEntry entry)
    {
        string[] forms = [.. PluralRules.For(language)?.Forms ?? [PluralRules.Other]];
        var hint = $"write {string.Join(", ", forms)}";
        var words = new List<(string Form, string Words)>();
        foreach (var form in ((YamlMap)entry.Value).Entries)
        {
            if (form.Value is YamlScalar text && forms.Contains(form.Key))
            {
                words.Add((form.Key, text.Value));
            }
            else
            {
                fields.ReportInvalid(
                    form.KeyWhere, field, $"has '{form.Key}' under '{entry.Key}', which is no plural form of '{language}'", hint);
            }
        }

        if (forms.Except(words.Select(w => w.Form)).ToArray() is { Length: > 0 } missing)
        {
            fields.ReportInvalid(entry.KeyWhere, field, $"lacks a plural form of '{entry.Key}': {string.Join(", ", missing)}", hint);
            words.Add((PluralRules.Other, words.Select(w => w.Words).LastOrDefault("")));
        }

        return PluralPhrase.Join(language, words);
    }
}
