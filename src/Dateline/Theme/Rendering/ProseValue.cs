using System.Globalization;
using System.Text.Encodings.Web;
using Dateline.Views;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>A body in a template. Writing it renders it directly into the page.</summary>
internal sealed class ProseValue(BodyView text, PageContext page) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        page.Render(text, writer);
        return ValueTask.CompletedTask;
    }

    public override string ToStringValue()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        page.Render(text, writer);
        return writer.ToString();
    }

    public override bool Equals(FluidValue? other) => other is ProseValue value && value.ToObjectValue().Equals(text);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => text;
}
