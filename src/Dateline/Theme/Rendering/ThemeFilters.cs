using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>Dateline's own filters, and replacements for Fluid's that would silently ignore invalid input.</summary>
internal static class ThemeFilters
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    public static void AddTo(FilterCollection filters)
    {
        filters.AddFilter(ThemeOptions.FillFilter, Fill);
        filters.AddFilter("first", static (input, _, context) => Members.Read(input, "first", context));
        filters.AddFilter("last", static (input, _, context) => Members.Read(input, "last", context));
        filters.AddFilter("size", static (input, _, context) => Members.Read(input, "size", context));
        filters.AddFilter("map", static (input, arguments, context) => new ArrayValue([.. All(input, arguments, context)]));
        filters.AddFilter("sum", Sum);
        filters.AddFilter("json", ToJson);
        foreach (var name in (string[])["where", "find", "find_index", "has", "reject", "sort", "sort_natural"])
        {
            filters.TryGetValue(name, out var filter);
            filters.AddFilter(name, (input, arguments, context) =>
            {
                // Fluid treats an item without the member like one with an empty member. Reading the member of every item finds the error.
                foreach (var _ in arguments.Count == 0 ? [] : All(input, arguments, context))
                {
                }

                return filter(input, arguments, context);
            });
        }
    }

    private static IEnumerable<FluidValue> All(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var member = arguments.At(0).ToStringValue();
        return (input is ArrayValue list ? list.Values : input.IsNil() ? [] : [input]).Select(item => Members.Read(item, member, context));
    }

    private static ValueTask<FluidValue> Sum(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var values = arguments.Count == 0 ? input is ArrayValue list ? list.Values : [input] : All(input, arguments, context);
        return NumberValue.Create(values.Sum(v => v.ToNumberValue()));
    }

    /// <summary><c>{{ t.as_of | fill: date: when.text }}</c>: replaces the placeholders of a string.</summary>
    private static ValueTask<FluidValue> Fill(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        foreach (var name in arguments.Names)
        {
            var argument = arguments[name];
            var value = argument.ToStringValue();
            if (argument is NumberValue)
            {
                text = name == PluralPhrase.Count ? PluralPhrase.Choose(text, value) : text;
                value = context.GetValue("t").ToObjectValue() is LocaleStrings strings ? strings.InDigits(value) : value;
            }

            PageBudget.CheckText(ValueSizes.ReplacedLength(text, $"{{{name}}}", value));
            text = LocaleStrings.Filled(text, name, value);
        }

        return new StringValue(text);
    }

    private static ValueTask<FluidValue> ToJson(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        PageBudget.CheckText(6L * (input is ArrayValue list ? ValueSizes.TextLength(list, 2) : ValueSizes.Of(input)));
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Json))
        {
            Write(writer, input, context);
        }

        return new StringValue(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter writer, FluidValue value, TemplateContext context)
    {
        switch (value)
        {
            case ArrayValue list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(writer, item, context);
                }

                writer.WriteEndArray();
                break;
            case DictionaryValue:
                writer.WriteStartObject();
                foreach (var pair in value.Enumerate(context).Cast<ArrayValue>())
                {
                    writer.WritePropertyName(pair.Values[0].ToStringValue());
                    Write(writer, pair.Values[1], context);
                }

                writer.WriteEndObject();
                break;
            case NumberValue:
                writer.WriteNumberValue(value.ToNumberValue());
                break;
            case BooleanValue:
                writer.WriteBooleanValue(value.ToBooleanValue());
                break;
            case var _ when value.IsNil():
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(value.ToStringValue());
                break;
        }
    }
}
