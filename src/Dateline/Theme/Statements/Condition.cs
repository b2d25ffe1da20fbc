using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;

namespace Dateline.Theme.Statements;

/// <summary>
/// The condition of an <c>{% if %}</c>. As in Liquid, both sides of <c>and</c> and <c>or</c> are always evaluated, so a misspelt member is
/// found whatever the other side is.
/// </summary>
internal abstract class Condition
{
    /// <summary>The condition of an expression; <paramref name="operand"/> makes those of its operands.</summary>
    public static Condition From(Expression expression, Func<Expression, Condition> operand) => expression switch
    {
        AndBinaryExpression and => new And(From(and.Left, operand), From(and.Right, operand)),
        OrBinaryExpression or => new Or(From(or.Left, operand), From(or.Right, operand)),
        _ => operand(expression),
    };

    public abstract bool Evaluate(TemplateContext context);

    protected static bool Evaluate(Expression expression, TemplateContext context) =>
        CompletedTasks.Result(expression.EvaluateAsync(context)).ToBooleanValue();

    private sealed class And(Condition left, Condition right) : Condition
    {
        public override bool Evaluate(TemplateContext context) => left.Evaluate(context) & right.Evaluate(context);
    }

    private sealed class Or(Condition left, Condition right) : Condition
    {
        public override bool Evaluate(TemplateContext context) => left.Evaluate(context) | right.Evaluate(context);
    }
}

/// <summary>A condition that holds when the value of an expression is neither false nor nil.</summary>
internal sealed class ValueCondition(Expression expression) : Condition
{
    public override bool Evaluate(TemplateContext context) => Evaluate(expression, context);
}
