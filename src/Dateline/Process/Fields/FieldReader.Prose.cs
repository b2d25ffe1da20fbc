using Dateline.Input.Yaml;
using Dateline.Markdown.Checking;

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
}
