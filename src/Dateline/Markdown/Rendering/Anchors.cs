using Dateline.Model.Addresses;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// The ids of a text's headings: slugs of their words, with <c>-2</c> for the second one with the same words. Prefixes end in a colon,
/// which slugs don't have, so texts on one page never share an id.
/// </summary>
internal sealed class Anchors
{
    // The ids in use, each with the number for the next heading of the same words.
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public void Clear() => _taken.Clear();

    /// <summary>An unused id for a heading.</summary>
    public string Next(string heading)
    {
        var slug = Name(heading);
        if (IsCorrection(slug))
        {
            _taken.TryAdd(slug, 2);
        }

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

    // The ids of a story's corrections, to which other pages and feeds link.
    private static bool IsCorrection(string slug) =>
        slug.StartsWith("correction-", StringComparison.Ordinal) && slug.AsSpan("correction-".Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Name(string heading) => Slug.From(heading) is { Length: > 0 } slug ? slug : "section";
}
