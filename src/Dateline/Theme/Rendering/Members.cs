using Dateline.Theme.Statements;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// Reads members of values: of views by their shape, of texts and lists the few that Liquid defines. Any other member is an error. Every
/// member of nil is nil.
/// </summary>
internal static class Members
{
    private static readonly string[] OfTextsAndLists = ["first", "last", "size"];

    public static FluidValue Read(FluidValue value, string name, TemplateContext context)
    {
        if (Kind(value) is { } kind && !(value is StringValue or ArrayValue && OfTextsAndLists.Contains(name)))
        {
            throw new UnknownMemberException(kind, name, value is StringValue or ArrayValue ? OfTextsAndLists : []);
        }

        return value is DictionaryValue map ? ReadKey(map, name, context) : CompletedTasks.Result(value.GetValueAsync(name, context));
    }

    /// <summary>The value of a key. A key that the newsroom did not declare is an error, one without a value is nil.</summary>
    private static FluidValue ReadKey(DictionaryValue map, string name, TemplateContext context)
    {
        string[] keys = [.. map.Enumerate(context).Select(e => ((ArrayValue)e).Values[0].ToStringValue())];
        return keys.Contains(name)
            ? CompletedTasks.Result(map.GetValueAsync(name, context))
            : throw new UnknownMemberException("the list of extra fields in site.yml", name, keys);
    }

    /// <summary>
    /// The value of <c>value[index]</c>: a member by name, or an item of a list by number, counted from the end if negative.
    /// </summary>
    public static FluidValue ReadAt(FluidValue value, FluidValue index, TemplateContext context)
    {
        if (value.IsNil() || index.IsNil())
        {
            return NilValue.Instance;
        }

        if (index is not NumberValue number)
        {
            return Read(value, index.ToStringValue(), context);
        }

        if (value is not ArrayValue list)
        {
            throw new TemplateRuntimeException($"{Kind(value) ?? "a view"} has no [{number.ToStringValue()}]", "[");
        }

        var at = decimal.Truncate(number.ToNumberValue());
        at += at < 0 ? list.Values.Count : 0;
        return at >= 0 && at < list.Values.Count ? list.Values[(int)at] : NilValue.Instance;
    }

    /// <summary>The items that a loop iterates over.</summary>
    public static IReadOnlyList<FluidValue> Items(FluidValue value, TemplateContext context) => value switch
    {
        ArrayValue list => list.Values,
        StringValue text => text.ToStringValue().Length == 0 ? [] : [text],
        DictionaryValue => [.. value.Enumerate(context)],
        ViewValue view => throw new TemplateRuntimeException($"{view.Name} is not a list"),
        _ when Kind(value) is { } kind => throw new TemplateRuntimeException($"{kind} is not a list"),
        _ => [],
    };

    /// <summary>The name of a type in messages; null for views, maps and nil.</summary>
    private static string? Kind(FluidValue value) => value switch
    {
        StringValue => "a text",
        ArrayValue => "a list",
        NumberValue => "a number",
        BooleanValue => "a true or false value",
        DateTimeValue => "a date",
        ProseValue => "a running text",
        _ => null,
    };
}
