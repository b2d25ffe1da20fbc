using System.Globalization;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>How templates are run: partials from memory, an unknown name or filter an error.</summary>
internal static class ThemeOptions
{
    public const string FillFilter = "fill";

    public static TemplateOptions Make(IEnumerable<ThemeTemplate> templates)
    {
        var options = new TemplateOptions
        {
            FileProvider = new PartialFiles(templates.Where(t => t.IsPartial)),
            CultureInfo = CultureInfo.InvariantCulture,
            Undefined = name => throw new UnknownMemberException("the page", name, []),
            StrictFilters = true,
            MaxSteps = 0,
        };
        options.Filters.AddFilter(FillFilter, Fill);
        return options;
    }

    /// <summary><c>{{ t.as_of | fill: date: when.text }}</c> puts values into a phrase's places.</summary>
    private static ValueTask<FluidValue> Fill(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        foreach (var name in arguments.Names)
        {
            text = Words.Filled(text, name, arguments[name].ToStringValue());
        }

        return new StringValue(text);
    }
}
