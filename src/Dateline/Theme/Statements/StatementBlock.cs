using System.Text.Encodings.Web;
using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>
/// A sequence of statements: a whole template, or the contents of a tag. It charges the budget for them, and adds the place of the failing
/// statement to exceptions.
/// </summary>
/// <param name="template">The template that the statements are in.</param>
/// <param name="extents">The extent of each statement in the template.</param>
/// <param name="statements">The statements in order.</param>
/// <param name="values">The number of names, filters and operators that they evaluate, without those of nested blocks.</param>
internal sealed class StatementBlock(ThemeTemplate template, Statement[] statements, SourceExtent[] extents, int values) : Statement
{
    private readonly int _steps = statements.Length + values + 1;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        ((PageContext)context).Budget.Spend(_steps);
        var i = 0;
        try
        {
            for (; i < statements.Length; i++)
            {
                var completion = CompletedTasks.Result(statements[i].WriteToAsync(writer, encoder, context));
                if (completion != Completion.Normal)
                {
                    return new ValueTask<Completion>(completion);
                }
            }
        }
        catch (Exception exception) when (StatementException.IsTemplateError(exception))
        {
            throw new StatementException(template, extents[i], exception);
        }

        return Normal();
    }
}
