using System.Collections;
using Dateline.Views;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>
/// A dotted name in a template, <c>article.section.name</c>, read from the views themselves: the engine would make a value of its own for each
/// step, and a page has hundreds. What is neither view nor word on the way is left to the engine.
/// </summary>
internal sealed class MemberPath : Expression
{
    private readonly MemberStep[] _steps;

    private MemberPath(MemberExpression whole, IEnumerable<string> names)
    {
        Whole = whole;
        Root = string.Intern(names.First());
        _steps = [.. names.Skip(1).Select(n => new MemberStep(n))];
    }

    /// <summary>The same as the engine has it.</summary>
    public MemberExpression Whole { get; }

    public string Root { get; }

    /// <summary>Whether it is one name.</summary>
    public bool IsRoot => _steps.Length == 0;

    /// <summary>Null where the expression has more than names in it.</summary>
    public static MemberPath? From(MemberExpression whole)
    {
        var names = whole.Segments.OfType<IdentifierSegment>().Select(s => s.Identifier).ToList();
        return names.Count == whole.Segments.Count ? new MemberPath(whole, names) : null;
    }

    /// <summary>This path and then the other's, whose first name is what this one is called there.</summary>
    public MemberPath Then(MemberPath other) => From(new MemberExpression([.. Whole.Segments, .. other.Whole.Segments.Skip(1)]))!;

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context) =>
        context.GetValue(Root) is ViewValue view && TryFollow(view.View, out var value) ? view.Beside(value) : Whole.EvaluateAsync(context);

    /// <summary>Reads what a view holds there; false where the engine has to be asked.</summary>
    public bool TryRead(TemplateContext context, out object? value)
    {
        value = null;
        return context.GetValue(Root) switch
        {
            ViewValue view => TryFollow(view.View, out value),
            WordsValue words => _steps.Length == 1 && (value = words.Find(_steps[0].Name)) is not null,
            StringValue { Encode: true } text => _steps.Length == 0 && (value = text.ToStringValue()) is not null,
            BooleanValue flag => _steps.Length == 0 && (value = flag.ToObjectValue()) is not null,
            _ => false,
        };
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

/// <summary>One step of a path. It remembers how it read the last kind of view that it met, which is nearly always the next one's too.</summary>
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
            if (Shapes.Find(from) is not { } shape)
            {
                value = Name == Size && from is IList list ? list.Count : null;
                return value is not null;
            }

            _last = reader = new Reader(shape.Type, ViewValue.Reader(shape, Name));
        }

        value = reader.Read(from);
        return true;
    }

    private sealed record Reader(Type Type, Func<object, object?> Read);
}
