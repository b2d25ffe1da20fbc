using System.Text.Encodings.Web;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// A partial in place of its include. It reads the arguments first, so that an unknown member is reported where it is passed, even if the
/// partial does not use it.
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
