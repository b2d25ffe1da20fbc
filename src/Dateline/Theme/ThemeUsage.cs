using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Theme.Assets;
using Dateline.Theme.Parsing;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>Which files of the theme the site uses, as far as the texts of templates and stylesheets tell.</summary>
internal sealed class ThemeUsage
{
    public const string Base = "base";

    private readonly ThemeFiles _files;
    private readonly AssetTable _assets;
    private readonly Dictionary<(string Name, bool IsPartial), TemplateUses> _uses;

    public ThemeUsage(ThemeFiles files, AssetTable assets, IEnumerable<ThemeTemplate> templates)
    {
        (_files, _assets) = (files, assets);
        _uses = templates.ToDictionary(t => (t.Name, t.IsPartial), t => t.Uses);
    }

    /// <summary>Reports the assets that templates name and that do not exist.</summary>
    public static void ReportMissing(IEnumerable<ThemeTemplate> templates, AssetTable assets, DiagnosticBag diagnostics)
    {
        foreach (var template in templates)
        {
            foreach (var (name, where) in template.Uses.Assets.Where(a => !assets.ByName.ContainsKey(a.Name)))
            {
                diagnostics.Error(
                    Codes.MissingAsset,
                    template.PlaceOf(where, name),
                    $"there is no file '{name}' in theme/assets/",
                    "expected its path below theme/assets/",
                    Nearest.Hint(name, assets.ByName.Keys));
            }
        }
    }

    /// <summary>
    /// The newsroom's own files that nothing uses. <paramref name="pageTemplates"/> are the templates that pages of the newsroom name.
    /// </summary>
    public ImmutableArray<ThemeFile> Unused(IEnumerable<string> pageTemplates)
    {
        var used = Reachable(ViewShapes.PageTemplates.Append(Base).Concat(pageTemplates));
        var areAllPartialsUsed = used.Any(u => _uses[u].HasComputedPartials);
        var assets = _uses.Values.SelectMany(u => u.Assets).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var areAllAssetsUsed = _uses.Values.Any(u => u.HasComputedAssets);
        return [.. _files.Files.Where(f => f.IsOwn && !IsUsed(f))];

        bool IsUsed(ThemeFile file)
        {
            if (file.IsTemplate)
            {
                // A template that can't be parsed was reported as such.
                var name = (file.TemplateName, file.IsPartial);
                return used.Contains(name) || !_uses.ContainsKey(name) || (file.IsPartial && areAllPartialsUsed);
            }

            if (AssetTable.IsAsset(file.Path))
            {
                var name = AssetTable.NameOf(file.Path);
                return name == AssetTable.Stylesheet || IsForDevelopers(name)
                    || areAllAssetsUsed || assets.Contains(name) || _assets.Referenced.Contains(name);
            }

            return file.IsStrings || file.Path == ThemeFiles.Icon || IsForDevelopers(file.Path);
        }
    }

    /// <summary>The templates that a page can use: its own, <c>base.liquid</c> unless it is a whole page, and their partials.</summary>
    public IEnumerable<(string Name, bool IsPartial)> Of(ThemeTemplate page)
    {
        var used = Reachable(page.IsWholePage ? [page.Name] : [page.Name, Base]);
        return used.Any(u => _uses[u].HasComputedPartials) ? used.Union(_uses.Keys.Where(t => t.IsPartial)) : used;
    }

    private HashSet<(string Name, bool IsPartial)> Reachable(IEnumerable<string> pages)
    {
        var reached = new HashSet<(string Name, bool IsPartial)>();
        var open = new Stack<(string Name, bool IsPartial)>(pages.Select(p => (p, false)));
        while (open.TryPop(out var template))
        {
            if (_uses.TryGetValue(template, out var uses) && reached.Add(template))
            {
                foreach (var partial in uses.Partials)
                {
                    open.Push((partial, true));
                }
            }
        }

        return reached;
    }

    /// <summary>A README in the theme is a note for designers, and a typeface brings its licence.</summary>
    private static bool IsForDevelopers(string path) =>
        Path.GetFileName(path) is "README.md" or "LICENSE" or "LICENSE.txt" or "LICENSE.md" or "OFL.txt";
}
