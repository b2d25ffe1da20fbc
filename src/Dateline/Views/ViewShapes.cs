using System.Collections.Frozen;

namespace Dateline.Views;

/// <summary>The shapes of all <c>[View]</c> records and of the template engine's loops.</summary>
internal static partial class ViewShapes
{
    public static IReadOnlyList<ViewShape> All { get; } = [.. Declared, LoopView.Shape, TableRowView.Shape];

    /// <summary>The names of the templates that a theme must have: one for each kind of page.</summary>
    public static IReadOnlyList<string> PageTemplates { get; } = [.. All.Where(s => s.IsPage).Select(s => s.Name)];

    private static readonly FrozenDictionary<Type, ViewShape> ByType = All.ToFrozenDictionary(s => s.Type);

    public static ViewShape Get(object view) => ByType[view.GetType()];

    /// <summary>The shape of a view; null if the object is not a view.</summary>
    public static ViewShape? Find(object view) => ByType.GetValueOrDefault(view.GetType());
}
