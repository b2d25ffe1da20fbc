using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using Dateline.Views;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// A view as a value of Fluid's. Members are read by the view's shape, without reflection; an unknown member is an error, never an empty
/// place on the page.
/// </summary>
internal sealed class ViewValue(object view, ViewShape shape, PageContext page) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public object View => view;

    public string Name => $"the view '{shape.Name}'";

    /// <summary>Fluid's value for anything that a view can contain.</summary>
    public static FluidValue From(object? value, PageContext page) => value switch
    {
        null => NilValue.Instance,
        string text => new StringValue(text),
        bool flag => BooleanValue.Create(flag),
        int number => NumberValue.Create(number),
        BodyView text => new ProseValue(text, page),
        _ when ViewShapes.Find(value) is { } shape => new ViewValue(value, shape, page),
        IReadOnlyDictionary<string, string> map => new DictionaryValue(
            new FluidValueDictionaryFluidIndexable(map.ToDictionary(
                e => e.Key, e => e.Value.Length == 0 ? NilValue.Instance : (FluidValue)new StringValue(e.Value)))),
        _ => new ArrayValue(All((IList)value, page)),
    };

    /// <summary>The function that reads a member from views of a shape.</summary>
    public static Func<object, object?> Reader(ViewShape shape, string member) =>
        shape.Find(member) ?? throw new UnknownMemberException($"the view '{shape.Name}'", member, shape.Members);

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => From(Reader(shape, name)(view), page);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw NotText();

    public override bool Equals(FluidValue? other) => other is not null && view.Equals(other.ToObjectValue());

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => throw NotText();

    public override string ToStringValue() => throw NotText();

    public override object ToObjectValue() => view;

    private TemplateRuntimeException NotText() =>
        new($"{Name} can't be shown as a whole", hint: Dateline.Diagnostics.Nearest.Hint("", shape.Members));

    private static FluidValue[] All(IList list, PageContext page)
    {
        var values = new FluidValue[list.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = From(list[i], page);
        }

        return values;
    }
}
