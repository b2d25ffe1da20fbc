using System.Globalization;

namespace Dateline.Model.Cldr;

/// <summary>
/// A number as it is printed, which decides its plural form: in English "1 day", but "1.0 days" (UTS 35, part 3, 5.1.1, operands).
/// </summary>
/// <param name="N">The value.</param>
/// <param name="I">The value without its decimals.</param>
/// <param name="V">The count of printed decimals.</param>
/// <param name="F">The printed decimals as a number.</param>
/// <param name="E">The exponent of a compact number: 6 for "1 million".</param>
internal readonly record struct PluralNumber(decimal N, decimal I, int V, decimal F, int E)
{
    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint;

    /// <summary>The printed decimals without the zeros at their end.</summary>
    private decimal T
    {
        get
        {
            var t = F;
            while (t != 0 && t % 10 == 0)
            {
                t /= 10;
            }

            return t;
        }
    }

    /// <summary>Parses "3", "1.50", or a compact "1.2c6"; null for any other text.</summary>
    public static PluralNumber? Parse(string text)
    {
        var (mantissa, exponent) = text.Split('c') is [var m, var e] ? (m, e) : (text, "0");
        if (!decimal.TryParse(mantissa, Digits, CultureInfo.InvariantCulture, out var value)
            || !int.TryParse(exponent, NumberStyles.None, CultureInfo.InvariantCulture, out var zeros) || zeros > 9)
        {
            return null;
        }

        var decimals = mantissa.Contains('.') ? mantissa[(mantissa.IndexOf('.') + 1)..] : "";
        for (var i = 0; i < zeros; i++)
        {
            value *= 10;
        }

        var left = decimals.Length > zeros ? decimals[zeros..] : "";
        return new PluralNumber(
            value, decimal.Truncate(value), left.Length, left.Length == 0 ? 0 : decimal.Parse(left, CultureInfo.InvariantCulture), zeros);
    }

    /// <summary>The value of an operand by the letter that CLDR's rules have for it.</summary>
    public decimal this[char operand] => operand switch
    {
        'n' => N,
        'i' => I,
        'v' => V,
        'f' => F,
        't' => T,
        _ => E,
    };
}
