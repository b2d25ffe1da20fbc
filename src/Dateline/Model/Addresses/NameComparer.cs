namespace Dateline.Model.Addresses;

/// <summary>
/// Compares names of files, and ids, which are such names. Some systems store an accent as a sign of its own; a name does not show how it
/// is stored, so names that differ in that alone are one.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    private readonly StringComparer _composed;

    private NameComparer(StringComparer composed) => _composed = composed;

    public static NameComparer Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids are not case-sensitive.</summary>
    public static NameComparer Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Equals(string? x, string? y) =>
        _composed.Equals(x, y) || (x is not null && y is not null && (HasMarks(x) || HasMarks(y))
            && _composed.Equals(UnicodeComposition.Compose(x), UnicodeComposition.Compose(y)));

    public int GetHashCode(string obj) => _composed.GetHashCode(HasMarks(obj) ? UnicodeComposition.Compose(obj) : obj);

    // Composition joins nothing below the first mark.
    private static bool HasMarks(string name) => name.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF');
}
