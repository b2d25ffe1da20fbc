using System.Collections.Immutable;

namespace Dateline.Import.Bodies;

/// <summary>
/// A shortcode or a template's tag as it stands in a text: <c>{{&lt; figure src="a.png" &gt;}}</c>, <c>{% include video.html id=1 %}</c>,
/// <c>{{ page.title }}</c>.
/// </summary>
internal sealed record Tag(
    string Name, ImmutableArray<string> Values, ImmutableArray<(string Name, string Value)> Named, string Raw, int Start, int End)
{
    /// <summary>Whether it ends what another one opened.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether it prints a value, and is no statement.</summary>
    public bool IsOutput { get; init; }

    /// <summary>
    /// The value under the first of some names, else the one at a place among those without a name; empty when there is none.
    /// </summary>
    public string Say(int place, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (given, value) in Named)
            {
                if (given.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }
        }

        return place >= 0 && place < Values.Length ? Values[place] : "";
    }
}
