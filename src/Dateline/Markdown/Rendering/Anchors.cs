using Dateline.Model;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// The ids of a text's headings: the slugs of their words, as addresses are made of them; a second one of the same
/// name gets <c>-2</c>. A prefix ends in a colon, which no heading's id has, so texts on one page never share an id.
/// </summary>
internal sealed class Anchors
{
    // Every id that is taken, and the number that the next one of its name will get.
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public void Clear() => _taken.Clear();

    /// <summary>The next free id for a heading.</summary>
    public string Next(string heading)
    {
        var slug = Name(heading);
        if (_taken.TryAdd(slug, 2))
        {
            return slug;
        }

        string id;
        do
        {
            id = slug + "-" + _taken[slug]++.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        while (!_taken.TryAdd(id, 2));
        return id;
    }

    private static string Name(string heading) => Slug.From(heading) is { Length: > 0 } slug ? slug : "section";
}
