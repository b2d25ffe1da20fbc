using System.Collections.Immutable;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>
/// Puts our own statements in the place of the engine's where they do the same for less, and partials in the place of their includes: a theme
/// reads names, asks conditions and includes partials, millions of times a build. What it can't do faithfully it leaves to the engine.
/// </summary>
internal sealed class ThemeRewriter(IReadOnlyDictionary<string, IFluidTemplate> partials) : AstRewriter
{
    private const int Deepest = 5;

    /// <summary>The partials that are being put in, one inside the other.</summary>
    private ImmutableList<string> _open = [];

    /// <summary>What the names that the partial was given are called where it is included.</summary>
    private ImmutableDictionary<string, Expression> _given = ImmutableDictionary<string, Expression>.Empty;

    /// <summary>Whether the partial that is being put in says there what it says when it is included.</summary>
    private bool _isFaithful;

    public override IFluidTemplate VisitTemplate(IFluidTemplate template) => Block(((IStatementList)template).Statements);

    public override Statement? Visit(Statement? statement)
    {
        _isFaithful &= statement is null or TextSpanStatement or OutputStatement or IfStatement or ForStatement or IncludeStatement or CommentStatement;
        return base.Visit(statement);
    }

    public override Expression? Visit(Expression? expression)
    {
        _isFaithful &= expression is null or MemberExpression or LiteralExpression or FilterExpression or BinaryExpression;
        return base.Visit(expression);
    }

    // Where a tag takes the space beside it away is settled by now.
    protected override Statement VisitTextSpanStatement(TextSpanStatement textSpanStatement)
    {
        textSpanStatement.PrepareBuffer(TemplateOptions.Default);
        return new PlainText(textSpanStatement.Buffer);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (MemberPath.From(memberExpression) is not { } path)
        {
            _isFaithful = false;
            return memberExpression;
        }

        if (!_given.TryGetValue(path.Root, out var meant))
        {
            return path;
        }

        _isFaithful &= meant is MemberPath || path.IsRoot;
        return meant is MemberPath outer ? outer.Then(path) : meant;
    }

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) => Visit(outputStatement.Expression) switch
    {
        MemberPath path => new PathOutput(path),
        LiteralExpression { Value: StringValue text } => new PlainText(MarkupEncoder.Instance.Encode(text.ToStringValue())),
        LiteralExpression { Value: NumberValue number } when number.IsInteger() => new PlainText(number.ToStringValue()),
        var expression => new OutputStatement(expression),
    };

    protected override Statement VisitIfStatement(IfStatement ifStatement)
    {
        var otherwise = Block(ifStatement.Else?.Statements ?? []);
        foreach (var elseIf in ifStatement.ElseIfs.Reverse())
        {
            otherwise = new StatementBlock([new Choice(Condition.Of(Visit(elseIf.Condition)!), Block(elseIf.Statements), otherwise)]);
        }

        return new Choice(Condition.Of(Visit(ifStatement.Condition)!), Block(ifStatement.Statements), otherwise);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var source = Visit(forStatement.Source) as MemberPath;
        string[] own = [forStatement.Identifier, "forloop", "parentloop"];
        _isFaithful &= source is not null && (forStatement.Limit ?? forStatement.Offset) is null && !own.Any(IsGiven);
        return new ForStatement(
            [Block(forStatement.Statements)],
            forStatement.Identifier,
            source?.Whole ?? forStatement.Source,
            forStatement.Limit,
            forStatement.Offset,
            forStatement.Reversed,
            (ElseStatement?)Visit(forStatement.Else));
    }

    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement) => tableRowStatement;

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
    {
        if (includeStatement is { Path: LiteralExpression { Value: StringValue name }, With: null, For: null }
            && PutIn(name.ToStringValue(), includeStatement.AssignStatements) is { } block)
        {
            return block;
        }

        _isFaithful = false;
        return base.VisitIncludeStatement(includeStatement);
    }

    /// <summary>The partial in the words of the template that includes it; null when there is none, or it can't be said so.</summary>
    private StatementBlock? PutIn(string name, IReadOnlyList<AssignStatement> arguments)
    {
        if (_open.Count == Deepest || _open.Contains(name) || !partials.TryGetValue(name, out var partial))
        {
            return null;
        }

        var (open, given, isFaithful) = (_open, _given, _isFaithful);
        _isFaithful = true;
        foreach (var argument in arguments)
        {
            var value = Visit(argument.Value)!;
            _isFaithful &= value is MemberPath or LiteralExpression;
            _given = _given.SetItem(argument.Identifier, value);
        }

        _open = open.Add(name);
        var block = Block(((IStatementList)partial).Statements);
        var found = _isFaithful ? block : null;
        (_open, _given, _isFaithful) = (open, given, isFaithful);
        return found;
    }

    // A loop that calls something as the partial's surroundings do would hide theirs.
    private bool IsGiven(string name) => _given.ContainsKey(name) || _given.Values.Any(e => e is MemberPath path && path.Root == name);

    private StatementBlock Block(IReadOnlyList<Statement> statements) =>
        new([.. statements.Select(Visit).OfType<Statement>().Where(s => s is not (CommentStatement or PlainText { IsEmpty: true }))]);
}
