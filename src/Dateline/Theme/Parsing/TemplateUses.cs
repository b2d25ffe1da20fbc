using Dateline.Theme.Rendering;
using Dateline.Theme.Statements;
using Fluid.Ast;

namespace Dateline.Theme.Parsing;

/// <summary>What a template names in its text: the partials that it calls, and the assets that it shows.</summary>
internal sealed class TemplateUses : AstVisitor
{
    private readonly ThemeTemplate _template;
    private SourceExtent _where;

    private TemplateUses(ThemeTemplate template) => _template = template;

    public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of assets, each with the statement that names it.</summary>
    public List<(string Name, SourceExtent Where)> Assets { get; } = [];

    /// <summary>Whether the name of a partial is known only when a page is rendered.</summary>
    public bool HasComputedPartials { get; private set; }

    /// <summary>Whether the name of an asset is known only when a page is rendered.</summary>
    public bool HasComputedAssets { get; private set; }

    public static TemplateUses Find(ThemeTemplate template)
    {
        var uses = new TemplateUses(template);
        foreach (var statement in template.Statements)
        {
            uses.Visit(statement);
        }

        return uses;
    }

    public override Statement? Visit(Statement? statement)
    {
        var outside = _where;
        _where = statement is not null && _template.ExtentOf(statement) is { End: > 0 } extent ? extent : outside;
        if (statement is SharedStatement { Arguments: [{ Name: null } name, ..] })
        {
            AddPartial(name.Expression);
        }

        var visited = base.Visit(statement);
        _where = outside;
        return visited;
    }

    protected override Statement VisitIncludeStatement(Fluid.Ast.IncludeStatement includeStatement)
    {
        AddPartial(includeStatement.Path);
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Statement VisitRenderStatement(Fluid.Ast.RenderStatement renderStatement)
    {
        Partials.Add(PartialName(renderStatement.Path));
        return base.VisitRenderStatement(renderStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (filterExpression.Name == ThemeOptions.AssetFilter)
        {
            if (filterExpression.Input is LiteralExpression name)
            {
                Assets.Add((name.Value.ToStringValue(), _where));
            }
            else
            {
                HasComputedAssets = true;
            }
        }

        return base.VisitFilterExpression(filterExpression);
    }

    private void AddPartial(Expression name)
    {
        if (name is LiteralExpression literal)
        {
            Partials.Add(PartialName(literal.Value.ToStringValue()));
        }
        else
        {
            HasComputedPartials = true;
        }
    }

    private static string PartialName(string written) =>
        written.EndsWith(".liquid", StringComparison.Ordinal) ? written[..^".liquid".Length] : written;
}
