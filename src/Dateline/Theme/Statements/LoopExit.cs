using System.Text.Encodings.Web;
using Dateline.Theme.Running;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary><c>{% break %}</c> or <c>{% continue %}</c>, which without a loop around would end the page unseen.</summary>
internal sealed class LoopExit(Completion completion) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        ((PageContext)context).Loops > 0
            ? new ValueTask<Completion>(completion)
            : throw new TemplateProblem("no loop is around this tag that it could leave");
}
