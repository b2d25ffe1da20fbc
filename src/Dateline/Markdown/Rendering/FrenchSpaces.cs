using System.Buffers;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// The spaces that French has before high punctuation and inside quotation marks. A plain space that is typed there must not end a line:
/// it becomes a narrow no-break space, or a no-break space before a colon. Where no space is typed there is none.
/// </summary>
internal static class FrenchSpaces
{
    private const char Narrow = '\u202F', Wide = '\u00A0';

    private static readonly SearchValues<string> Typed =
        SearchValues.Create([" !", " ?", " ;", " :", " »", "« "], StringComparison.Ordinal);

    /// <summary>Whether a text has such a space.</summary>
    public static bool Are(ReadOnlySpan<char> text) => text.ContainsAny(Typed);

    /// <summary>Writes a run of text after the character <paramref name="previous"/>.</summary>
    public static void Write(HtmlBuffer to, ReadOnlySpan<char> text, char previous)
    {
        for (int at; (at = text.IndexOf(' ')) >= 0; text = text[(at + 1)..])
        {
            to.Append(text[..at]).Append(Space(at > 0 ? text[at - 1] : previous, at + 1 < text.Length ? text[at + 1] : '\0'));
            previous = ' ';
        }

        to.Append(text);
    }

    private static char Space(char before, char after) => (before, after) switch
    {
        (_, ':') => Wide,
        ('«', _) or (_, '!' or '?' or ';' or '»') => Narrow,
        _ => ' ',
    };
}
