using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary><c>{% if %}</c> with an <c>{% else %}</c>.</summary>
internal sealed class IfStatement(Condition condition, StatementBlock then, StatementBlock otherwise) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        (condition.Evaluate(context) ? then : otherwise).WriteToAsync(writer, encoder, context);
}

/// <summary><c>{% if %}</c> with <c>{% elsif %}</c> branches and an <c>{% else %}</c>.</summary>
/// <param name="conditions">Evaluated in order until one holds.</param>
/// <param name="blocks">A block for each condition, then the block of the <c>{% else %}</c>.</param>
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
