using System.Globalization;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>Whole numbers that a template gives: the ends of a range, the limit of a loop.</summary>
internal static class WholeNumbers
{
    /// <summary>A whole number, as far as a loop may go; <paramref name="what"/> names it in a message. Nothing is 0.</summary>
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
