using System.Globalization;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// One of Fluid's filters with checks around it: it charges the budget, limits the size of the result, and reports what is wrong with input
/// or arguments.
/// </summary>
internal sealed class LimitedFilter(string name, FilterDelegate filter)
{
    // These search a text, so their cost depends on both texts.
    private static readonly string[] Searches =
        ["replace", "replace_first", "replace_last", "remove", "remove_first", "remove_last", "split"];

    private static readonly string[] Sorts = ["sort", "sort_natural", "uniq"];

    // The cost of these does not depend on the size of the input.
    private static readonly string[] Quick = ["first", "last", "size"];

    // Fluid returns nothing for input that these can't read,
    private static readonly string[] Readers = ["date", "format_date", "time_zone", "base64_url_safe_decode"];

    // and treats input that is not a number as 0 in these.
    private static readonly string[] Sums =
        ["abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times"];

    private readonly bool _isSearch = Searches.Contains(name);
    private readonly bool _isSort = Sorts.Contains(name);
    private readonly bool _isQuick = Quick.Contains(name);
    private readonly bool _isSum = Sums.Contains(name);
    private readonly bool _isReader = Readers.Contains(name);
    private readonly FilterSignature _signature = FilterSignature.All.GetValueOrDefault(name, FilterSignature.Any);

    public ValueTask<FluidValue> Run(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (arguments.Count < _signature.Least || arguments.Count > _signature.Most)
        {
            var expected = _signature.Least == _signature.Most ? $"{_signature.Most}" : $"{_signature.Least} to {_signature.Most}";
            var word = _signature.Most == 1 ? "argument" : "arguments";
            throw new TemplateRuntimeException($"the filter '{name}' needs {expected} {word}, not {arguments.Count}", name);
        }

        var page = (PageContext)context;
        try
        {
            // Otherwise a body would be rendered twice: once to measure it.
            input = _signature.Growth is not null && input is ProseValue ? new StringValue(input.ToStringValue()) : input;
            page.Budget.CountRead(_isQuick ? 0 : ValueSizes.ReadCost(input) + ValueSizes.ReadCost(arguments));
            page.Budget.CountRead(_isSearch ? ValueSizes.SearchCost(input, arguments.At(0)) : 0);
            page.Budget.CountRead(_isSort ? ValueSizes.SortCost(input) : 0);
            CheckNumber(input);
            CheckNumber(arguments.At(0));
            PageBudget.CheckText(_signature.Growth?.Invoke(input, arguments) ?? 0);
            return Counted(CompletedTasks.Result(filter(input, arguments, context)), input, page);
        }
        catch (Exception exception) when (StatementException.IsTemplateError(exception)
            && exception is not (LimitException or UnknownMemberException))
        {
            throw new TemplateRuntimeException(Message(exception, input), name);
        }
    }

    private FluidValue Counted(FluidValue made, FluidValue input, PageContext page)
    {
        switch (made)
        {
            case StringValue text:
                page.Budget.CountText(text.ToStringValue().Length);
                break;
            case ArrayValue list:
                page.Budget.CountList(list.Values.Count);
                PageBudget.CheckText(ValueSizes.TextLength(list));
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
            throw new TemplateRuntimeException($"'{ValueSizes.Shorten(text)}' is not a number");
        }
    }

    private string Message(Exception exception, FluidValue input) => exception switch
    {
        TemplateRuntimeException => $"the filter '{name}' fails: {exception.Message}",
        DivideByZeroException => $"the filter '{name}' can't divide by 0",
        OverflowException => $"a number is too large for the filter '{name}'",
        FormatException => $"the filter '{name}' can't read '{ValueSizes.Shorten(input.ToStringValue())}'",
        _ => $"the filter '{name}' does not accept this value: {exception.Message.Split(" (Parameter")[0].TrimEnd('.')}",
    };
}
