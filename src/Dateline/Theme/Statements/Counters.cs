using System.Globalization;
using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>
/// <c>{% cycle 'odd', 'even' %}</c>. Two cycles share their position if they have the same group, or without groups the same values.
/// </summary>
internal sealed class CycleStatement(Expression? group, Expression[] values) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        page.Budget.Spend(values.Length);
        var found = Array.ConvertAll(values, v => CompletedTasks.Result(v.EvaluateAsync(context)));
        var key = group is null
            ? string.Join('\n', found.Select(v => v.ToStringValue()).Prepend("cycle"))
            : "group " + CompletedTasks.Result(group.EvaluateAsync(context)).ToStringValue();
        PageBudget.CheckText(key.Length);
        var at = page.Counts.GetValueOrDefault(key);
        page.Counts[key] = at + 1;
        CompletedTasks.Wait(found[at % found.Length].WriteToAsync(writer, encoder, context.CultureInfo));
        return Normal();
    }
}

/// <summary>
/// <c>{% increment n %}</c>, which writes a counter and then adds 1, and <c>{% decrement n %}</c>, which subtracts 1 and then writes it.
/// Counters are separate from variables.
/// </summary>
internal sealed class CounterStatement(string name, bool isUp) : Statement
{
    private readonly string _key = "count " + name;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var counts = ((PageContext)context).Counts;
        var count = counts.GetValueOrDefault(_key);
        counts[_key] = isUp ? count + 1 : count - 1;
        writer.Write((isUp ? count : count - 1).ToString(CultureInfo.InvariantCulture));
        return Normal();
    }
}
