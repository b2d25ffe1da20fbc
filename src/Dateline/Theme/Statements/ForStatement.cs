using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Dateline.Views;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>Which items of a list a loop goes through.</summary>
/// <param name="Limit">How many at most.</param>
/// <param name="Offset">How many are left out at the beginning.</param>
/// <param name="Key">What the list is called, so that another loop can go on where this one ended; null when no loop can.</param>
/// <param name="Continues">Whether it is such a loop.</param>
internal sealed record LoopRange(Expression? Limit, Expression? Offset, bool IsReversed, string? Key, bool Continues)
{
    public (int Start, int Count) Resolve(int length, PageContext page)
    {
        var start = Math.Clamp(StartIn(page), 0, length);
        var count = length - start;
        if (Limit is not null && CompletedTasks.Result(Limit.EvaluateAsync(page)) is var limit && !limit.IsNil())
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

/// <summary><c>{% for %}</c> over whatever there is, by the engine's names: for included partials see them too.</summary>
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
