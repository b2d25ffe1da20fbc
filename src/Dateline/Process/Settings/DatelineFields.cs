using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>dateline:</c> in <c>site.yml</c>: how datelines are written, in each language.</summary>
internal static class DatelineFields
{
    public static readonly TextMapField Dateline = new(
        "dateline",
        "The format of datelines: plain, tass, ap, reuters, none or a pattern; or one for each language.",
        OrOne: true)
    { Format = ValueFormat.Dateline };

    public static DatelineStyle Read(FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Value(Dateline) is not YamlMap)
        {
            return new DatelineStyle(Pattern(fields.Located(Dateline), diagnostics), FrozenDictionary<string, string>.Empty);
        }

        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, word) in fields.TextMap(Dateline))
        {
            if (!patterns.TryAdd(entry.Key, Pattern(word, diagnostics)))
            {
                diagnostics.Error(
                    Codes.DuplicateKey, entry.KeyWhere, $"the language '{entry.Key}' is set twice", hint: "delete one of them");
            }
        }

        return new DatelineStyle(
            patterns.GetValueOrDefault("default", DatelineStyle.Plain),
            patterns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static string Pattern(Located written, DiagnosticBag diagnostics)
    {
        if (written.IsEmpty)
        {
            return DatelineStyle.Plain;
        }

        if (DatelineStyle.Known.TryGetValue(written.Value, out var known))
        {
            return known;
        }

        if (written.Value.Contains('{') && DatelineStyle.UnknownPlace(written.Value) is null)
        {
            return written.Value;
        }

        diagnostics.Error(
            Codes.BadValue, written.Where, $"'{written.Value}' is not a dateline format",
            "expected plain, tass, ap, reuters, none or a pattern such as '{PLACE}, {date}. /{source}/.'", Hint(written.Value));
        return "";
    }

    private static string Hint(string dateline) => DatelineStyle.UnknownPlace(dateline) is { } unknown
        ? $"{unknown} is not a placeholder; use one of: {string.Join(", ", DatelineStyle.Places)}"
        : Nearest.Hint(dateline, DatelineStyle.Known.Keys);
}
