using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Views;

/// <summary>
/// What templates can see of a view: its members by the names that templates use. The same list is what a view's fingerprint is made
/// of, so a template can't show anything that the fingerprint has forgotten.
/// </summary>
internal abstract class ViewShape(string name, Type type, bool isPage)
{
    /// <summary>What messages call it: <c>card</c>.</summary>
    public string Name { get; } = name;

    public Type Type { get; } = type;

    /// <summary>Whether a page shows such a view. The theme must then have a template of the shape's name.</summary>
    public bool IsPage { get; } = isPage;

    public abstract IReadOnlyCollection<string> Members { get; }

    /// <summary>Reads a member of a view; null when there is none of that name.</summary>
    public abstract Func<object, object?>? Find(string member);

    /// <summary>Reads each member of a view, in the order of <see cref="Members"/>.</summary>
    public abstract ReadOnlySpan<Func<object, object?>> Readers { get; }
}

/// <summary>The shape of one kind of view, declared beside it.</summary>
internal sealed class ViewShape<T>(string name, bool isPage = false) : ViewShape(name, typeof(T), isPage), IEnumerable
    where T : class
{
    private readonly Dictionary<string, Func<object, object?>> _members = new(StringComparer.Ordinal);
    private readonly List<Func<object, object?>> _readers = [];

    public override IReadOnlyCollection<string> Members => _members.Keys;

    // Nobody reads a view by another's shape, and templates read millions of members.
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
