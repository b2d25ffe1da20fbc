using System.Collections.Immutable;

namespace Dateline.Import.Bodies;

/// <summary>
/// A shortcode or a template tag in a text: <c>{{&lt; figure src="a.png" &gt;}}</c>, <c>{% include video.html id=1 %}</c>, <c>{{ page.title
/// }}</c>.
/// </summary>
internal sealed record Tag(
    string Name, ImmutableArray<string> Values, ImmutableArray<(string Name, string Value)> Named, string Raw, int Start, int End)
{
    /// <summary>Whether it is the end of another tag.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether it is a value and not a statement.</summary>
    public bool IsOutput { get; init; }

    /// <summary>
    /// The value of the first of some names that the tag has, else the unnamed value at an index; empty when there is none.
    /// </summary>
    public string Value(int index, params ReadOnlySpan<string> names)
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

        return index >= 0 && index < Values.Length ? Values[index] : "";
    }
}
