using System.Collections;
using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary><c>{% for story in cards %}</c> over a list of views. Fluid would create a value for each item and a scope of names.</summary>
/// <param name="source">The list to loop over.</param>
/// <param name="slot">The page's slot for the current item; the loop's state goes into the next one.</param>
/// <param name="body">The loop's body, which reads its variables from slots.</param>
/// <param name="whole">The unoptimized loop, for other lists.</param>
internal sealed class ViewLoop(MemberPath source, int slot, StatementBlock body, Statement whole) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!source.TryRead(context, out var value) || value is not (null or IList))
        {
            return whole.WriteToAsync(writer, encoder, context);
        }

        if (value is IList { Count: > 0 } list)
        {
            var page = (PageContext)context;
            var loop = new LoopView(list.Count, null);
            page.Slots[slot + 1] = loop;
            for (; loop.Index < loop.Length; loop.Index++)
            {
                page.Slots[slot] = list[loop.Index];
                CompletedTasks.Result(body.WriteToAsync(writer, encoder, context));
            }
        }

        return Normal();
    }
}
