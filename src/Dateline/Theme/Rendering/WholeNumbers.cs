using System.Globalization;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>Reads the whole numbers of templates: the ends of a range, the limit of a loop.</summary>
internal static class WholeNumbers
{
    /// <summary>The whole number of a value; nil is 0. <paramref name="what"/> names it in an error.</summary>
    public static int From(FluidValue value, string what)
    {
        var number = value switch
        {
            _ when value.IsNil() => 0,
            NumberValue => value.ToNumberValue(),
            StringValue => Parse(value.ToStringValue(), what),
            _ => throw new TemplateRuntimeException($"{what} is not a number", what),
        };
        return (int)decimal.Clamp(decimal.Truncate(number), int.MinValue, int.MaxValue);
    }

    private static decimal Parse(string text, string what) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TemplateRuntimeException($"{what} is '{ValueSizes.Shorten(text)}', which is not a number", what);
}
