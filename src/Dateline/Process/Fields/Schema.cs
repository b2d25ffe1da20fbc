namespace Dateline.Process.Fields;

/// <summary>The fields of one kind of document. <paramref name="what"/> is its name in messages: <c>an article</c>.</summary>
internal sealed class Schema(string what, params Field[] fields)
{
    public string What { get; } = what;

    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>The names of the fields.</summary>
    public IReadOnlyCollection<string> Names { get; } = [.. fields.Select(f => f.Name)];

    /// <summary>Whether other systems have names of their own for its fields; false if theirs mean something else.</summary>
    public bool HasForeignNames { get; init; } = true;

    public bool Knows(string name) => Names.Contains(name);

    /// <summary>The schema with additional fields.</summary>
    public Schema With(IEnumerable<Field> more) => new(What, [.. Fields, .. more]);
}
