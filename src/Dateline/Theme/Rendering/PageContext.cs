using System.Runtime.CompilerServices;
using Dateline.Diagnostics;
using Dateline.Theme.Optimizer;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// The context in which a page is rendered: Fluid's scopes of variables, the same variables in slots for optimized statements, and the
/// page's budget.
/// </summary>
internal sealed class PageContext(PageTools tools, PageBudget budget) : TemplateContext(tools.Options, StringComparer.Ordinal)
{
    // Reading a short body from its file and rendering it takes about as long as this many steps.
    private const int StepsOfProse = 2000;

    private (string Name, FluidValue Value)[] _given = [];
    private Dictionary<string, int>? _counts;

    public PageTools Tools { get; } = tools;

    public PageBudget Budget { get; } = budget;

    /// <summary>The stories that the page's templates ask for.</summary>
    public PageLists Lists { get; init; } = PageLists.None;

    /// <summary>The page's own template, for <c>{% content %}</c>; null where that tag is not allowed.</summary>
    public StatementBlock? Content { get; set; }

    /// <summary>Whether the context renders a shared partial.</summary>
    public bool IsShared { get; private init; }

    /// <summary>The number of loops around the statement that <c>{% break %}</c> can leave.</summary>
    public int LoopDepth { get; set; }

    /// <summary>What <c>{% ifchanged %}</c> wrote last.</summary>
    public string? LastIfChanged { get; set; }

    /// <summary>The positions of each <c>{% cycle %}</c>, <c>{% increment %}</c> and list that a loop may continue.</summary>
    public Dictionary<string, int> Counts => _counts ??= new(StringComparer.Ordinal);

    /// <summary>The same variables for optimized statements.</summary>
    public PageSlots Slots { get; } = new();

    /// <summary>Sets a variable, for the engine and for optimized statements.</summary>
    public void Define(string name, FluidValue value)
    {
        SetValue(name, value);
        Slots.Set(name, value);
    }

    /// <summary>Sets the variables that the page starts with.</summary>
    public void Define(params (string Name, FluidValue Value)[] given)
    {
        _given = given;
        foreach (var (name, value) in given)
        {
            Define(name, value);
        }
    }

    /// <summary>
    /// A context for a partial that does not see the variables of the template around it. It has the variables that the page started with,
    /// or for a shared partial only the named ones.
    /// </summary>
    public PageContext CreateIsolated(params string[] shared)
    {
        var apart = new PageContext(Tools, Budget) { Lists = Lists, IsShared = shared.Length > 0 };
        apart.Define(shared.Length == 0 ? _given : Array.FindAll(_given, g => shared.Contains(g.Name)));
        return apart;
    }

    /// <summary>Fluid's value for a member of a view or the contents of a slot.</summary>
    public FluidValue ValueOf(object? found) => found as FluidValue ?? ViewValue.From(found, this);

    /// <summary>The value of a variable. An unknown name is an error.</summary>
    public FluidValue Lookup(string name)
    {
        var value = GetValue(name);
        switch (value)
        {
            case UndefinedValue:
                throw new UnknownMemberException("the page", name, [.. _given.Select(g => g.Name)]);
            case StringValue text:
                Budget.CountRead(text.ToStringValue().Length);
                break;
            case ArrayValue list:
                Budget.CountRead(list.Values.Count);
                break;
        }

        return value;
    }

    /// <summary>Sets a variable of a loop. Variables that a template assigns inside the loop belong to the scope around it.</summary>
    public void SetLoopVariable(string name, FluidValue value) => ScopeOf(this).SetOwnValue(name, value);

    public StatementBlock Partial(string name)
    {
        var plain = name.EndsWith(".liquid", StringComparison.Ordinal) ? name[..^".liquid".Length] : name;
        if (Tools.Partials.TryGetValue(plain, out var partial))
        {
            return partial;
        }

        var hint = plain.Length == 0 ? "" : Nearest.Hint(plain, Tools.Partials.Keys);
        throw new TemplateRuntimeException($"there is no partial '{ValueSizes.Shorten(plain)}'", plain, hint);
    }

    /// <summary>Renders a partial or the page's own template.</summary>
    public void Render(StatementBlock block, TextWriter to)
    {
        Budget.EnterPartial();
        CompletedTasks.Result(block.WriteToAsync(to, MarkupEncoder.Instance, this));
        Budget.LeavePartial();
    }

    public void Render(BodyView text, TextWriter to)
    {
        Budget.Spend(StepsOfProse);
        Tools.Prose.Render(text, to);
    }

    // Fluid's scopes are internal, and only a scope can hold variables that end with a loop.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_LocalScope")]
    private static extern Scope ScopeOf(TemplateContext context);
}
