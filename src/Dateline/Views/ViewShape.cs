using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Views;

/// <summary>
/// The members of a view that templates can read, by their names in templates. <see cref="IView.AddTo"/> is generated from the same list,
/// so a template can't show anything that the fingerprint does not cover.
/// </summary>
internal abstract class ViewShape(string name, Type type, bool isPage)
{
    /// <summary>Its name in messages, such as <c>card</c>.</summary>
    public string Name { get; } = name;

    public Type Type { get; } = type;

    /// <summary>Whether it is the view of a page. Then the theme must have a template with the name of the shape.</summary>
    public bool IsPage { get; } = isPage;

    public abstract IReadOnlyCollection<string> Members { get; }

    /// <summary>Finds the reader of a member; null if there is no such member.</summary>
    public abstract Func<object, object?>? Find(string member);

    /// <summary>The readers of all members, in the order of <see cref="Members"/>.</summary>
    public abstract ReadOnlySpan<Func<object, object?>> Readers { get; }
}

/// <summary>The shape of one kind of view, declared beside it.</summary>
internal sealed class ViewShape<T>(string name, bool isPage = false) : ViewShape(name, typeof(T), isPage), IEnumerable
    where T : class
{
    private readonly Dictionary<string, Func<object, object?>> _members = new(StringComparer.Ordinal);
    private readonly List<Func<object, object?>> _readers = [];

    public override IReadOnlyCollection<string> Members => _members.Keys;

    // The cast is safe, because shapes are found by the type of the view. It is unchecked, because templates read millions of members.
    public void Add(string member, Func<T, object?> read)
    {
        Func<object, object?> reader = view => read(Unsafe.As<T>(view));
        _members.Add(member, reader);
        _readers.Add(reader);
    }

    public override Func<object, object?>? Find(string member) => _members.GetValueOrDefault(member);

    public override ReadOnlySpan<Func<object, object?>> Readers => CollectionsMarshal.AsSpan(_readers);

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();
}
