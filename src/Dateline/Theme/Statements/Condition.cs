using Dateline.Theme.Optimizer;
using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary>
/// The condition of an <c>{% if %}</c>, answered without a value in between. As in Liquid both sides of <c>and</c> and <c>or</c> are always
/// read, so a
/// misspelt member is found whichever way it goes.
/// </summary>
internal abstract class Condition
{
    public static Condition From(Expression expression) => expression switch
    {
        AndBinaryExpression both => new And(From(both.Left), From(both.Right)),
        OrBinaryExpression either => new Or(From(either.Left), From(either.Right)),
        EqualBinaryExpression { Left: MemberPath path, Right: LiteralExpression { Value: StringValue text } } =>
            new Says(path, text.ToStringValue(), true, expression),
        NotEqualBinaryExpression { Left: MemberPath path, Right: LiteralExpression { Value: StringValue text } } =>
            new Says(path, text.ToStringValue(), false, expression),
        GreaterThanBinaryExpression { Strict: true, Left: MemberPath path, Right: LiteralExpression { Value: NumberValue number } } =>
            new Exceeds(path, number.ToNumberValue(), expression),
        EqualBinaryExpression
        {
            Left: LiteralExpression { Value: StringValue left },
            Right: LiteralExpression { Value: StringValue right }
        } => new Settled(left.Equals(right)),
        NotEqualBinaryExpression
        {
            Left: LiteralExpression { Value: StringValue left },
            Right: LiteralExpression { Value: StringValue right }
        } => new Settled(!left.Equals(right)),
        LiteralExpression { Value: BooleanValue flag } => new Settled(flag.ToBooleanValue()),
        MemberPath path => new Present(path),
        _ => new Other(expression),
    };

    public abstract bool Holds(TemplateContext context);

    private static bool Ask(Expression expression, TemplateContext context) =>
        CompletedTasks.For(expression.EvaluateAsync(context)).ToBooleanValue();

    private sealed class And(Condition left, Condition right) : Condition
    {
        public override bool Holds(TemplateContext context) => left.Holds(context) & right.Holds(context);
    }

    private sealed class Or(Condition left, Condition right) : Condition
    {
        public override bool Holds(TemplateContext context) => left.Holds(context) | right.Holds(context);
    }

    private sealed class Says(MemberPath path, string text, bool expected, Expression whole) : Condition
    {
        public override bool Holds(TemplateContext context) =>
            path.TryRead(context, out var value) && value is string found ? found == text == expected : Ask(whole, context);
    }

    private sealed class Exceeds(MemberPath path, decimal limit, Expression whole) : Condition
    {
        public override bool Holds(TemplateContext context) =>
            path.TryRead(context, out var value) && value is int number ? number > limit : Ask(whole, context);
    }

    private sealed class Present(MemberPath path) : Condition
    {
        public override bool Holds(TemplateContext context) =>
            path.TryRead(context, out var value) ? value is not (null or false) : Ask(path, context);
    }

    private sealed class Settled(bool holds) : Condition
    {
        public override bool Holds(TemplateContext context) => holds;
    }

    private sealed class Other(Expression expression) : Condition
    {
        public override bool Holds(TemplateContext context) => Ask(expression, context);
    }
}
