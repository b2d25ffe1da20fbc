using System.Collections.Frozen;
using System.IO.Hashing;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model.Addresses;
using Dateline.Theme.Optimizer;
using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
using Dateline.Theme.Statements;

namespace Dateline.Theme;

/// <summary>
/// The theme's Liquid templates, parsed once and shared by all threads. A page's template is rendered at the <c>{% content %}</c> of
/// <c>base.liquid</c>, unless it is a whole page itself.
/// </summary>
internal sealed class Templates
{
    private const string Base = "base";

    private readonly FrozenDictionary<string, (StatementBlock Block, bool IsWholePage)> _pages;
    private readonly PageTools _tools;

    private Templates(FrozenDictionary<string, (StatementBlock Block, bool IsWholePage)> pages, PageTools tools, ThemeFiles files)
    {
        (_pages, _tools) = (pages, tools);
        (Css, Icon) = (files.Bytes("site.css"), files.Bytes("favicon.svg"));
        Stylesheet = $"{ReservedPrefixes.Assets}site-{Convert.ToHexStringLower(XxHash64.Hash(Css))[..8]}.css";
    }

    /// <summary>The stylesheet's address. Its name depends on its contents, so browsers can cache it forever.</summary>
    public string Stylesheet { get; }

    public byte[] Css { get; }

    /// <summary>The site's icon, an SVG; empty when the theme has none.</summary>
    public byte[] Icon { get; }

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
        return new Templates(pages, new PageTools(options, prose, partials), files);
    }

    /// <summary>Renders a page. Throws a <see cref="TemplateException"/> for an error in a template.</summary>
    public void Render(string template, PageView page, TextWriter to)
    {
        var (own, isWholePage) = _pages[template];
        var context = new PageContext(_tools, new PageBudget()) { Content = isWholePage ? null : own };
        context.Define(
            ("head", ViewValue.From(page.Head, context)),
            ("site", ViewValue.From(page.Site, context)),
            ("t", new LocaleStringsValue(page.Strings)),
            (template, ViewValue.From(page.Content, context)));
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
