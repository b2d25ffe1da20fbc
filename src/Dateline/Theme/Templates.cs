using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Theme.Assets;
using Dateline.Theme.Looks;
using Dateline.Theme.Rendering;
using Dateline.Theme.Security;
using Dateline.Theme.Statements;
using Dateline.Theme.StoryLists;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>
/// The theme's Liquid templates, parsed once and shared by all threads. A page's template is rendered at the <c>{% content %}</c> of
/// <c>base.liquid</c>, unless it is a whole page itself.
/// </summary>
internal sealed class Templates
{
    private readonly PageTools _tools;

    private Templates(RewrittenTheme theme, PageTools tools) => (Theme, _tools) = (theme, tools);

    /// <summary>The templates without the site.</summary>
    public RewrittenTheme Theme { get; }

    /// <summary>The theme's published files.</summary>
    public required AssetTable Assets { get; init; }

    /// <summary>The newsroom's own typeface of headlines; null if it is the theme's or the system's.</summary>
    public required Asset? Display { get; init; }

    /// <summary>The newsroom's own typeface of stories; null if it is the theme's or the system's.</summary>
    public required Asset? Text { get; init; }

    /// <summary>The site's icon, an SVG; empty when the theme has none.</summary>
    public required byte[] Icon { get; init; }

    /// <summary>The content security policies of pages, by their templates.</summary>
    public required PagePolicies Policies { get; init; }

    /// <summary>Which of the theme's files are used.</summary>
    public required ThemeUsage Usage { get; init; }

    /// <summary>The lists of stories that the templates ask for.</summary>
    public required StoryQueries Queries { get; init; }

    /// <summary>The theme's own types of pages: the templates that no page uses unless it names them, also those with errors.</summary>
    public required ImmutableArray<string> PageTypes { get; init; }

    /// <summary>Whether the theme has a template for whole pages.</summary>
    public bool Has(string name) => Theme.Pages.ContainsKey(name);

    /// <summary>Parses all <c>.liquid</c> files of the theme and reports errors by file and line.</summary>
    /// <param name="earlier">
    /// An earlier load of templates. Rewriting them takes most of the time, so it is done again only if they changed.
    /// </param>
    /// <param name="isOptimized">False renders the same pages without the optimizer. Only tests use it.</param>
    public static Templates Load(
        ThemeFiles files,
        SiteConfig site,
        ProseRenderer prose,
        DiagnosticBag diagnostics,
        RewrittenTheme? earlier = null,
        bool isOptimized = true)
    {
        var tokens = new StyleTokens(files, site, diagnostics);
        var assets = new AssetTable(files.Files, tokens.Write(), diagnostics);
        var options = ThemeOptions.Create(assets, site.Url);
        var theme = earlier?.IsOf(files.Templates) == true
            ? earlier
            : RewrittenTheme.Load(files.Templates, options.Filters, isOptimized, diagnostics);
        ThemeUsage.ReportMissing(theme.Parsed, assets, diagnostics);
        var resources = CheckResources(files, assets, site, diagnostics);
        var usage = new ThemeUsage(files, assets, theme.Parsed);
        return new Templates(theme, new PageTools(options, prose, theme.Partials))
        {
            Assets = assets,
            Display = assets.ByName.GetValueOrDefault(tokens.Display),
            Text = assets.ByName.GetValueOrDefault(tokens.Text),
            Icon = files.Bytes(ThemeFiles.Icon),
            Policies = PagePolicies.Write(theme.Parsed, usage, resources, used => ContentPolicy.Write(used, assets, site.Allowed)),
            Usage = usage,
            Queries = StoryQueries.Find(theme.Parsed, diagnostics),
            PageTypes = PageTypesOf(files),
        };
    }

    /// <summary>Renders a page whose labels may be in another language, and marks those.</summary>
    private static void RenderMarked(StatementBlock block, LocaleStrings strings, PageContext context, TextWriter to)
    {
        using var page = new LimitedStringWriter();
        try
        {
            context.Render(block, page);
        }
        catch (StatementException fault)
        {
            throw TemplateException.From(fault);
        }

        to.Write(LabelMarks.Resolve(page.ToString(), strings.Language, strings.Direction));
    }

    private static ImmutableArray<string> PageTypesOf(ThemeFiles files) =>
    [
        .. files.Templates.Where(f => !f.IsPartial).Select(f => f.Name)
            .Where(n => n != ThemeUsage.Base && !ViewShapes.PageTemplates.Contains(n)).Order(StringComparer.Ordinal),
    ];

    private static Dictionary<(string Name, bool IsPartial), UsedResources> CheckResources(
        ThemeFiles files, AssetTable assets, SiteConfig site, DiagnosticBag diagnostics)
    {
        var check = new ResourceCheck(site.Allowed, diagnostics);
        check.Check(assets);
        return files.Templates.ToDictionary(t => (t.Name, t.IsPartial), check.Check);
    }

    /// <summary>The name of the view of a page template: its own, or that of pages for a type of pages that the theme adds.</summary>
    public static string ViewOf(string template) =>
        ViewShapes.PageTemplates.Contains(template) ? template : StaticPageView.Shape.Name;

    /// <summary>Renders a page. Throws a <see cref="TemplateException"/> for an error in a template.</summary>
    public void Render(string template, PageView page, TextWriter to)
    {
        var (own, isWholePage) = Theme.Pages[template];
        var context = new PageContext(_tools, new PageBudget()) { Content = isWholePage ? null : own, Lists = page.Lists };
        context.Define(
            ("head", ViewValue.From(page.Head, context)),
            ("site", ViewValue.From(page.Site, context)),
            ("t", new LocaleStringsValue(page.Strings)),
            (ViewShapes.Get(page.Content).Name, ViewValue.From(page.Content, context)));
        if (page.Strings.IsIncomplete)
        {
            RenderMarked(isWholePage ? own : Theme.Pages[ThemeUsage.Base].Block, page.Strings, context, to);
            return;
        }

        var writer = to as Utf8Writer;
        try
        {
            writer?.LimitTo(TemplateLimits.PageBytes);
            context.Render(isWholePage ? own : Theme.Pages[ThemeUsage.Base].Block, to);
        }
        catch (StatementException fault)
        {
            throw TemplateException.From(fault);
        }
        finally
        {
            writer?.LimitTo(int.MaxValue);
        }
    }
}
