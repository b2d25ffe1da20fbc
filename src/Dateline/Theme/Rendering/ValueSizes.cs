using System.Buffers;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>How large values are, and how much a filter may make of them, before it does.</summary>
internal static class ValueSizes
{
    // Between a "%" and the letter that says what stands there.
    private static readonly SearchValues<char> FlagsOfPlaces = SearchValues.Create("0123456789-_^:");

    /// <summary>Characters of a text, items of a list.</summary>
    public static int Of(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Count,
        _ => 0,
    };

    /// <summary>How long it takes to go through a value, in characters: an item of a list takes a step.</summary>
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

    /// <summary>How many characters are read at worst when one text is looked for in another, or in a list.</summary>
    public static long SearchCost(FluidValue within, FluidValue sought) => ReadCost(within) * Math.Max(1, Of(sought));

    /// <summary>How many characters are read at worst when a list is sorted.</summary>
    public static long SortCost(FluidValue value) => value is ArrayValue list ? 20 * (ReadCost(list) + TextLength(list)) : 0;

    /// <summary>How long the text of a list is, in which each item takes so much more.</summary>
    public static long TextLength(ArrayValue list, int more = 0)
    {
        var length = 0L;
        foreach (var item in list.Values)
        {
            length += more + (item is StringValue ? Of(item) : item is ArrayValue inner ? TextLength(inner) : 0);
        }

        return length;
    }

    public static long ReplacedLength(string text, string old, string with) =>
        old.Length == 0 ? 0 : text.Length + ((long)text.AsSpan().Count(old) * (with.Length - old.Length));

    /// <summary>How long a formatted text may be: each place has up to 999 characters and the longest of the values.</summary>
    public static long FormattedLength(string format, char place, IReadOnlyCollection<FluidValue> values)
    {
        CheckWidths(format);
        return format.Length + ((long)format.AsSpan().Count(place) * (1000 + values.Select(Of).DefaultIfEmpty().Max()));
    }

    /// <summary>How long a date may be by its format, which must not end within one of its places.</summary>
    public static long DateLength(string format)
    {
        for (var i = 0; (i = format.IndexOf('%', i)) >= 0; i++)
        {
            var flags = format.AsSpan(i + 1).IndexOfAnyExcept(FlagsOfPlaces);
            i += flags >= 0 ? flags + 1 : throw new TemplateRuntimeException($"the format '{Shorten(format)}' ends in the middle of a placeholder");
        }

        return FormattedLength(format, '%', []);
    }

    /// <summary>Refuses a format that asks for a thousand places or more.</summary>
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

    /// <summary>A text as a message shows it.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
