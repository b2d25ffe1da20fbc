using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary><c>{% if %}</c>, with its <c>{% else %}</c>.</summary>
internal sealed class IfStatement(Condition condition, StatementBlock then, StatementBlock otherwise) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        (condition.Evaluate(context) ? then : otherwise).WriteToAsync(writer, encoder, context);
}

/// <summary><c>{% if %}</c> with each <c>{% elsif %}</c>, and its <c>{% else %}</c>.</summary>
/// <param name="conditions">Asked one after the other.</param>
/// <param name="blocks">What is printed for each of them, and last what is printed when none holds.</param>
internal sealed class IfElseStatement(Condition[] conditions, StatementBlock[] blocks) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var i = 0;
        while (i < conditions.Length && !conditions[i].Evaluate(context))
        {
            i++;
        }

        return blocks[i].WriteToAsync(writer, encoder, context);
    }
}
