using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Dateline.Import.Bodies.Liquid;

/// <summary>
/// Named values of a source. Its own names come first: data may have a field <c>size</c>, which the engine takes for a count. Calls
/// <paramref name="missed"/> when a value is missing.
/// </summary>
internal sealed class DataMap(Dictionary<string, FluidValue> fields, Action missed) : FluidValue
{
    private readonly DictionaryValue _inner = new(new FluidValueDictionaryFluidIndexable(fields));

    public override FluidValues Type => FluidValues.Dictionary;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        if (fields.TryGetValue(name, out var value))
        {
            return ValueTask.FromResult(value);
        }

        if (name is "size" or "first")
        {
            return _inner.GetValueAsync(name, context);
        }

        missed();
        return ValueTask.FromResult<FluidValue>(NilValue.Instance);
    }

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => _inner.Enumerate(context);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => fields;
}
