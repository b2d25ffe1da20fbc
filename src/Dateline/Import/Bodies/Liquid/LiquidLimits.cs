using Fluid;
using Fluid.Values;

namespace Dateline.Import.Bodies.Liquid;

/// <summary>
/// The engine's options for texts of strangers: a bounded number of steps, values that can't grow without end, and the filters of Jekyll
/// and Eleventy that leave a text as it is.
/// </summary>
internal static class LiquidLimits
{
    public const int LongestText = 1_000_000;

    private const int LongestValue = 200_000;
    private const int MostItems = 20_000;

    private static readonly string[] LeaveAsIs =
        ["relative_url", "absolute_url", "url", "markdownify", "safe", "htmlBaseUrl", "normalize_whitespace", "smartify"];

    public static TemplateOptions Create(Func<string, FluidValue> undefined)
    {
        var options = new TemplateOptions
        {
            MaxSteps = 20_000,
            MaxRecursion = 20,
            StrictFilters = true,
            Undefined = name => ValueTask.FromResult(undefined(name)),
        };
        foreach (var name in LeaveAsIs)
        {
            options.Filters.AddFilter(name, static (input, _, _) => input);
        }

        options.Filters.AddFilter(
            "xml_escape", static (input, _, _) => new StringValue(System.Net.WebUtility.HtmlEncode(input.ToStringValue())));
        foreach (var (name, filter) in options.Filters.ToArray())
        {
            options.Filters.AddFilter(name, async (input, arguments, context) =>
            {
                // These two multiply before the result can be measured.
                var more = name switch { "replace" => arguments.At(1), "join" => arguments.At(0), _ => null };
                if (more is not null && input.ToStringValue().Length * (more.ToStringValue().Length + 1L) > LongestValue)
                {
                    throw new InvalidOperationException("too long");
                }

                var result = await filter(input, arguments, context);
                return result is StringValue text && text.ToStringValue().Length > LongestValue
                    || result is ArrayValue list && list.Values.Count > MostItems
                        ? throw new InvalidOperationException("too long")
                        : result;
            });
        }

        return options;
    }
}
