using System.Collections.Immutable;
using Dateline.Theme.Rendering;
using Fluid.Values;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// The variables of a page that optimized statements read by number instead of by name: <c>head</c>, <c>site</c> and <c>t</c>, the page's
/// own view, and two for each nested loop: the current item and the loop's state. A slot is null where only the engine has the value.
/// </summary>
internal readonly struct PageSlots()
{
    public const int SlotsPerLoop = 2;

    /// <summary>How many nested loops have slots. Deeper loops run unoptimized.</summary>
    public const int DeepestLoop = 6;

    private const int OwnView = 3;
    private const int FirstLoop = OwnView + 1;

    private readonly object?[] _slots = new object?[FirstLoop + (DeepestLoop * SlotsPerLoop)];

    /// <summary>The variables that every page has, by slot.</summary>
    public static ImmutableArray<string> OfEveryPage { get; } = ["head", "site", "t"];

    public ref object? this[int slot] => ref _slots[slot];

    /// <summary>The slot of a variable that a page is given; any name but those of every page is the page's own view.</summary>
    public static int Find(string name)
    {
        var slot = OfEveryPage.IndexOf(name);
        return slot >= 0 ? slot : OwnView;
    }

    /// <summary>The slot of the current item of a loop with so many loops around it. The loop's state is in the next slot.</summary>
    public static int OfLoop(int loopsAround) => FirstLoop + (loopsAround * SlotsPerLoop);

    public void Set(string name, FluidValue value) => _slots[Find(name)] = value switch
    {
        ViewValue view => view.View,
        LocaleStringsValue strings => strings,
        _ => null,
    };
}
