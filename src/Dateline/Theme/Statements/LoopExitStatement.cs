using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary><c>{% break %}</c> or <c>{% continue %}</c>. Outside a loop it is an error, because it would silently end the page.</summary>
internal sealed class LoopExitStatement(Completion completion) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        ((PageContext)context).LoopDepth > 0
            ? new ValueTask<Completion>(completion)
            : throw new TemplateRuntimeException("this tag works only inside a loop");
}
