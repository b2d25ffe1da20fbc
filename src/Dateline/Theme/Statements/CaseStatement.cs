using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>One <c>{% when %}</c> of a <c>{% case %}</c>.</summary>
internal sealed record CaseBranch(Expression[] Options, StatementBlock Block);

/// <summary><c>{% case %}</c>: renders every branch with the value, or the <c>{% else %}</c> if there is none.</summary>
internal sealed class CaseStatement(Expression subject, CaseBranch[] branches, StatementBlock otherwise) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var value = CompletedTasks.Result(subject.EvaluateAsync(context));
        var isFound = false;
        foreach (var branch in branches)
        {
            if (!branch.Options.Any(o => value.Equals(CompletedTasks.Result(o.EvaluateAsync(context)))))
            {
                continue;
            }

            isFound = true;
            var completion = CompletedTasks.Result(branch.Block.WriteToAsync(writer, encoder, context));
            if (completion != Completion.Normal)
            {
                return new ValueTask<Completion>(completion);
            }
        }

        return isFound ? Normal() : otherwise.WriteToAsync(writer, encoder, context);
    }
}
