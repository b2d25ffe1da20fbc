using Dateline.Theme.StoryLists;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary>Finds the names that a theme itself assigns. On a page, all other names keep the meaning that they have at its start.</summary>
internal sealed class AssignedNames : AstVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a loop has <c>offset: continue</c>. Only unoptimized loops record where they stop.</summary>
    public bool HasContinuedLoops { get; private set; }

    public bool Contains(string name) => _names.Contains(name);

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        _names.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        _names.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        _names.Add(forStatement.Identifier);
        HasContinuedLoops |= forStatement.OffsetIsContinue;
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement)
    {
        _names.Add(tableRowStatement.Identifier);
        return base.VisitTableRowStatement(tableRowStatement);
    }

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
    {
        Add(includeStatement.Alias ?? ((includeStatement.Path as LiteralExpression)?.Value.ToStringValue() ?? ""),
            includeStatement.AssignStatements);
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        Add(renderStatement.Alias ?? renderStatement.Path, renderStatement.AssignStatements);
        return base.VisitRenderStatement(renderStatement);
    }

    public override Statement VisitOtherStatement(Statement statement)
    {
        if (statement is StoriesStatement stories)
        {
            _names.Add(stories.Name);
        }

        return statement;
    }

    private void Add(string alias, IEnumerable<AssignStatement> arguments) =>
        _names.UnionWith(arguments.Select(a => a.Identifier).Append(alias));
}
