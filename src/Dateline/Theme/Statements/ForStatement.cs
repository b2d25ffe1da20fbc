using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary>The range of a list that a loop iterates over.</summary>
/// <param name="Limit">The maximum number of items.</param>
/// <param name="Offset">The number of items to skip.</param>
/// <param name="Key">The name under which a later loop can continue with the same list; null when no loop can.</param>
/// <param name="Continues">Whether the loop continues where the last one over the list stopped.</param>
internal sealed record LoopRange(Expression? Limit, Expression? Offset, bool IsReversed, string? Key, bool Continues)
{
    public (int Start, int Count) Resolve(int length, PageContext page)
    {
        var start = Math.Clamp(StartIn(page), 0, length);
        var count = length - start;
        var limit = Limit is null ? NilValue.Instance : CompletedTasks.Result(Limit.EvaluateAsync(page));
        if (!limit.IsNil())
        {
            count = Math.Clamp(WholeNumbers.From(limit, "limit"), 0, count);
        }

        if (Key is not null)
        {
            page.Counts[Key] = start + count;
        }

        return (start, count);
    }

    private int StartIn(PageContext page)
    {
        if (Continues)
        {
            return Key is not null
                ? page.Counts.GetValueOrDefault(Key)
                : throw new TemplateRuntimeException("'offset: continue' works only with a named list, not with a range", "continue");
        }

        return Offset is null ? 0 : WholeNumbers.From(CompletedTasks.Result(Offset.EvaluateAsync(page)), "offset");
    }
}

/// <summary><c>{% for %}</c> with its variables in Fluid's scopes, where included partials see them too.</summary>
internal sealed class ForStatement(string name, Expression source, LoopRange range, StatementBlock body, StatementBlock? otherwise)
    : Statement
{
    private const string ForLoop = "forloop", ParentLoop = "parentloop";

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        var items = Members.Items(CompletedTasks.Result(source.EvaluateAsync(context)), context);
        var (start, count) = range.Resolve(items.Count, page);
        if (count == 0)
        {
            return otherwise?.WriteToAsync(writer, encoder, context) ?? Normal();
        }

        var around = page.GetValue(ForLoop);
        var loop = new LoopView(count, (around as ViewValue)?.View as LoopView);
        page.EnterForLoopScope();
        page.LoopDepth++;
        page.SetLoopVariable(ForLoop, page.ValueOf(loop));
        page.SetLoopVariable(ParentLoop, around);
        for (; loop.Index < count; loop.Index++)
        {
            page.SetLoopVariable(name, items[range.IsReversed ? start + count - 1 - loop.Index : start + loop.Index]);
            if (CompletedTasks.Result(body.WriteToAsync(writer, encoder, context)) == Completion.Break)
            {
                break;
            }
        }

        page.LoopDepth--;
        page.ReleaseScope();
        return Normal();
    }
}
