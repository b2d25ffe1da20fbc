using Dateline.Theme.Parsing;
using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;

namespace Dateline.Theme.Statements;

/// <summary>
/// Replaces Fluid's statements with our own: these have places, charge the budget, report unknown names and limit the size of values.
/// Otherwise they do what Liquid's documentation says.
/// </summary>
internal class StatementRewriter(FilterCollection filters) : AstRewriter
{
    private ThemeTemplate? _template;
    private int _values;

    public override Expression? Visit(Expression? expression)
    {
        _values += expression is null or LiteralExpression ? 0 : 1;
        return base.Visit(expression);
    }

    /// <summary>The statements of a template, ready to render.</summary>
    public virtual StatementBlock Rewrite(ThemeTemplate template) => Block(template);

    /// <summary>The statements of a partial that is included, or of a template.</summary>
    protected StatementBlock Block(ThemeTemplate template)
    {
        var around = _template;
        _template = template;
        var block = Block(template.Statements);
        _template = around;
        return block;
    }

    protected virtual StatementBlock Block(IReadOnlyList<Statement> statements)
    {
        var around = _values;
        _values = 0;
        var kept = statements.Select(s => (Statement: Visit(s), Where: _template!.ExtentOf(s)))
            .Where(s => s.Statement is not (null or CommentStatement or TextStatement { IsEmpty: true })).ToArray();
        var extents = Array.ConvertAll(kept, k => k.Where);
        var block = new StatementBlock(_template!, Array.ConvertAll(kept, k => k.Statement!), extents, _values);
        _values = around;
        return block;
    }

    /// <summary>The condition of an expression that has neither <c>and</c> nor <c>or</c>.</summary>
    protected virtual Condition OperandCondition(Expression expression) => new ValueCondition(expression);

    /// <summary>The body of a loop that defines variables.</summary>
    protected virtual StatementBlock LoopBlock(IReadOnlyList<Statement> statements, params string[] names) => Block(statements);

    // By now it is known which tags strip the whitespace next to them.
    protected override Statement VisitTextSpanStatement(TextSpanStatement textSpanStatement)
    {
        textSpanStatement.PrepareBuffer(TemplateOptions.Default);
        return new TextStatement(textSpanStatement.Buffer);
    }

    protected override Statement VisitRawStatement(RawStatement rawStatement) => new TextStatement(rawStatement.Text.ToString());

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) =>
        new ValueOutput(Visit(outputStatement.Expression)!);

    // In Liquid, a "break" in its "else" ends the loop. Fluid ignores it.
    protected override Statement VisitUnlessStatement(UnlessStatement unlessStatement) =>
        new IfStatement(
            ConditionOf(unlessStatement.Condition),
            Block(unlessStatement.Else?.Statements ?? []),
            Block(unlessStatement.Statements));

    protected override Statement VisitIfStatement(Fluid.Ast.IfStatement ifStatement)
    {
        var condition = ConditionOf(ifStatement.Condition);
        var then = Block(ifStatement.Statements);
        var otherwise = Block(ifStatement.Else?.Statements ?? []);
        return ifStatement.ElseIfs.Count == 0
            ? new IfStatement(condition, then, otherwise)
            : new IfElseStatement(
                [condition, .. ifStatement.ElseIfs.Select(e => ConditionOf(e.Condition))],
                [then, .. ifStatement.ElseIfs.Select(e => Block(e.Statements)), otherwise]);
    }

    protected override Statement VisitCaseStatement(Fluid.Ast.CaseStatement caseStatement) => new CaseStatement(
        Visit(caseStatement.Expression)!,
        [.. caseStatement.Whens.Select(w => new CaseBranch([.. w.Options.Select(o => Visit(o)!)], Block(w.Statements)))],
        Block(caseStatement.Else?.Statements ?? []));

    protected override Statement VisitForStatement(Fluid.Ast.ForStatement forStatement) => new ForStatement(
        forStatement.Identifier,
        Visit(forStatement.Source)!,
        new LoopRange(
            Visit(forStatement.Limit),
            forStatement.OffsetIsContinue ? null : Visit(forStatement.Offset),
            forStatement.Reversed,
            KeyOf(forStatement),
            forStatement.OffsetIsContinue),
        LoopBlock(forStatement.Statements, forStatement.Identifier, "forloop", "parentloop"),
        forStatement.Else is { } otherwise ? Block(otherwise.Statements) : null);

    protected override Statement VisitTableRowStatement(Fluid.Ast.TableRowStatement tableRowStatement) => new TableRowStatement(
        tableRowStatement.Identifier,
        Visit(tableRowStatement.Source)!,
        new LoopRange(Visit(tableRowStatement.Limit), Visit(tableRowStatement.Offset), IsReversed: false, Key: null, Continues: false),
        Visit(tableRowStatement.Cols),
        LoopBlock(tableRowStatement.Statements, tableRowStatement.Identifier, TableRowStatement.TableRowLoop));

    protected override Statement VisitBreakStatement(BreakStatement breakStatement) => new LoopExitStatement(Completion.Break);

    protected override Statement VisitContinueStatement(ContinueStatement continueStatement) => new LoopExitStatement(Completion.Continue);

    protected override Statement VisitCaptureStatement(Fluid.Ast.CaptureStatement captureStatement) =>
        new CaptureStatement(captureStatement.Identifier, Block(captureStatement.Statements));

    protected override Statement VisitIfChangedStatement(Fluid.Ast.IfChangedStatement ifChangedStatement) =>
        new IfChangedStatement(Block(ifChangedStatement.Statements));

    protected override Statement VisitCycleStatement(Fluid.Ast.CycleStatement cycleStatement) =>
        new CycleStatement(Visit(cycleStatement.Group), [.. cycleStatement.Values.Select(v => Visit(v)!)]);

    protected override Statement VisitIncrementStatement(IncrementStatement incrementStatement) =>
        new CounterStatement(incrementStatement.Identifier, isUp: true);

    protected override Statement VisitDecrementStatement(DecrementStatement decrementStatement) =>
        new CounterStatement(decrementStatement.Identifier, isUp: false);

    protected override Statement VisitIncludeStatement(Fluid.Ast.IncludeStatement includeStatement) => new IncludeStatement(
        Visit(includeStatement.Path)!,
        new PartialArguments(
            Visit(includeStatement.With),
            Visit(includeStatement.For),
            includeStatement.Alias,
            Arguments(includeStatement.AssignStatements)));

    protected override Statement VisitRenderStatement(Fluid.Ast.RenderStatement renderStatement) => new RenderStatement(
        renderStatement.Path,
        new PartialArguments(
            Visit(renderStatement.With), Visit(renderStatement.For), renderStatement.Alias, Arguments(renderStatement.AssignStatements)));

    public override Statement VisitOtherStatement(Statement statement) =>
        statement is SharedStatement shared
            ? new SharedStatement(Array.ConvertAll(shared.Arguments, a => new FilterArgument(a.Name, Visit(a.Expression))))
            : statement;

    protected override Expression VisitMemberExpression(MemberExpression memberExpression) => new MemberAccess(
        ((IdentifierSegment)memberExpression.Segments[0]).Identifier,
        [.. memberExpression.Segments.Skip(1).Select(s => s is IndexerSegment index
            ? new MemberSegment("", Visit(index.Expression))
            : new MemberSegment(((IdentifierSegment)s).Identifier, null))]);

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) =>
        new LimitedRange(Visit(rangeExpression.From)!, Visit(rangeExpression.To)!);

    protected override Expression VisitContainsBinaryExpression(ContainsBinaryExpression containsBinaryExpression) =>
        new LimitedSearch(Visit(containsBinaryExpression.Left)!, Visit(containsBinaryExpression.Right)!);

    protected override Expression VisitFilterExpression(FilterExpression filterExpression) =>
        filters.TryGetValue(filterExpression.Name, out _)
            ? base.VisitFilterExpression(filterExpression)
            : new UnknownFilter(filterExpression.Name, [.. filters.Select(f => f.Key)]);

    private Condition ConditionOf(Expression expression) => Condition.From(Visit(expression)!, OperandCondition);

    private List<AssignStatement> Arguments(IReadOnlyList<AssignStatement> arguments) =>
        [.. arguments.Select(a => new AssignStatement(a.Identifier, Visit(a.Value)!))];

    /// <summary>The name under which <c>offset: continue</c> finds a list: the loop's variable and the list's expression.</summary>
    private static string? KeyOf(Fluid.Ast.ForStatement loop) => loop.Source is MemberExpression list
        ? $"for {loop.Identifier} in {string.Join('.', list.Segments.Select(s => (s as IdentifierSegment)?.Identifier ?? "[]"))}"
        : null;
}
