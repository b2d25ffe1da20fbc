using System.Text.Encodings.Web;
using Dateline.Theme.Parsing;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>
/// Statements one after the other: a template, or what stands between two tags of it. It counts them, and gives what is thrown the place of
/// the statement that
/// threw it.
/// </summary>
/// <param name="template">Where the statements stand,</param>
/// <param name="extents">and where in it each does.</param>
/// <param name="statements">What is run.</param>
/// <param name="values">How many names, filters and operators are read in them, but not in the blocks within.</param>
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
                if (CompletedTasks.Result(statements[i].WriteToAsync(writer, encoder, context)) is var completion and not Completion.Normal)
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
