using System.Text;
using Dateline.Model;

namespace Dateline.Theme;

/// <summary>
/// Marks labels that are in another language than their page, because the theme has no strings for it. A template can pass a label on,
/// fill it in, or put it into an attribute, so the mark travels with the text, as characters that no page may contain. When the page is
/// rendered, each becomes a <c>span</c> with <c>lang</c>, or nothing where an element can't be.
/// </summary>
internal static class LabelMarks
{
    // Noncharacters: a text with one is reported and cleaned when it is read.
    private const char Start = '\uFDD0', Middle = '\uFDD1', End = '\uFDD2';

    // Within these, markup is text.
    private static readonly string[] TextElements = ["title", "textarea", "script", "style", "option"];

    /// <summary>A label in a language, marked.</summary>
    public static string Mark(string label, string language) => label.Length == 0 ? "" : $"{Start}{language}{Middle}{label}{End}";

    public static bool IsMarked(string label) => label.StartsWith(Start);

    /// <summary>
    /// What is filled into a marked label, such as a date or a name: marked as in the language of the page, unless it has no letters.
    /// </summary>
    public static string OfPage(string filling) => IsMarked(filling) || !filling.Any(char.IsLetter) ? filling : Mark(filling, "");

    /// <summary>
    /// Replaces the marks in a rendered page, whose language is <paramref name="language"/>, in <paramref name="direction"/>.
    /// </summary>
    public static string Resolve(string html, string language, string direction)
    {
        var page = new StringBuilder(html.Length + 256);
        var (isInTag, quote, text) = (false, '\0', "");
        for (var i = 0; i < html.Length; i++)
        {
            var c = html[i];
            switch (c)
            {
                case Start:
                    var middle = html.IndexOf(Middle, i);
                    var marked = middle == i + 1 ? language : html[(i + 1)..middle];
                    page.Append(isInTag || text.Length > 0 ? "" : Tag(marked, language, direction));
                    i = middle;
                    continue;
                case End:
                    page.Append(isInTag || text.Length > 0 ? "" : "</span>");
                    continue;
                case '<' when !isInTag && (text.Length == 0 || IsAt(html, i, $"</{text}")):
                    isInTag = i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] == '/');
                    text = Array.Find(TextElements, e => IsAt(html, i, $"<{e}") && !char.IsAsciiLetter(html[i + 1 + e.Length])) ?? "";
                    break;
                case '>' when isInTag && quote == '\0':
                    isInTag = false;
                    break;
                case '"' or '\'' when isInTag:
                    quote = quote == '\0' ? c : quote == c ? '\0' : quote;
                    break;
            }

            page.Append(c);
        }

        return page.ToString();
    }

    private static string Tag(string language, string page, string direction)
    {
        var own = language == page ? direction : Scripts.DirectionOf(language);
        return own == direction && language != page ? $"<span lang=\"{language}\">" : $"<span lang=\"{language}\" dir=\"{own}\">";
    }

    private static bool IsAt(string html, int at, string word) =>
        string.Compare(html, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
