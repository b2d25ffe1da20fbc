using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Input.Files;

namespace Dateline.Input.Yaml;

/// <summary>
/// Writes fields as YAML in the style of our own files: quoted only where necessary, short lists on one line. Reading the result gives the
/// same values.
/// </summary>
internal static class YamlText
{
    /// <summary>A list of words is written on one line up to this length.</summary>
    private const int WideLine = 110;

    private static readonly SearchValues<char> NeverPlain = SearchValues.Create("\\#\t\n\r");
    private static readonly SearchValues<char> NeverInList = SearchValues.Create("\"'\\{}[],#:\t\n\r");
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off"];

    public static string Write(IEnumerable<(string Key, YamlNode Value)> fields)
    {
        var to = new StringBuilder();
        foreach (var (key, value) in fields)
        {
            WriteField(to, key, value, 0);
        }

        return to.ToString();
    }

    /// <summary>A text to write. Characters that no page may hold are replaced with a visible �.</summary>
    public static YamlScalar Text(string value) =>
        new(ControlCharacters.AnyIn(value) ? ControlCharacters.Without(value) : value, true, default);

    /// <summary>A field with all its words on one line: <c>topics: [rain, "floods, high"]</c>.</summary>
    public static string Row(string key, IEnumerable<string> words) =>
        $"{key}: [{string.Join(", ", words.Select(w => IsPlainInRow(w) ? w : Quoted(w)))}]\n";

    public static YamlList List(IEnumerable<string> values) => new([.. values.Select(Text)], default);

    private static void WriteField(StringBuilder to, string key, YamlNode value, int indent)
    {
        to.Append(' ', indent).Append(Scalar(key)).Append(':');
        switch (value)
        {
            case YamlScalar scalar:
                to.Append(' ').Append(Scalar(scalar.Value)).Append('\n');
                break;
            case YamlList list when IsShort(list):
                to.Append(" [").AppendJoin(", ", list.Items.Select(i => Scalar(((YamlScalar)i).Value))).Append("]\n");
                break;
            case YamlList list:
                to.Append('\n');
                WriteItems(to, list, indent + 2);
                break;
            case YamlMap map:
                to.Append('\n');
                WriteMap(to, map, indent + 2);
                break;
            default:
                to.Append('\n');
                break;
        }
    }

    private static void WriteMap(StringBuilder to, YamlMap map, int indent)
    {
        foreach (var entry in map.Entries)
        {
            WriteField(to, entry.Key, entry.Value, indent);
        }
    }

    private static void WriteItems(StringBuilder to, YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            var below = new StringBuilder();
            if (item is YamlMap map)
            {
                WriteMap(below, map, indent + 2);
            }

            // The first field is on the line of the hyphen.
            to.Append(' ', indent).Append("- ")
                .Append(item is YamlScalar scalar ? Scalar(scalar.Value) + "\n" : below.ToString().TrimStart(' '));
        }
    }

    private static bool IsShort(YamlList list) =>
        list.Items.All(i => i is YamlScalar s && IsPlainInRow(s.Value)) && list.Items.Sum(i => ((YamlScalar)i).Value.Length + 2) < WideLine;

    private static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    private static bool IsPlainInRow(string value) => IsPlain(value) && value.AsSpan().IndexOfAny(NeverInList) < 0;

    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsLetterOrDigit(value[0]) && !char.IsWhiteSpace(value[^1]) && value[^1] != ':'
        && value.AsSpan().IndexOfAny(NeverPlain) < 0 && !value.Contains(": ", StringComparison.Ordinal)
        && !Words.Contains(value, StringComparer.OrdinalIgnoreCase) && !value.Any(MustEscape);

    /// <summary>A value in double quotes, on one line.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when MustEscape(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether YAML would fold or refuse a character.</summary>
    private static bool MustEscape(char c) => c == '\r' || ControlCharacters.IsForbidden(c);
}
