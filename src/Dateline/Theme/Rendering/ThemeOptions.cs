using System.Globalization;
using Fluid;

namespace Dateline.Theme.Rendering;

/// <summary>How templates are run: every filter with its limits, an unknown name an error.</summary>
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

            // A page's budget counts what its templates do, partials in one another among it.
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
