using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Theme.Assets;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>Fluid's options for themes: limited filters, and an error for every unknown name.</summary>
internal static class ThemeOptions
{
    public const string FillFilter = "fill";

    public const string AssetFilter = "asset";

    public static TemplateOptions Create(AssetTable assets, SiteUrl site)
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
        options.Filters.AddFilter(AssetFilter, (input, _, _) => new StringValue(UrlOf(input.ToStringValue(), assets, site)));
        foreach (var (name, filter) in options.Filters.ToArray())
        {
            options.Filters.AddFilter(name, new LimitedFilter(name, filter).Run);
        }

        return options;
    }

    /// <summary><c>{{ 'logo.svg' | asset }}</c>: the URL of a file in <c>assets/</c>.</summary>
    private static string UrlOf(string name, AssetTable assets, SiteUrl site) => assets.ByName.TryGetValue(name, out var asset)
        ? site.Link(asset.Address)
        : throw new TemplateRuntimeException($"there is no file '{name}' in theme/assets/", name, Nearest.Hint(name, assets.ByName.Keys));
}
