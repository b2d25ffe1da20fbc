using System.Collections.Immutable;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>
/// What a page is printed with. Beside the engine's names it has places: for what the page is given, and for the story, link or feed that a loop has come to. A
/// name whose place is known when the theme is read need not be looked up.
/// </summary>
internal sealed class PageContext(TemplateOptions options, ProsePrinter prose) : TemplateContext(options, StringComparer.Ordinal)
{
    /// <summary>Where the places of loops begin. Each has two: what it has come to, and how far it is.</summary>
    public const int FirstLoop = Content + 1;

    public const int PlacesOfLoop = 2;

    /// <summary>How many loops stand one in the other at most.</summary>
    public const int DeepestLoop = 6;

    private const int Content = 3;

    private readonly object?[] _places = new object?[FirstLoop + (DeepestLoop * PlacesOfLoop)];

    /// <summary>What is in a place: a view, the words, or what is plainly itself; null where the engine has to be asked.</summary>
    public ref object? this[int place] => ref _places[place];

    /// <summary>What every page is given, by its place.</summary>
    public static ImmutableArray<string> OfEveryPage { get; } = ["head", "site", "t"];

    /// <summary>The place of what a page is given under a name; the one after those of every page is for its own.</summary>
    public static int PlaceOf(string name) => OfEveryPage.IndexOf(name) is >= 0 and var place ? place : Content;

    /// <summary>Gives the page something, under a name for the engine and in its place.</summary>
    public void Give(string name, FluidValue value)
    {
        SetValue(name, value);
        _places[PlaceOf(name)] = value switch
        {
            ViewValue view => view.View,
            WordsValue words => words,
            _ => null,
        };
    }

    /// <summary>The engine's own value of what was found in a view or a place.</summary>
    public FluidValue ValueOf(object? found) => found as FluidValue ?? ViewValue.Of(found, prose);
}
