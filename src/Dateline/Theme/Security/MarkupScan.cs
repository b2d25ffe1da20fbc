using System.Net;
using System.Text.RegularExpressions;

namespace Dateline.Theme.Security;

/// <summary>An attribute in a template; <paramref name="Start"/> is the position of its name.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Start);

/// <summary>
/// An element in a template. <paramref name="Content"/> is the range of the text of a script or style, up to its end tag; else empty.
/// </summary>
internal sealed record MarkupElement(string Name, int Start, MarkupAttribute[] Attributes, Range Content)
{
    public MarkupAttribute? Find(string name) =>
        Array.FindIndex(Attributes, a => a.Name == name) is >= 0 and var index ? Attributes[index] : null;
}

/// <summary>
/// Finds the elements in a template's text. Outputs are replaced by <see cref="Unknown"/>, tags and comments by blanks of the same length,
/// so that positions stay.
/// </summary>
internal static partial class MarkupScan
{
    /// <summary>Stands for a character that only rendering can tell.</summary>
    public const char Unknown = '\uFFFC';

    public static IEnumerable<MarkupElement> Find(string template)
    {
        var text = Liquid().Replace(
            template, m => new string(m.Value.StartsWith("{{", StringComparison.Ordinal) ? Unknown : ' ', m.Length));
        for (var match = Elements().Match(text); match.Success;)
        {
            var name = match.Groups["name"].Value.ToLowerInvariant();
            var inside = match.Groups["attributes"];
            var start = match.Index + match.Length;
            var end = name is "script" or "style" ? EndOfContent(text, start, name) : start;
            yield return new MarkupElement(
                name, match.Index, [.. Attributes().Matches(inside.Value).Select(a => Attribute(a, inside.Index))], start..end);

            // What looks like an element in a script is text.
            match = Elements().Match(text, end);
        }
    }

    private static MarkupAttribute Attribute(Match match, int offset) => new(
        match.Groups["name"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(match.Groups["value"].Value), offset + match.Index);

    private static int EndOfContent(string text, int start, string name) =>
        text.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : text.Length;

    // What is not closed reaches to the end: to look for the end again from every later start would take forever in a hostile file.
    [GeneratedRegex(
        """
        \{%-?\s*comment\b.*?(?:\bendcomment\s*-?%\}|\z) | <!--.*?(?:-->|\z) | \{\{.*?(?:\}\}|\z) | \{%.*?(?:%\}|\z)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Liquid();

    [GeneratedRegex("""<(?<name>[a-z][a-z0-9-]*)(?<attributes>(?>[^"'<>]+|"[^"]*"|'[^']*')*)>""", RegexOptions.IgnoreCase)]
    private static partial Regex Elements();

    [GeneratedRegex("""(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'=<>`]+)))?""")]
    private static partial Regex Attributes();
}
