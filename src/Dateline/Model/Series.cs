using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>A series of stories, as its file in <c>series/</c> describes it.</summary>
[Cached]
internal sealed record Series(string Id, string Name, string Description, string Address)
{
    /// <summary>The language of its name and its page; empty for the site's.</summary>
    public string Language { get; init; } = "";

    // Series are keys of dictionaries; the id identifies one.
    public bool Equals(Series? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>The public stories of a series, in their order; by date, oldest first, in <paramref name="ByDate"/>.</summary>
internal sealed record SeriesParts(Series Series, ImmutableArray<Article> Parts, ImmutableArray<Article> ByDate)
{
    // A part is looked up for its page, and a series can be long.
    private readonly FrozenDictionary<string, int> _places =
        Parts.Select((part, i) => KeyValuePair.Create(part.Path, i)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The place of a part, counted from 0.</summary>
    public int PlaceOf(Article part) => _places[part.Path];
}
