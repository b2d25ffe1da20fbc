using System.Runtime.CompilerServices;
using Dateline.Diagnostics;
using Dateline.Theme.Optimizer;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// What a page is printed with. Beside the engine's names it has places: for what the page is given, and for the story, link or feed that a
/// loop has come to. A
/// name whose place is known when the theme is read need not be looked up.
/// </summary>
internal sealed class PageContext(PageTools tools, PageBudget budget) : TemplateContext(tools.Options, StringComparer.Ordinal)
{
    // So many steps take the time in which a short text is read from its file and printed.
    private const int StepsOfProse = 2000;

    private (string Name, FluidValue Value)[] _given = [];
    private Dictionary<string, int>? _counts;

    public PageTools Tools { get; } = tools;

    public PageBudget Budget { get; } = budget;

    /// <summary>The page's own template, for <c>{% content %}</c>; null where that can't stand.</summary>
    public StatementBlock? Content { get; set; }

    /// <summary>Whether it prints a shared partial.</summary>
    public bool IsShared { get; private init; }

    /// <summary>How many loops stand around that can be left.</summary>
    public int LoopDepth { get; set; }

    /// <summary>What <c>{% ifchanged %}</c> printed last.</summary>
    public string? LastIfChanged { get; set; }

    /// <summary>How far each <c>{% cycle %}</c> is, each <c>{% increment %}</c>, and each list that a loop may continue.</summary>
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
    /// A context for a partial that sees nothing of the template that prints it: all that the page was given, or, for a shared one, only
    /// what is named.
    /// </summary>
    public PageContext CreateIsolated(params string[] shared)
    {
        var apart = new PageContext(Tools, Budget) { IsShared = shared.Length > 0 };
        apart.Define(shared.Length == 0 ? _given : Array.FindAll(_given, g => shared.Contains(g.Name)));
        return apart;
    }

    /// <summary>The engine's own value of what was found in a view or a place.</summary>
    public FluidValue ValueOf(object? found) => found as FluidValue ?? ViewValue.From(found, this);

    /// <summary>What a name means.</summary>
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

    /// <summary>Names something within a loop; what a template assigns there belongs to what is around it.</summary>
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

    /// <summary>Prints a partial, or the page's own template, that stands for itself.</summary>
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

    // The engine shows its scopes to nobody, and only a scope can name what belongs to a loop.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_LocalScope")]
    private static extern Scope ScopeOf(TemplateContext context);
}
