using System.Buffers;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>The sizes of values, and upper bounds for the results of filters, computed before a filter runs.</summary>
internal static class ValueSizes
{
    // The characters between a "%" and the letter of a placeholder.
    private static readonly SearchValues<char> PlaceholderFlags = SearchValues.Create("0123456789-_^:");

    /// <summary>The characters of a text or the items of a list.</summary>
    public static int Of(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Count,
        _ => 0,
    };

    /// <summary>The cost of reading a value, in characters. An item of a list costs a step.</summary>
    public static long ReadCost(FluidValue value) => value is ArrayValue ? (long)Of(value) * PageBudget.CharactersAStep : Of(value);

    public static long ReadCost(FilterArguments arguments)
    {
        var size = 0L;
        for (var i = 0; i < arguments.Count; i++)
        {
            size += ReadCost(arguments.At(i));
        }

        return size;
    }

    /// <summary>An upper bound for the characters that are read to find one text in another, or in a list.</summary>
    public static long SearchCost(FluidValue within, FluidValue sought) => ReadCost(within) * Math.Max(1, Of(sought));

    /// <summary>An upper bound for the characters that are read to sort a list.</summary>
    public static long SortCost(FluidValue value) => value is ArrayValue list ? 20 * (ReadCost(list) + TextLength(list)) : 0;

    /// <summary>The length of a list's items as text, with <paramref name="more"/> characters added for each.</summary>
    public static long TextLength(ArrayValue list, int more = 0)
    {
        var length = 0L;
        foreach (var item in list.Values)
        {
            length += more + item switch
            {
                StringValue => Of(item),
                ArrayValue inner => TextLength(inner),
                _ => 0,
            };
        }

        return length;
    }

    public static long ReplacedLength(string text, string old, string with) =>
        old.Length == 0 ? 0 : text.Length + ((long)text.AsSpan().Count(old) * (with.Length - old.Length));

    /// <summary>
    /// An upper bound for the length of a formatted text: up to 999 characters for each placeholder, or the longest value.
    /// </summary>
    public static long FormattedLength(string format, char place, IReadOnlyCollection<FluidValue> values)
    {
        CheckWidths(format);
        return format.Length + ((long)format.AsSpan().Count(place) * (1000 + values.Select(Of).DefaultIfEmpty().Max()));
    }

    /// <summary>An upper bound for the length of a date in a format. A format must not end inside a placeholder.</summary>
    public static long DateLength(string format)
    {
        for (var i = format.IndexOf('%'); i >= 0; i = format.IndexOf('%', i + 1))
        {
            var flags = format.AsSpan(i + 1).IndexOfAnyExcept(PlaceholderFlags);
            if (flags < 0)
            {
                throw new TemplateRuntimeException($"the format '{Shorten(format)}' ends in the middle of a placeholder");
            }

            i += flags + 1;
        }

        return FormattedLength(format, '%', []);
    }

    /// <summary>Rejects a format with a width of 1000 or more.</summary>
    public static void CheckWidths(string format)
    {
        var width = 0;
        foreach (var c in format)
        {
            width = char.IsAsciiDigit(c) ? (width * 10) + (c - '0') : 0;
            if (width > 999)
            {
                throw new TemplateRuntimeException($"the format '{Shorten(format)}' asks for more than 999 characters");
            }
        }
    }

    /// <summary>A text for a message, cut if it is long.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
