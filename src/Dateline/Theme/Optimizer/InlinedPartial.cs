using System.Text.Encodings.Web;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// A partial in the place of its include. Its arguments are read first, used or not, so that a misspelt one is found where it is given.
/// </summary>
internal sealed class InlinedPartial(MemberPath[] arguments, StatementBlock block) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var argument in arguments)
        {
            if (!argument.TryRead(context, out _))
            {
                CompletedTasks.Result(argument.EvaluateAsync(context));
            }
        }

        return block.WriteToAsync(writer, encoder, context);
    }
}
