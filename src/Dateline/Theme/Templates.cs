using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model.Addresses;
using Dateline.Theme.Optimizer;
using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
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
    public const string Base = "base";

    private readonly FrozenDictionary<string, (StatementBlock Block, bool IsWholePage)> _pages;
    private readonly PageTools _tools;

    private Templates(
        FrozenDictionary<string, (StatementBlock Block, bool IsWholePage)> pages, PageTools tools, ThemeFiles files, StoryQueries queries)
    {
        (_pages, _tools, Queries) = (pages, tools, queries);
        (Css, Icon) = (files.Bytes("site.css"), files.Bytes("favicon.svg"));
        PageTypes =
        [
            .. files.Templates.Where(f => !f.IsPartial).Select(f => f.Name)
                .Where(n => n != Base && !ViewShapes.PageTemplates.Contains(n)).Order(StringComparer.Ordinal),
        ];
        Stylesheet = $"{ReservedPrefixes.Assets}site-{Convert.ToHexStringLower(XxHash64.Hash(Css))[..8]}.css";
    }

    /// <summary>The stylesheet's address. Its name depends on its contents, so browsers can cache it forever.</summary>
    public string Stylesheet { get; }

    public byte[] Css { get; }

    /// <summary>The site's icon, an SVG; empty when the theme has none.</summary>
    public byte[] Icon { get; }

    /// <summary>The lists of stories that the templates ask for.</summary>
    public StoryQueries Queries { get; }

    /// <summary>The theme's own types of pages: the templates that no page uses unless it names them, also those with errors.</summary>
    public ImmutableArray<string> PageTypes { get; }

    /// <summary>Whether the theme has a template for whole pages.</summary>
    public bool Has(string name) => _pages.ContainsKey(name);

    /// <summary>Parses all <c>.liquid</c> files of the theme and reports errors by file and line.</summary>
    /// <param name="isOptimized">False renders the same pages without the optimizer. Only tests use it.</param>
    public static Templates Load(ThemeFiles files, ProseRenderer prose, DiagnosticBag diagnostics, bool isOptimized = true)
    {
        var parser = new ThemeParser();
        var theme = files.Templates.Select(f => parser.Parse(f, diagnostics)).OfType<ThemeTemplate>().ToList();
        var options = ThemeOptions.Create();
        var rewriter = isOptimized ? new TemplateOptimizer(theme, options.Filters) : new StatementRewriter(options.Filters);
        var blocks = theme.ConvertAll(t => (Template: t, Block: rewriter.Rewrite(t)));
        var partials = blocks.Where(b => b.Template.IsPartial).ToFrozenDictionary(b => b.Template.Name, b => b.Block);
        var pages = blocks.Where(b => !b.Template.IsPartial)
            .ToFrozenDictionary(b => b.Template.Name, b => (b.Block, b.Template.IsWholePage));
        return new Templates(pages, new PageTools(options, prose, partials), files, StoryQueries.Find(theme, diagnostics));
    }

    /// <summary>The name of the view of a page template: its own, or that of pages for a type of pages that the theme adds.</summary>
    public static string ViewOf(string template) =>
        ViewShapes.PageTemplates.Contains(template) ? template : StaticPageView.Shape.Name;

    /// <summary>Renders a page. Throws a <see cref="TemplateException"/> for an error in a template.</summary>
    public void Render(string template, PageView page, TextWriter to)
    {
        var (own, isWholePage) = _pages[template];
        var context = new PageContext(_tools, new PageBudget()) { Content = isWholePage ? null : own, Lists = page.Lists };
        context.Define(
            ("head", ViewValue.From(page.Head, context)),
            ("site", ViewValue.From(page.Site, context)),
            ("t", new LocaleStringsValue(page.Strings)),
            (ViewShapes.Get(page.Content).Name, ViewValue.From(page.Content, context)));
        var writer = to as Utf8Writer;
        try
        {
            writer?.LimitTo(TemplateLimits.PageBytes);
            context.Render(isWholePage ? own : _pages[Base].Block, to);
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
