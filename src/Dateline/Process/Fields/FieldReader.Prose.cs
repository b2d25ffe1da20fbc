using System.Text;
using Dateline.Input.Yaml;
using Dateline.Markdown.Checking;
using Dateline.Markdown.Parsing;

namespace Dateline.Process.Fields;

/// <content>What holds for fields that are prose for readers.</content>
internal sealed partial class FieldReader
{
    // All such fields are plain text: they also stand in lists, feeds and search results.
    private void CheckForMarkup(Field field, YamlScalar scalar)
    {
        if (field.Format == ValueFormat.Text && field.IsProse)
        {
            PlainTextCheck.Check(_diagnostics, scalar.Where, scalar.Value, $"'{field.Name}'");
        }
    }

    // As in the text, the end of a line between Chinese or Japanese characters is no gap.
    private static string Joined(YamlScalar scalar)
    {
        if (scalar.Folds.IsEmpty)
        {
            return scalar.Value;
        }

        var value = new StringBuilder(scalar.Value.Length);
        var from = 0;
        foreach (var at in scalar.Folds.Where(at => EastAsian.JoinsLines(scalar.Value[at - 1], scalar.Value[at + 1], "")))
        {
            value.Append(scalar.Value, from, at - from);
            from = at + 1;
        }

        return value.Append(scalar.Value, from, scalar.Value.Length - from).ToString();
    }
}
