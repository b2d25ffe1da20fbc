using System.Text;

namespace Dateline.Markdown;

/// <summary>
/// The ids of a text's headings: the words in lower case, letters of any script kept, hyphens between; a second one of the same
/// name gets <c>-2</c>. A prefix ends in a colon, which no heading's id has, so texts on one page never share an id.
/// </summary>
internal sealed class Anchors
{
    // Every id that is taken, and the number that the next one of its name will get.
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly StringBuilder _slug = new();

    public void Clear() => _taken.Clear();

    /// <summary>The next free id for a heading.</summary>
    public string Next(string heading)
    {
        var slug = Slug(heading);
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

    private string Slug(string heading)
    {
        _slug.Clear();
        foreach (var rune in heading.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                _slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’') && _slug.Length > 0 && _slug[^1] != '-')
            {
                _slug.Append('-');
            }
        }

        var slug = _slug.ToString().TrimEnd('-');
        return slug.Length > 0 ? slug : "section";
    }
}
