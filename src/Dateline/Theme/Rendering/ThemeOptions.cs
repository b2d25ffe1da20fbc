using System.Globalization;
using Fluid;

namespace Dateline.Theme.Rendering;

/// <summary>Fluid's options for themes: limited filters, and an error for every unknown name.</summary>
internal static class ThemeOptions
{
    public const string FillFilter = "fill";

    public static TemplateOptions Create()
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            Undefined = name => throw new UnknownMemberException("the page", name, []),
            StrictFilters = true,

            // <see cref="PageBudget"/> counts steps and nested partials instead.
            MaxSteps = 0,
            MaxRecursion = 0,
        };
        ThemeFilters.AddTo(options.Filters);
        foreach (var (name, filter) in options.Filters.ToArray())
        {
            options.Filters.AddFilter(name, new LimitedFilter(name, filter).Run);
        }

        return options;
    }
}
