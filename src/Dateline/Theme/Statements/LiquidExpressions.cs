using Dateline.Diagnostics;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary>One step of a <see cref="MemberAccess"/>: <c>.name</c> or <c>[index]</c>.</summary>
internal readonly record struct MemberSegment(string Name, Expression? Index);

/// <summary><c>article.authors[0].name</c>, evaluated step by step.</summary>
internal sealed class MemberAccess(string root, MemberSegment[] steps) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var value = ((PageContext)context).Lookup(root);
        foreach (var (name, index) in steps)
        {
            value = index is null
                ? Members.Read(value, name, context)
                : Members.ReadAt(value, CompletedTasks.Result(index.EvaluateAsync(context)), context);
        }

        return value;
    }
}

/// <summary>A range, <c>(1..3)</c>, of limited length.</summary>
internal sealed class LimitedRange(Expression from, Expression to) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var first = WholeNumbers.From(CompletedTasks.Result(from.EvaluateAsync(context)), "the start of a range");
        var last = WholeNumbers.From(CompletedTasks.Result(to.EvaluateAsync(context)), "the end of a range");
        var length = Math.Max(0, (long)last - first + 1);
        ((PageContext)context).Budget.CountList(length);
        var numbers = new FluidValue[length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = NumberValue.Create((decimal)(first + i));
        }

        return new ArrayValue(numbers);
    }
}

/// <summary><c>a contains b</c>. The budget is charged by the length of the texts.</summary>
internal sealed class LimitedSearch(Expression within, Expression sought) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var (text, part) = (CompletedTasks.Result(within.EvaluateAsync(context)), CompletedTasks.Result(sought.EvaluateAsync(context)));
        ((PageContext)context).Budget.CountRead(ValueSizes.SearchCost(text, part));
        return new ContainsBinaryExpression(new LiteralExpression(text), new LiteralExpression(part)).EvaluateAsync(context);
    }
}

/// <summary>A filter that does not exist. It fails when it is used, with a suggestion.</summary>
internal sealed class UnknownFilter(string name, IReadOnlyCollection<string> known) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context) =>
        throw new TemplateRuntimeException(
            $"there is no filter '{name}'", name, Nearest.To(name, known) is { } near ? $"did you mean '{near}'?" : "");
}
