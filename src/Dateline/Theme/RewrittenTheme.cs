using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Theme.Optimizer;
using Dateline.Theme.Parsing;
using Dateline.Theme.Statements;
using Fluid;

namespace Dateline.Theme;

/// <summary>
/// The templates of a theme, parsed and rewritten. They know nothing of a site, so every site with the same templates can be rendered with
/// them, also at the same time.
/// </summary>
/// <param name="Files">The texts of all templates.</param>
/// <param name="Parsed">The templates that could be parsed.</param>
/// <param name="Pages">The statements of each template for pages, by name.</param>
/// <param name="Partials">The statements of each partial, by name.</param>
internal sealed record RewrittenTheme(
    ImmutableArray<TemplateFile> Files,
    ImmutableArray<ThemeTemplate> Parsed,
    FrozenDictionary<string, (StatementBlock Block, bool IsWholePage)> Pages,
    FrozenDictionary<string, StatementBlock> Partials)
{
    /// <summary>Parses the templates and reports errors by file and line.</summary>
    /// <param name="filters">The names of all filters.</param>
    /// <param name="isOptimized">False renders the same pages without the optimizer.</param>
    public static RewrittenTheme Load(
        ImmutableArray<TemplateFile> files, FilterCollection filters, bool isOptimized, DiagnosticBag diagnostics)
    {
        var parser = new ThemeParser();
        ImmutableArray<ThemeTemplate> parsed = [.. files.Select(f => parser.Parse(f, diagnostics)).OfType<ThemeTemplate>()];
        var rewriter = isOptimized ? new TemplateOptimizer(parsed, filters) : new StatementRewriter(filters);
        var blocks = Array.ConvertAll([.. parsed], t => (Template: t, Block: rewriter.Rewrite(t)));
        return new RewrittenTheme(
            files,
            parsed,
            blocks.Where(b => !b.Template.IsPartial)
                .ToFrozenDictionary(b => b.Template.Name, b => (b.Block, b.Template.IsWholePage)),
            blocks.Where(b => b.Template.IsPartial).ToFrozenDictionary(b => b.Template.Name, b => b.Block));
    }

    /// <summary>Whether they are what these files give: the same files, and no error that must be reported again.</summary>
    public bool IsOf(ImmutableArray<TemplateFile> files) => Parsed.Length == Files.Length && Files.SequenceEqual(files);
}
