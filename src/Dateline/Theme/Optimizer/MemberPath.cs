using System.Collections;
using System.Runtime.CompilerServices;
using Dateline.Theme.Rendering;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Optimizer;

/// <summary>
/// A dotted name, <c>article.section.name</c>, read directly from views. Fluid would create a value for each step, and a page has hundreds
/// of steps. Values that are neither views nor strings are left to Fluid.
/// </summary>
internal sealed class MemberPath : Expression
{
    private const int NoSlot = -1;

    private readonly MemberStep[] _steps;
    private readonly int _slot;

    private MemberPath(IEnumerable<string> names, int slot)
    {
        _slot = slot;
        Root = string.Intern(names.First());
        _steps = [.. names.Skip(1).Select(n => new MemberStep(n))];
    }

    public string Root { get; }

    /// <summary>Whether it is a single name.</summary>
    public bool IsRoot => _steps.Length == 0;

    /// <summary>Whether the first name is in a slot of the page and need not be looked up.</summary>
    public bool HasSlot => _slot != NoSlot;

    /// <summary>The path of an expression; null when it has more than names, such as an index.</summary>
    public static MemberPath? From(MemberExpression whole)
    {
        var names = whole.Segments.OfType<IdentifierSegment>().Select(s => s.Identifier).ToList();
        return names.Count == whole.Segments.Count ? new MemberPath(names, NoSlot) : null;
    }

    /// <summary>A name whose value is in a slot of the page.</summary>
    public static MemberPath FromSlot(int slot, string name) => new([name], slot);

    /// <summary>This path, followed by the other path without its first name, which stands for this path.</summary>
    public MemberPath Then(MemberPath other) => new([Root, .. _steps.Concat(other._steps).Select(s => s.Name)], _slot);

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var page = (PageContext)context;
        if (RootIn(page) is not { } root)
        {
            return Walk(page.Lookup(Root), page);
        }

        return root is not FluidValue && TryFollow(root, out var value) ? page.ValueOf(value) : Walk(page.ValueOf(root), page);
    }

    /// <summary>Reads the member of a view; false where Fluid must evaluate the path.</summary>
    public bool TryRead(TemplateContext context, out object? value)
    {
        value = null;
        switch (RootIn((PageContext)context))
        {
            case null:
                return false;
            case LocaleStringsValue words:
                return _steps.Length == 1 && (value = words.Find(_steps[0].Name)) is not null;
            case var found when found is string or bool or int:
                value = found;
                return IsRoot;
            case var view:
                return TryFollow(view, out value);
        }
    }

    /// <summary>The value of the first name: a view, strings or a simple value; null where only Fluid has it.</summary>
    private object? RootIn(PageContext page) => HasSlot && page.Slots[_slot] is { } found ? found : LookUp(page);

    // Not inlined, because most names have a slot.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? LookUp(PageContext page) =>
        page.GetValue(Root) switch
        {
            ViewValue view => view.View,
            LocaleStringsValue words => words,
            StringValue { Encode: true } text => Counted(text.ToStringValue(), page),
            BooleanValue flag => flag.ToBooleanValue(),
            _ => null,
        };

    private static string Counted(string text, PageContext page)
    {
        page.Budget.CountRead(text.Length);
        return text;
    }

    private FluidValue Walk(FluidValue value, PageContext page)
    {
        foreach (var step in _steps)
        {
            value = Members.Read(value, step.Name, page);
        }

        return value;
    }

    private bool TryFollow(object view, out object? value)
    {
        value = view;
        foreach (var step in _steps)
        {
            if (!step.TryRead(value, out value))
            {
                return false;
            }

            if (value is null)
            {
                return true;
            }
        }

        return true;
    }
}

/// <summary>One step of a path. It caches the reader for the last type of view, which is nearly always the next one's too.</summary>
internal sealed class MemberStep(string name)
{
    private const string Size = "size";

    private Reader? _last;

    public string Name { get; } = name;

    public bool TryRead(object from, out object? value)
    {
        var reader = _last;
        if (reader is null || reader.Type != from.GetType())
        {
            // No view is a list, and lists have many types.
            if (Name == Size && from is IList list)
            {
                value = list.Count;
                return true;
            }

            if (ViewShapes.Find(from) is not { } shape)
            {
                value = null;
                return false;
            }

            _last = reader = new Reader(shape.Type, ViewValue.Reader(shape, Name));
        }

        value = reader.Read(from);
        return true;
    }

    private sealed record Reader(Type Type, Func<object, object?> Read);
}
