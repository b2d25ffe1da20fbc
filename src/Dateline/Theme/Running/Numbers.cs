using System.Globalization;
using Fluid.Values;

namespace Dateline.Theme.Running;

/// <summary>Whole numbers that a template gives: the ends of a range, the limit of a loop.</summary>
internal static class Numbers
{
    /// <summary>A whole number, as far as a loop may go; <paramref name="what"/> names it in a message. Nothing is 0.</summary>
    public static int Whole(FluidValue value, string what)
    {
        var number = value switch
        {
            _ when value.IsNil() => 0,
            NumberValue => value.ToNumberValue(),
            StringValue when decimal.TryParse(value.ToStringValue(), NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) => parsed,
            StringValue => throw new TemplateProblem($"{what} is '{value.ToStringValue()}', which is no number", what),
            _ => throw new TemplateProblem($"{what} is no number", what),
        };
        return (int)decimal.Clamp(decimal.Truncate(number), int.MinValue, int.MaxValue);
    }
}
