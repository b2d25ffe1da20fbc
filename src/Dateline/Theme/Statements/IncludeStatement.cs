using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary>
/// The arguments of a partial: a value under its own or another name, the items of a list one by one, or named arguments.
/// </summary>
internal sealed record PartialArguments(Expression? With, Expression? Each, string? Alias, IReadOnlyList<AssignStatement> Named);

/// <summary><c>{% include 'card', card: story %}</c>: the partial sees its arguments and all variables around it.</summary>
internal sealed class IncludeStatement(Expression path, PartialArguments arguments) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        var name = CompletedTasks.Result(path.EvaluateAsync(context)).ToStringValue();
        var partial = page.Partial(name);
        page.Budget.EnterPartial();
        page.EnterChildScope();
        if (arguments.With is { } with)
        {
            page.SetValue(arguments.Alias ?? name, CompletedTasks.Result(with.EvaluateAsync(context)));
        }

        foreach (var argument in arguments.Named)
        {
            CompletedTasks.Result(argument.WriteToAsync(writer, encoder, context));
        }

        var completion = arguments.Each is { } each
            ? Each(each, name, partial, writer, page)
            : CompletedTasks.Result(partial.WriteToAsync(writer, encoder, context));
        page.ReleaseScope();
        page.Budget.LeavePartial();
        return new ValueTask<Completion>(completion);
    }

    private Completion Each(Expression each, string name, StatementBlock partial, TextWriter writer, PageContext page)
    {
        page.LoopDepth++;
        foreach (var item in PartialItems.From(CompletedTasks.Result(each.EvaluateAsync(page)), page))
        {
            page.SetValue(arguments.Alias ?? name, item);
            if (CompletedTasks.Result(partial.WriteToAsync(writer, MarkupEncoder.Instance, page)) == Completion.Break)
            {
                break;
            }
        }

        page.LoopDepth--;
        return Completion.Normal;
    }
}

/// <summary><c>{% render 'card', card: story %}</c>: the partial sees only its arguments and the page's own variables.</summary>
internal sealed class RenderStatement(string name, PartialArguments arguments) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        var partial = page.Partial(name);
        var apart = page.IsShared ? page.CreateIsolated("site", "t") : page.CreateIsolated();
        if (arguments.With is { } with)
        {
            apart.Define(arguments.Alias ?? name, CompletedTasks.Result(with.EvaluateAsync(context)));
        }

        foreach (var argument in arguments.Named)
        {
            apart.Define(argument.Identifier, CompletedTasks.Result(argument.Value.EvaluateAsync(context)));
        }

        if (arguments.Each is null)
        {
            apart.Render(partial, writer);
            return Normal();
        }

        foreach (var item in PartialItems.From(CompletedTasks.Result(arguments.Each.EvaluateAsync(context)), apart))
        {
            apart.Define(arguments.Alias ?? name, item);
            apart.Render(partial, writer);
        }

        return Normal();
    }
}

/// <summary>The items of a list that a partial is rendered for, one by one, with a <c>forloop</c>.</summary>
internal static class PartialItems
{
    public static IEnumerable<FluidValue> From(FluidValue list, PageContext page)
    {
        var items = Members.Items(list, page);
        var loop = new LoopView(items.Count, (page.GetValue("forloop") as ViewValue)?.View as LoopView);
        page.SetValue("forloop", page.ValueOf(loop));
        for (; loop.Index < items.Count; loop.Index++)
        {
            yield return items[loop.Index];
        }
    }
}
