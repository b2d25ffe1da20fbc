using System.Collections.Immutable;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>
/// Puts our own statements in the place of the engine's where they do the same for less, and partials in the place of their includes: a theme
/// reads names, asks conditions and includes partials, millions of times a build. What it can't do faithfully it leaves to the engine.
/// </summary>
internal sealed class ThemeRewriter : AstRewriter
{
    private const int Deepest = 5;

    private const string ForLoop = "forloop", ParentLoop = "parentloop";

    private readonly Dictionary<string, IFluidTemplate> _partials;
    private readonly GivenNames _names = new();

    /// <summary>The partials that are being put in, one inside the other.</summary>
    private ImmutableList<string> _open = [];

    /// <summary>What names mean: those that a page or a partial is given, and those of the loops around.</summary>
    private ImmutableDictionary<string, Expression> _given = ImmutableDictionary<string, Expression>.Empty;

    /// <summary>Whether the partial that is being put in says there what it says when it is included.</summary>
    private bool _isFaithful;

    /// <summary>How many loops of ours stand around.</summary>
    private int _loops;

    public ThemeRewriter(IReadOnlyCollection<ThemeTemplate> theme)
    {
        _partials = theme.Where(t => t.IsPartial).ToDictionary(t => t.Name, t => t.Template, StringComparer.Ordinal);
        foreach (var template in theme)
        {
            _names.VisitTemplate(template.Template);
        }
    }

    public IFluidTemplate Rewrite(ThemeTemplate template)
    {
        string[] given = [.. PageContext.OfEveryPage, .. TemplateNames.All.Where(n => n == template.Name && !template.IsPartial)];
        _given = given.Where(n => !_names.Contains(n)).ToImmutableDictionary(n => n, n => (Expression)MemberPath.In(PageContext.PlaceOf(n), n));
        return Block(((IStatementList)template.Template).Statements);
    }

    public override Statement? Visit(Statement? statement)
    {
        _isFaithful &= statement is null or TextSpanStatement or OutputStatement or IfStatement or UnlessStatement or ForStatement or IncludeStatement or CommentStatement;
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

        _isFaithful &= path.Root != ParentLoop && (path.Root != ForLoop || IsKnownOfLoops(memberExpression));
        if (!_given.TryGetValue(path.Root, out var meant))
        {
            return path;
        }

        _isFaithful &= meant is MemberPath || path.IsRoot;
        return meant is MemberPath outer ? outer.Then(path) : meant;
    }

    // Of what our loops don't know the engine makes nothing, or false.
    private static bool IsKnownOfLoops(MemberExpression expression) => expression.Segments is [_, IdentifierSegment member] && LoopView.Shape.Find(member.Identifier) is not null;

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) => Visit(outputStatement.Expression) switch
    {
        MemberPath path => new PathOutput(path),
        LiteralExpression { Value: StringValue text } => new PlainText(MarkupEncoder.Instance.Encode(text.ToStringValue())),
        LiteralExpression { Value: NumberValue number } when number.IsInteger() => new PlainText(number.ToStringValue()),
        FilterExpression { Name: "raw", Input: MemberPath path, Parameters.Count: 0 } raw => new RawOutput(path, new OutputStatement(raw)),
        FilterExpression { Name: ThemeOptions.FillFilter, Input: MemberPath phrase, Parameters: [{ Name: { } place, Expression: MemberPath filling }] } filled =>
            new FilledOutput(phrase, place, filling, new OutputStatement(filled)),
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

    // A "break" in its "else" ends the loop, as Liquid has it; the engine forgets it.
    protected override Statement VisitUnlessStatement(UnlessStatement unlessStatement) =>
        new Choice(Condition.Of(Visit(unlessStatement.Condition)!), Block(unlessStatement.Else?.Statements ?? []), Block(unlessStatement.Statements));

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var source = Visit(forStatement.Source) as MemberPath;
        if (source is not null && forStatement is { Limit: null, Offset: null, Reversed: false, Else: null }
            && _loops < PageContext.DeepestLoop && !_names.HasContinuedLoops && OwnLoop(forStatement, source) is { } loop)
        {
            return loop;
        }

        _isFaithful = false;
        return EngineLoop(forStatement, source);
    }

    /// <summary>A loop that prints what can be said faithfully; null when the engine must go through it.</summary>
    private Loop? OwnLoop(ForStatement loop, MemberPath source)
    {
        var outside = (_given, _isFaithful);
        var place = PageContext.FirstLoop + (_loops * PageContext.PlacesOfLoop);
        _given = _given.SetItem(loop.Identifier, MemberPath.In(place, loop.Identifier)).SetItem(ForLoop, MemberPath.In(place + 1, ForLoop));
        _isFaithful = true;
        _loops++;
        var body = Block(loop.Statements);
        var isOwn = _isFaithful;
        _loops--;
        (_given, _isFaithful) = outside;
        return isOwn ? new Loop(source, place, body, EngineLoop(loop, source)) : null;
    }

    private ForStatement EngineLoop(ForStatement loop, MemberPath? source)
    {
        string[] own = [loop.Identifier, ForLoop, ParentLoop];
        var given = _given;
        _given = given.RemoveRange(own);

        // A loop that calls something as the partial's surroundings do would hide theirs.
        _isFaithful &= !_given.Values.Any(e => e is MemberPath { IsPlaced: false } path && own.Contains(path.Root));
        var body = Block(loop.Statements);
        _given = given;
        return new ForStatement(
            [body],
            loop.Identifier,
            source is null ? loop.Source : _names.HasContinuedLoops ? source.Whole : source,
            loop.Limit,
            loop.Offset,
            loop.Reversed,
            (ElseStatement?)Visit(loop.Else));
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
        if (_open.Count == Deepest || _open.Contains(name) || !_partials.TryGetValue(name, out var partial))
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

    private StatementBlock Block(IReadOnlyList<Statement> statements) =>
        new([.. statements.Select(Visit).OfType<Statement>().Where(s => s is not (CommentStatement or PlainText { IsEmpty: true }))]);
}
