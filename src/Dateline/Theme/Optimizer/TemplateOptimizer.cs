using System.Collections.Immutable;
using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// A <see cref="StatementRewriter"/> that makes faster statements for what themes do most: it reads members straight from views, evaluates
/// simple conditions without values of the engine's, loops over lists of views without scopes, and inlines partials. Pages, errors and
/// places of errors are the same as without it. Where that can't be promised, the statement is rewritten unoptimized.
/// </summary>
internal sealed class TemplateOptimizer : StatementRewriter
{
    private const int MostInlinedDepth = 5;

    // Nested blocks are nested calls, and inlined partials don't check how much stack is left.
    private const int MostBlockDepth = 60;

    // Inlining multiplies statements. A real theme has a hundredth of these.
    private const int MostStatements = 200_000;

    private const string ForLoop = "forloop", ParentLoop = "parentloop";

    private readonly Dictionary<string, ThemeTemplate> _partials;
    private readonly AssignedNames _assigned = new();
    private int _statements, _blockDepth;

    /// <summary>The partials that are being inlined, each inside the one before it.</summary>
    private ImmutableList<string> _inlining = [];

    /// <summary>
    /// The names with a known meaning: the variables of the page, the arguments of inlined partials, the variables of loops around.
    /// </summary>
    private ImmutableDictionary<string, Expression> _known = ImmutableDictionary<string, Expression>.Empty;

    /// <summary>How many statements and expressions so far would behave differently in an inlined partial or an optimized loop.</summary>
    private int _inexact;

    /// <summary>How many optimized loops are around the statement.</summary>
    private int _loopDepth;

    public TemplateOptimizer(IReadOnlyCollection<ThemeTemplate> theme, FilterCollection filters)
        : base(filters)
    {
        _partials = theme.Where(t => t.IsPartial).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var statement in theme.SelectMany(t => t.Statements))
        {
            _assigned.Visit(statement);
        }
    }

    public override StatementBlock Rewrite(ThemeTemplate template)
    {
        var isPage = !template.IsPartial && template.Name != ThemeUsage.Base;
        string[] given = [.. PageSlots.OfEveryPage, .. isPage ? [Templates.ViewOf(template.Name)] : (string[])[]];
        _known = given.Where(n => !_assigned.Contains(n))
            .ToImmutableDictionary(n => n, n => (Expression)MemberPath.FromSlot(PageSlots.Find(n), n));
        return base.Rewrite(template);
    }

    public override Statement? Visit(Statement? statement)
    {
        ExactOnlyIf(statement is null or TextSpanStatement or CommentStatement or OutputStatement or Fluid.Ast.IfStatement
            or UnlessStatement or Fluid.Ast.ForStatement or Fluid.Ast.IncludeStatement);
        return base.Visit(statement);
    }

    public override Expression? Visit(Expression? expression)
    {
        ExactOnlyIf(expression is null or MemberExpression or LiteralExpression or FilterExpression or BinaryExpression);
        return base.Visit(expression);
    }

    protected override Condition OperandCondition(Expression expression) => MemberConditions.From(expression);

    protected override StatementBlock Block(IReadOnlyList<Statement> statements)
    {
        _statements += statements.Count;
        _blockDepth++;
        var block = base.Block(statements);
        _blockDepth--;
        return block;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (MemberPath.From(memberExpression) is not { } path)
        {
            ExactOnlyIf(false);
            return base.VisitMemberExpression(memberExpression);
        }

        ExactOnlyIf(path.Root != ParentLoop && (path.Root != ForLoop || IsOfOptimizedLoops(memberExpression)));
        if (!_known.TryGetValue(path.Root, out var meaning))
        {
            return path;
        }

        ExactOnlyIf(meaning is MemberPath || path.IsRoot);
        return meaning is MemberPath outer ? outer.Then(path) : meaning;
    }

    // An optimized loop has no parentloop, and leaves the error about an unknown member to an unoptimized one.
    private static bool IsOfOptimizedLoops(MemberExpression expression) =>
        expression.Segments is [_, IdentifierSegment { Identifier: not ParentLoop } member]
        && LoopView.Shape.Find(member.Identifier) is not null;

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) => Visit(outputStatement.Expression) switch
    {
        MemberPath path => new MemberOutput(path),
        LiteralExpression { Value: StringValue text } => new TextStatement(MarkupEncoder.Instance.Encode(text.ToStringValue())),
        LiteralExpression { Value: NumberValue number } when number.IsInteger() => new TextStatement(number.ToStringValue()),
        FilterExpression { Name: "raw", Input: MemberPath path, Parameters.Count: 0 } raw => new RawOutput(path, new ValueOutput(raw)),
        FilterExpression
        {
            Name: ThemeOptions.FillFilter, Input: MemberPath phrase, Parameters: [{ Name: { } place, Expression: MemberPath filling }],
        }
            filled => new FillOutput(phrase, place, filling, new ValueOutput(filled)),
        var expression => new ValueOutput(expression!),
    };

    protected override Statement VisitForStatement(Fluid.Ast.ForStatement forStatement)
    {
        if (Visit(forStatement.Source) is MemberPath source && forStatement is { Limit: null, Offset: null, Reversed: false, Else: null }
            && _loopDepth < PageSlots.DeepestLoop && _statements < MostStatements && !_assigned.HasContinuedLoops
            && OptimizeLoop(forStatement, source) is { } loop)
        {
            return loop;
        }

        ExactOnlyIf(false);
        return base.VisitForStatement(forStatement);
    }

    /// <summary>A loop that keeps its variables in slots; null when its body needs them in the engine's scopes.</summary>
    private ViewLoop? OptimizeLoop(Fluid.Ast.ForStatement loop, MemberPath source)
    {
        var known = _known;
        var slot = PageSlots.OfLoop(_loopDepth);
        _known = known.SetItem(loop.Identifier, MemberPath.FromSlot(slot, loop.Identifier))
            .SetItem(ForLoop, MemberPath.FromSlot(slot + 1, ForLoop));
        _loopDepth++;
        var (body, isExact) = RewriteExactly(() => Block(loop.Statements));
        _loopDepth--;
        _known = known;
        return isExact ? new ViewLoop(source, slot, body, base.VisitForStatement(loop)) : null;
    }

    protected override StatementBlock LoopBlock(IReadOnlyList<Statement> statements, params string[] names)
    {
        var known = _known;
        _known = known.RemoveRange(names);

        // A loop variable would hide a variable of the same name that an inlined partial's arguments refer to.
        ExactOnlyIf(!_known.Values.Any(e => e is MemberPath { HasSlot: false } path && names.Contains(path.Root)));
        var body = Block(statements);
        _known = known;
        return body;
    }

    protected override Statement VisitIncludeStatement(Fluid.Ast.IncludeStatement includeStatement)
    {
        if (includeStatement is { Path: LiteralExpression { Value: StringValue name }, With: null, For: null }
            && Inline(name.ToStringValue(), includeStatement.AssignStatements) is { } partial)
        {
            return partial;
        }

        ExactOnlyIf(false);
        return base.VisitIncludeStatement(includeStatement);
    }

    /// <summary>The partial's statements, with its arguments put in place of their names; null where it can't be inlined exactly.</summary>
    private Statement? Inline(string name, IReadOnlyList<AssignStatement> arguments)
    {
        var isTooMuch = _inlining.Count == MostInlinedDepth || _inlining.Contains(name) || _statements >= MostStatements
            || _blockDepth >= MostBlockDepth;
        if (isTooMuch || !_partials.TryGetValue(name, out var partial))
        {
            return null;
        }

        var (inlining, known) = (_inlining, _known);
        var read = new List<MemberPath>();
        var (block, isExact) = RewriteExactly(() =>
        {
            read.AddRange(arguments.Select(BindArgument).OfType<MemberPath>());
            _inlining = inlining.Add(name);
            return Block(partial);
        });
        (_inlining, _known) = (inlining, known);
        if (!isExact)
        {
            return null;
        }

        return read.Count == 0 ? block : new InlinedPartial([.. read], block);
    }

    /// <summary>
    /// Gives an argument's name its meaning inside the partial. The result must be read where the partial is included; null for nothing.
    /// </summary>
    private MemberPath? BindArgument(AssignStatement argument)
    {
        var value = Visit(argument.Value)!;
        ExactOnlyIf(value is MemberPath or LiteralExpression);
        _known = _known.SetItem(argument.Identifier, value);
        return value is MemberPath path && !(path.IsRoot && path.HasSlot) ? path : null;
    }

    /// <summary>Rewrites a block; it is exact when it may replace the included partial or the loop's body.</summary>
    private (StatementBlock Block, bool IsExact) RewriteExactly(Func<StatementBlock> rewrite)
    {
        var before = _inexact;
        var block = rewrite();
        return (block, _inexact == before);
    }

    private void ExactOnlyIf(bool isExact) => _inexact += isExact ? 0 : 1;
}
