using System.Collections.Immutable;
using Dateline.Theme.Parsing;
using Dateline.Theme.Running;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// Does the same as <see cref="StatementRewriter"/> for less where it can, and puts partials in the place of their includes: a theme
/// reads names, asks conditions and includes partials, millions of times a build. What it can't do faithfully it leaves as it is.
/// </summary>
internal sealed class TemplateOptimizer : StatementRewriter
{
    private const int Deepest = 5;

    // Blocks in one another are calls in one another, and partials that are put in are not asked for how much stack there is.
    private const int DeepestBlock = 60;

    // Partials in partials can be more than anything could hold; a real theme has a hundredth.
    private const int MostStatements = 200_000;

    private const string ForLoop = "forloop", ParentLoop = "parentloop";

    private readonly Dictionary<string, ThemeTemplate> _partials;
    private readonly AssignedNames _names = new();
    private int _statements, _blocks;

    /// <summary>The partials that are being put in, one inside the other.</summary>
    private ImmutableList<string> _open = [];

    /// <summary>What names mean: those that a page or a partial is given, and those of the loops around.</summary>
    private ImmutableDictionary<string, Expression> _given = ImmutableDictionary<string, Expression>.Empty;

    /// <summary>Whether the partial that is being put in says there what it says when it is included.</summary>
    private bool _isFaithful;

    /// <summary>How many loops of ours stand around.</summary>
    private int _loops;

    public TemplateOptimizer(IReadOnlyCollection<ThemeTemplate> theme, FilterCollection filters)
        : base(filters)
    {
        _partials = theme.Where(t => t.IsPartial).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var statement in theme.SelectMany(t => t.Statements))
        {
            _names.Visit(statement);
        }
    }

    public override StatementBlock Rewrite(ThemeTemplate template)
    {
        string[] given = [.. PageContext.OfEveryPage, .. ViewShapes.PageTemplates.Where(n => n == template.Name && !template.IsPartial)];
        _given = given.Where(n => !_names.Contains(n))
            .ToImmutableDictionary(n => n, n => (Expression)MemberPath.In(PageContext.PlaceOf(n), n));
        return base.Rewrite(template);
    }

    public override Statement? Visit(Statement? statement)
    {
        _isFaithful &= statement is null or TextSpanStatement or CommentStatement or OutputStatement or Fluid.Ast.IfStatement
            or UnlessStatement
            or Fluid.Ast.ForStatement or Fluid.Ast.IncludeStatement;
        return base.Visit(statement);
    }

    public override Expression? Visit(Expression? expression)
    {
        _isFaithful &= expression is null or MemberExpression or LiteralExpression or FilterExpression or BinaryExpression;
        return base.Visit(expression);
    }

    protected override StatementBlock Block(IReadOnlyList<Statement> statements)
    {
        _statements += statements.Count;
        _blocks++;
        var block = base.Block(statements);
        _blocks--;
        return block;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (MemberPath.From(memberExpression) is not { } path)
        {
            _isFaithful = false;
            return base.VisitMemberExpression(memberExpression);
        }

        _isFaithful &= path.Root != ParentLoop && (path.Root != ForLoop || IsKnownOfLoops(memberExpression));
        if (!_given.TryGetValue(path.Root, out var meant))
        {
            return path;
        }

        _isFaithful &= meant is MemberPath || path.IsRoot;
        return meant is MemberPath outer ? outer.Then(path) : meant;
    }

    // Our loops know nothing of the loops around them; of what no loop knows the other ones tell.
    private static bool IsKnownOfLoops(MemberExpression expression) =>
        expression.Segments is [_, IdentifierSegment { Identifier: not ParentLoop } member]
        && LoopView.Shape.Find(member.Identifier) is not null;

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) => Visit(outputStatement.Expression) switch
    {
        MemberPath path => new PathOutput(path),
        LiteralExpression { Value: StringValue text } => new PlainText(MarkupEncoder.Instance.Encode(text.ToStringValue())),
        LiteralExpression { Value: NumberValue number } when number.IsInteger() => new PlainText(number.ToStringValue()),
        FilterExpression { Name: "raw", Input: MemberPath path, Parameters.Count: 0 } raw => new RawOutput(path, new ValueOutput(raw)),
        FilterExpression
        {
            Name: ThemeOptions.FillFilter, Input: MemberPath phrase, Parameters: [{ Name: { } place, Expression: MemberPath filling }],
        }
            filled => new FormattedOutput(phrase, place, filling, new ValueOutput(filled)),
        var expression => new ValueOutput(expression!),
    };

    protected override Statement VisitForStatement(Fluid.Ast.ForStatement forStatement)
    {
        if (Visit(forStatement.Source) is MemberPath source && forStatement is { Limit: null, Offset: null, Reversed: false, Else: null }
            && _loops < PageContext.DeepestLoop && _statements < MostStatements && !_names.HasContinuedLoops
            && OwnLoop(forStatement, source) is { } loop)
        {
            return loop;
        }

        _isFaithful = false;
        return base.VisitForStatement(forStatement);
    }

    /// <summary>A loop that prints what can be said faithfully; null when the engine's names are needed.</summary>
    private ViewLoop? OwnLoop(Fluid.Ast.ForStatement loop, MemberPath source)
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
        return isOwn ? new ViewLoop(source, place, body, base.VisitForStatement(loop)) : null;
    }

    protected override StatementBlock LoopBlock(IReadOnlyList<Statement> statements, params string[] names)
    {
        var given = _given;
        _given = given.RemoveRange(names);

        // A loop that calls something as the partial's surroundings do would hide theirs.
        _isFaithful &= !_given.Values.Any(e => e is MemberPath { IsPlaced: false } path && names.Contains(path.Root));
        var body = Block(statements);
        _given = given;
        return body;
    }

    protected override Statement VisitIncludeStatement(Fluid.Ast.IncludeStatement includeStatement)
    {
        if (includeStatement is { Path: LiteralExpression { Value: StringValue name }, With: null, For: null }
            && PutIn(name.ToStringValue(), includeStatement.AssignStatements) is { } partial)
        {
            return partial;
        }

        _isFaithful = false;
        return base.VisitIncludeStatement(includeStatement);
    }

    /// <summary>The partial in the words of the template that includes it; null when there is none, or it can't be said so.</summary>
    private Statement? PutIn(string name, IReadOnlyList<AssignStatement> arguments)
    {
        var isTooMuch = _open.Count == Deepest || _open.Contains(name) || _statements >= MostStatements || _blocks >= DeepestBlock;
        if (isTooMuch || !_partials.TryGetValue(name, out var partial))
        {
            return null;
        }

        var (open, given, isFaithful) = (_open, _given, _isFaithful);
        _isFaithful = true;
        var read = new List<MemberPath>();
        foreach (var argument in arguments)
        {
            var value = Visit(argument.Value)!;
            _isFaithful &= value is MemberPath or LiteralExpression;
            _given = _given.SetItem(argument.Identifier, value);
            if (value is MemberPath path && !(path.IsRoot && path.IsPlaced))
            {
                read.Add(path);
            }
        }

        _open = open.Add(name);
        var block = Block(partial);
        Statement? found = !_isFaithful ? null : read.Count == 0 ? block : new InlinedPartial([.. read], block);
        (_open, _given, _isFaithful) = (open, given, isFaithful);
        return found;
    }
}
