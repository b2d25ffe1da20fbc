using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// Conditions on members of views, such as <c>{% if article.kind == 'brief' %}</c>, evaluated without making values of the engine's. Other
/// conditions are evaluated as <see cref="ValueCondition"/>.
/// </summary>
internal static class MemberConditions
{
    public static Condition From(Expression expression) => expression switch
    {
        EqualBinaryExpression { Left: MemberPath path, Right: LiteralExpression { Value: StringValue text } } =>
            new TextComparison(path, text.ToStringValue(), true, expression),
        NotEqualBinaryExpression { Left: MemberPath path, Right: LiteralExpression { Value: StringValue text } } =>
            new TextComparison(path, text.ToStringValue(), false, expression),
        GreaterThanBinaryExpression { Strict: true, Left: MemberPath path, Right: LiteralExpression { Value: NumberValue number } } =>
            new GreaterThan(path, number.ToNumberValue(), expression),
        EqualBinaryExpression
        {
            Left: LiteralExpression { Value: StringValue left },
            Right: LiteralExpression { Value: StringValue right },
        } => new Constant(left.Equals(right)),
        NotEqualBinaryExpression
        {
            Left: LiteralExpression { Value: StringValue left },
            Right: LiteralExpression { Value: StringValue right },
        } => new Constant(!left.Equals(right)),
        LiteralExpression { Value: BooleanValue flag } => new Constant(flag.ToBooleanValue()),
        MemberPath path => new Truth(path),
        _ => new ValueCondition(expression),
    };

    private sealed class TextComparison(MemberPath path, string text, bool expected, Expression whole) : Condition
    {
        public override bool Evaluate(TemplateContext context) =>
            path.TryRead(context, out var value) && value is string found ? found == text == expected : Evaluate(whole, context);
    }

    private sealed class GreaterThan(MemberPath path, decimal limit, Expression whole) : Condition
    {
        public override bool Evaluate(TemplateContext context) =>
            path.TryRead(context, out var value) && value is int number ? number > limit : Evaluate(whole, context);
    }

    private sealed class Truth(MemberPath path) : Condition
    {
        public override bool Evaluate(TemplateContext context) =>
            path.TryRead(context, out var value) ? value is not (null or false) : Evaluate(path, context);
    }

    private sealed class Constant(bool value) : Condition
    {
        public override bool Evaluate(TemplateContext context) => value;
    }
}
