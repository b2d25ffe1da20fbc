using System.Collections.Frozen;

namespace Dateline.Views;

/// <summary>The shapes of everything that templates are given: of every <c>[View]</c> record, and of the engine's loops.</summary>
internal static partial class ViewShapes
{
    public static IReadOnlyList<ViewShape> All { get; } = [.. Declared, LoopView.Shape, TableRowView.Shape];

    private static readonly FrozenDictionary<Type, ViewShape> ByType = All.ToFrozenDictionary(s => s.Type);

    public static ViewShape Get(object view) => ByType[view.GetType()];

    /// <summary>The shape of a view; null when it is none.</summary>
    public static ViewShape? Find(object view) => ByType.GetValueOrDefault(view.GetType());
}
