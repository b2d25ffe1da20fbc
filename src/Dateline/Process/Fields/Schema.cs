namespace Dateline.Process.Fields;

/// <summary>The fields of one kind of document, <paramref name="what"/> naming the kind in messages: <c>an article</c>.</summary>
internal sealed class Schema(string what, params Field[] fields)
{
    public string What { get; } = what;

    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>The field's names, for offering the nearest.</summary>
    public IReadOnlyCollection<string> Names { get; } = [.. fields.Select(f => f.Name)];

    public bool Knows(string name) => Names.Contains(name);

    /// <summary>The same kind with fields of the site's own beside the usual ones.</summary>
    public Schema With(IEnumerable<Field> more) => new(What, [.. Fields, .. more]);
}
