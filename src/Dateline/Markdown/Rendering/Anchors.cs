using System.Buffers;
using System.Collections.Frozen;
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

    // The ids of the built-in theme on pages with a text. Pages that other themes make have them, too, since they start from it.
    private static readonly FrozenSet<string> OfTheme = FrozenSet.Create(
        StringComparer.Ordinal,
        "contents-title", "correction-notes", "corrections-title",
        "coverage-title", "earlier-title", "editions-title", "explainers-title", "latest-title",
        "key-points-title",
        "main-content", "related-title", "series-title", "sources-title", "timeline-title", "top-title", "topics-title");

    // The ids of a story's corrections end in a number. Other pages and feeds link to them.
    private const string Correction = "correction-";

    // The ids of a live story's entries are their times.
    private const string Entry = "entry-";

    private static readonly SearchValues<char> EntryDigits = SearchValues.Create("-0123456789");

    public void Clear() => _taken.Clear();

    /// <summary>An unused id for a heading.</summary>
    public string Next(string heading)
    {
        var slug = Name(heading);
        if (IsReserved(slug))
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

    /// <summary>Whether an id is that of an entry of a live story: <c>entry-2019-12-12-2200</c>.</summary>
    public static bool IsEntry(ReadOnlySpan<char> id) =>
        id.StartsWith(Entry, StringComparison.Ordinal) && id[Entry.Length..].IndexOfAnyExcept(EntryDigits) < 0;

    private static bool IsReserved(string slug) => OfTheme.Contains(slug) || IsEntry(slug)
        || (slug.StartsWith(Correction, StringComparison.Ordinal) && slug.AsSpan(Correction.Length).IndexOfAnyExceptInRange('0', '9') < 0);

    private static string Name(string heading) => Slug.From(heading) is { Length: > 0 } slug ? slug : "section";
}
