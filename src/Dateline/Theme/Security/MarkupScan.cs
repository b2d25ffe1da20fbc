using System.Text.RegularExpressions;

namespace Dateline.Theme.Security;

/// <summary>An attribute in a template; <paramref name="Start"/> is the position of its name.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Start);

/// <summary>
/// An element in a template. <paramref name="Content"/> is the text of a script or style, up to its end tag; else empty.
/// </summary>
internal sealed record MarkupElement(string Name, int Start, MarkupAttribute[] Attributes, string Content)
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
        foreach (var match in Elements().Matches(text).Cast<Match>())
        {
            var name = match.Groups["name"].Value.ToLowerInvariant();
            var inside = match.Groups["attributes"];
            yield return new MarkupElement(
                name,
                match.Index,
                [.. Attributes().Matches(inside.Value).Select(a => Attribute(a, inside.Index))],
                name is "script" or "style" ? Content(text, match.Index + match.Length, name) : "");
        }
    }

    private static MarkupAttribute Attribute(Match match, int offset) =>
        new(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["value"].Value, offset + match.Index);

    private static string Content(string text, int start, string name)
    {
        var end = text.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex(
        """
        \{%-?\s*comment\b.*?\bendcomment\s*-?%\} | <!--.*?--> | \{\{.*?\}\} | \{%.*?%\}
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Liquid();

    [GeneratedRegex("""<(?<name>[a-z][a-z0-9-]*)(?<attributes>(?>[^"'<>]+|"[^"]*"|'[^']*')*)>""", RegexOptions.IgnoreCase)]
    private static partial Regex Elements();

    [GeneratedRegex("""(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'=<>`]+)))?""")]
    private static partial Regex Attributes();
}
