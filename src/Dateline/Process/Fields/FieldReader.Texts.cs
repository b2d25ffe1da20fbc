using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Process.Fields;

/// <content>This part reads texts that may also be lists.</content>
internal sealed partial class FieldReader
{
    /// <summary>
    /// Reads a text that may also be a list of a few. A comma in a text does not divide it: Washington, D.C. is one place.
    /// </summary>
    public ImmutableArray<string> Texts(Field field)
    {
        if (field.MostItems == 0 || Value(field) is not YamlList list)
        {
            return Text(field) is { Length: > 0 } one ? [one] : [];
        }

        if (list.Items.Length > field.MostItems)
        {
            _diagnostics.Error(
                Codes.TooMany, list.Items[field.MostItems].Where, $"'{field.Name}' has {list.Items.Length} items",
                $"expected up to {field.MostItems}", "delete the least important ones");
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items.Take(field.MostItems))
        {
            if (item is YamlScalar { Value.Length: > 0 } text)
            {
                CheckForLostText(field, text);
                CheckForMarkup(field, text);
                texts.Add(text.Value.Trim());
            }
            else if (item is not YamlBroken)
            {
                ReportInvalid(item.Where, field, "has an item that is not a text", $"write {field.Name}: [one, two]");
            }
        }

        return texts.DrainToImmutable();
    }
}
