using System.Globalization;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Running;

/// <summary>
/// A filter of the engine's that counts what it reads and makes, refuses to make too much, and says what is wrong with what it is given.
/// </summary>
internal sealed class LimitedFilter(string name, FilterDelegate filter)
{
    // They look for a text in another.
    private static readonly string[] Searches =
        ["replace", "replace_first", "replace_last", "remove", "remove_first", "remove_last", "split"];

    private static readonly string[] Sorts = ["sort", "sort_natural", "uniq"];

    // They do not go through what they are given.
    private static readonly string[] Quick = ["first", "last", "size"];

    // The engine makes nothing of what these can't read,
    private static readonly string[] Readers = ["date", "format_date", "time_zone", "base64_url_safe_decode"];

    // and 0 of what these can't.
    private static readonly string[] Sums =
        ["abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times"];

    private readonly bool _isSearch = Searches.Contains(name);
    private readonly bool _isSort = Sorts.Contains(name);
    private readonly bool _isQuick = Quick.Contains(name);
    private readonly bool _isSum = Sums.Contains(name);
    private readonly bool _isReader = Readers.Contains(name);
    private readonly FilterShape _shape = FilterShape.All.GetValueOrDefault(name, FilterShape.Any);

    public ValueTask<FluidValue> Run(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (arguments.Count < _shape.Least || arguments.Count > _shape.Most)
        {
            var takes = _shape.Least == _shape.Most ? $"{_shape.Most}" : $"{_shape.Least} to {_shape.Most}";
            var word = _shape.Most == 1 ? "argument" : "arguments";
            throw new TemplateProblem($"the filter '{name}' takes {takes} {word}, not {arguments.Count}", name);
        }

        var page = (PageContext)context;
        try
        {
            // A running text would be rendered once to be measured, and once more.
            input = _shape.Growth is not null && input is ProseValue ? new StringValue(input.ToStringValue()) : input;
            page.Budget.Read(_isQuick ? 0 : ValueSizes.OfReading(input) + ValueSizes.OfReading(arguments));
            page.Budget.Read(_isSearch ? ValueSizes.OfSearch(input, arguments.At(0)) : _isSort ? ValueSizes.OfSorting(input) : 0);
            CheckNumber(input);
            CheckNumber(arguments.At(0));
            PageBudget.CheckText(_shape.Growth?.Invoke(input, arguments) ?? 0);
            return Counted(CompletedTasks.For(filter(input, arguments, context)), input, page);
        }
        catch (Exception exception) when (TemplateFault.IsCalledFor(exception)
            && exception is not (LimitException or UnknownMemberException))
        {
            throw new TemplateProblem(Message(exception, input), name);
        }
    }

    private FluidValue Counted(FluidValue made, FluidValue input, PageContext page)
    {
        switch (made)
        {
            case StringValue text:
                page.Budget.Make(text.ToStringValue().Length);
                break;
            case ArrayValue list:
                page.Budget.MakeList(list.Values.Count);
                PageBudget.CheckText(ValueSizes.OfList(list));
                break;
        }

        var isLost = _isReader && (made.IsNil() || (made is StringValue && ValueSizes.Of(made) == 0)) && ValueSizes.Of(input) > 0;
        return isLost ? throw new FormatException() : made;
    }

    private void CheckNumber(FluidValue value)
    {
        var text = _isSum && value is StringValue ? value.ToStringValue() : "";
        if (text.Length > 0 && !decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _))
        {
            throw new TemplateProblem($"'{ValueSizes.Short(text)}' is no number that it can take");
        }
    }

    private string Message(Exception exception, FluidValue input) => exception switch
    {
        TemplateProblem => $"the filter '{name}' fails: {exception.Message}",
        DivideByZeroException => $"the filter '{name}' can't divide by 0",
        OverflowException => $"the filter '{name}' can't take or make a number so large",
        FormatException => $"the filter '{name}' can't read '{ValueSizes.Short(input.ToStringValue())}'",
        _ => $"the filter '{name}' can't work with what it is given: {exception.Message.Split(" (Parameter")[0].TrimEnd('.')}",
    };
}
