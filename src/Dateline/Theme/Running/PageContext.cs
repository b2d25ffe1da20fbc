using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dateline.Diagnostics;
using Dateline.Theme.Statements;
using Dateline.Views;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Running;

/// <summary>
/// What a page is printed with. Beside the engine's names it has places: for what the page is given, and for the story, link or feed that a
/// loop has come to. A
/// name whose place is known when the theme is read need not be looked up.
/// </summary>
internal sealed class PageContext(PageTools tools, PageBudget budget) : TemplateContext(tools.Options, StringComparer.Ordinal)
{
    /// <summary>Where the places of loops begin. Each has two: what it has come to, and how far it is.</summary>
    public const int FirstLoop = Own + 1;

    public const int PlacesOfLoop = 2;

    /// <summary>How many loops stand one in the other at most.</summary>
    public const int DeepestLoop = 6;

    // So many steps take the time in which a short text is read from its file and printed.
    private const int StepsOfProse = 2000;

    private const int Own = 3;

    private readonly object?[] _places = new object?[FirstLoop + (DeepestLoop * PlacesOfLoop)];
    private (string Name, FluidValue Value)[] _given = [];
    private Dictionary<string, int>? _counts;

    public PageTools Tools { get; } = tools;

    public PageBudget Budget { get; } = budget;

    /// <summary>The page's own template, for <c>{% content %}</c>; null where that can't stand.</summary>
    public StatementBlock? Content { get; set; }

    /// <summary>Whether it prints a shared partial.</summary>
    public bool IsShared { get; private init; }

    /// <summary>How many loops stand around that can be left.</summary>
    public int Loops { get; set; }

    /// <summary>What <c>{% ifchanged %}</c> printed last.</summary>
    public string? Unchanged { get; set; }

    /// <summary>How far each <c>{% cycle %}</c> is, each <c>{% increment %}</c>, and each list that a loop may continue.</summary>
    public Dictionary<string, int> Counts => _counts ??= new(StringComparer.Ordinal);

    /// <summary>What is in a place: a view, the words, or what is plainly itself; null where the engine has to be asked.</summary>
    public ref object? this[int place] => ref _places[place];

    /// <summary>What every page is given, by its place.</summary>
    public static ImmutableArray<string> OfEveryPage { get; } = ["head", "site", "t"];

    /// <summary>The place of what a page is given under a name; the one after those of every page is for its own.</summary>
    public static int PlaceOf(string name) => OfEveryPage.IndexOf(name) is >= 0 and var place ? place : Own;

    /// <summary>Gives the page something, under a name for the engine and in its place.</summary>
    public void Give(string name, FluidValue value)
    {
        SetValue(name, value);
        _places[PlaceOf(name)] = value switch
        {
            ViewValue view => view.View,
            LocaleStringsValue words => words,
            _ => null,
        };
    }

    /// <summary>Gives the page all that it has from the start.</summary>
    public void Give(params (string Name, FluidValue Value)[] given)
    {
        _given = given;
        foreach (var (name, value) in given)
        {
            Give(name, value);
        }
    }

    /// <summary>
    /// A context for a partial that sees nothing of the template that prints it: all that the page was given, or, for a shared one, only
    /// what is named.
    /// </summary>
    public PageContext Apart(params string[] shared)
    {
        var apart = new PageContext(Tools, Budget) { IsShared = shared.Length > 0 };
        apart.Give(shared.Length == 0 ? _given : Array.FindAll(_given, g => shared.Contains(g.Name)));
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
                Budget.Read(text.ToStringValue().Length);
                break;
            case ArrayValue list:
                Budget.Read(list.Values.Count);
                break;
        }

        return value;
    }

    /// <summary>Names something within a loop; what a template assigns there belongs to what is around it.</summary>
    public void NameInLoop(string name, FluidValue value) => ScopeOf(this).SetOwnValue(name, value);

    public StatementBlock Partial(string name)
    {
        var plain = name.EndsWith(".liquid", StringComparison.Ordinal) ? name[..^".liquid".Length] : name;
        if (Tools.Partials.TryGetValue(plain, out var partial))
        {
            return partial;
        }

        var hint = plain.Length == 0 ? "" : Nearest.Hint(plain, Tools.Partials.Keys);
        throw new TemplateProblem($"there is no partial '{ValueSizes.Short(plain)}'", plain, hint);
    }

    /// <summary>Prints a partial, or the page's own template, that stands for itself.</summary>
    public void Run(StatementBlock block, TextWriter to)
    {
        Budget.Enter();
        CompletedTasks.For(block.WriteToAsync(to, MarkupEncoder.Instance, this));
        Budget.Leave();
    }

    public void Render(BodyView text, TextWriter to)
    {
        Budget.Take(StepsOfProse);
        Tools.Prose.Render(text, to);
    }

    // The engine shows its scopes to nobody, and only a scope can name what belongs to a loop.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_LocalScope")]
    private static extern Scope ScopeOf(TemplateContext context);
}
