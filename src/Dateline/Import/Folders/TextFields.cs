using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Takes the text of a document out of its fields, for generators whose documents have it there, as HTML or as markdown. A field that is
/// taken stays in the fields without its value.
/// </summary>
internal sealed class TextFields(Mapping mapping)
{
    private YamlScalar? _text;

    /// <summary>The fields without the text, and the text; null when the document has a body, or no field has a text.</summary>
    public static (YamlMap Fields, YamlScalar? Text) Take(YamlMap fields, string body, Mapping mapping)
    {
        if (!string.IsNullOrWhiteSpace(body))
        {
            return (fields, null);
        }

        var search = new TextFields(mapping);
        var others = search.Without(fields, "");
        return search._text is null ? (fields, null) : (others, search._text);
    }

    private YamlMap Without(YamlMap fields, string group) => fields with
    {
        Entries = [.. fields.Entries.Select(e => e with { Value = Without(e.Value, e.Key, group) })],
    };

    private YamlNode Without(YamlNode value, string key, string group)
    {
        var name = group + key;
        if (value is YamlMap inner)
        {
            return FieldMapping.Wrappers.Contains(key) ? Without(inner, group)
                : mapping.HasParts(name) ? Without(inner, name + ".")
                : value;
        }

        if (_text is not null || value is not YamlScalar text || !text.Value.Contains(' ')
            || mapping.Find(name)?.Field != Mapping.TextField)
        {
            return value;
        }

        _text = text;
        return text with { Value = "" };
    }
}
