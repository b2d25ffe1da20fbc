using System.Collections.Frozen;
using System.IO.Hashing;
using Dateline.Diagnostics;
using Dateline.Input;
using Fluid;

namespace Dateline.Theme;

/// <summary>
/// The theme's Liquid templates, parsed once and shared by all threads. A page's template stands inside <c>base.liquid</c> at its
/// <c>{% content %}</c>, unless it is a whole page itself.
/// </summary>
internal sealed class Templates
{
    private const string Base = "base";

    private readonly FrozenDictionary<string, ThemeTemplate> _templates;
    private readonly TemplateOptions _options;
    private readonly SharedParts _shared;
    private readonly ProsePrinter _prose;

    private Templates(FrozenDictionary<string, ThemeTemplate> templates, TemplateOptions options, ProsePrinter prose, ThemeFiles files)
    {
        (_templates, _options, _prose, _shared) = (templates, options, prose, new SharedParts(templates, options, prose));
        (Css, Icon) = (files.Css, files.Icon);
        Stylesheet = $"/assets/site-{Convert.ToHexStringLower(XxHash64.Hash(Css))[..8]}.css";
    }

    /// <summary>The stylesheet's address; its name changes with its contents, so that browsers may keep it for ever.</summary>
    public string Stylesheet { get; }

    public byte[] Css { get; }

    /// <summary>The site's icon, an SVG; empty when the theme has none.</summary>
    public byte[] Icon { get; }

    /// <summary>Parses every <c>.liquid</c> file of the theme. What is wrong with one is complained of by file and line.</summary>
    public static Templates Load(ThemeFiles files, ProsePrinter prose, DiagnosticBag diagnostics)
    {
        var parser = new ThemeParser();
        var read = files.Templates.Select(f => ThemeTemplate.Parse(f, parser, diagnostics)).OfType<ThemeTemplate>().ToList();
        var rewriter = new ThemeRewriter(read);
        var parsed = read.ToFrozenDictionary(t => t.Name, t => t with { Template = rewriter.Rewrite(t) }, StringComparer.Ordinal);
        foreach (var name in TemplateNames.All.Append(Base).Where(n => !files.IsMissing && files.Templates.All(f => f.Name != n)))
        {
            diagnostics.Error(Codes.MissingTemplate, SourceSpan.File(files.ShownFolder), $"the theme has no {name}.liquid");
        }

        return new Templates(parsed, ThemeOptions.Make(parsed.Values), prose, files);
    }

    /// <summary>Prints a page. A <see cref="TemplateException"/> says what is wrong in which template.</summary>
    public void Print(string template, PageView page, TextWriter to)
    {
        var own = _templates[template];
        var frame = own.IsWholePage ? own : _templates[Base];
        var context = new PageContext(_options, _prose);
        context.Give("head", ViewValue.Of(page.Head, _prose));
        context.Give("site", ViewValue.Of(page.Site, _prose));
        context.Give("t", new WordsValue(page.Words));
        context.Give(template, ViewValue.Of(page.Content, _prose));
        context.AmbientValues[ThemeParser.Content] = own.Template;
        context.AmbientValues[ThemeParser.Shared] = _shared;
        try
        {
            frame.Template.RenderAsync(to, MarkupEncoder.Instance, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is FluidException or UnknownMemberException or FileNotFoundException or InvalidOperationException)
        {
            throw TemplateException.Explain(exception, [own, frame, .. _templates.Values.Where(t => t.IsPartial)]);
        }
    }
}
