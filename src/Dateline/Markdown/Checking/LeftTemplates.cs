using System.Text.RegularExpressions;

namespace Dateline.Markdown.Checking;

/// <summary>What other programs fill in or give to templates, in braces and brackets. <see cref="LeftMarkup"/> asks.</summary>
internal static partial class LeftTemplates
{
    private const string Looks = "delete it; how a text looks is a matter of the theme";

    private static readonly HashSet<string> Entries = new(
        ["gallery", "playlist", "caption", "TOC", "toc", "_TOC_", "embed", "more", "pagebreak"], StringComparer.Ordinal);

    /// <summary>Whether a word in brackets is a shortcode that has no attributes.</summary>
    public static bool IsEntry(ReadOnlySpan<char> name) => Entries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    public static Leftover? Braces(ReadOnlySpan<char> rest, char before)
    {
        if (rest.Length < 2)
        {
            return null;
        }

        var second = rest[1];
        if (second == '{')
        {
            var isShortcode = rest.Length > 2 && rest[2] is '<' or '%';
            var isEnd = isShortcode && rest[3..].TrimStart(" -") is ['/', ..];
            var what = isShortcode ? "a shortcode of another program" : "a placeholder that nothing fills in";
            return new Leftover(LeftMarkup.To(rest, "}}"), what, isShortcode ? LeftMarkup.Show : LeftMarkup.Fill, "{{") { IsEnd = isEnd };
        }

        if (second == '%')
        {
            return new Leftover(LeftMarkup.To(rest, "%}"), "a tag of another program's templates", LeftMarkup.Show, "{%")
            {
                IsEnd = rest[2..].TrimStart(" -").StartsWith("end"),
            };
        }

        if (second == '#' && rest.IndexOf("#}") > 1)
        {
            return new Leftover(LeftMarkup.To(rest, "#}"), "a comment of another program's templates", "write notes between <!-- and -->");
        }

        if (before is '$' or '#' && Placeholder().IsMatch(rest))
        {
            return new Leftover(LeftMarkup.To(rest, "}"), "a placeholder that nothing fills in", LeftMarkup.Fill);
        }

        if (Attributes().IsMatch(rest))
        {
            return second == '#'
                ? new Leftover(
                    LeftMarkup.To(rest, "}"), "headings have ids of their own", "delete it; a link to '## What is known' is #what-is-known")
                : new Leftover(LeftMarkup.To(rest, "}"), "attributes of another program", Looks);
        }

        return null;
    }

    public static Leftover? Brackets(ReadOnlySpan<char> rest, char before)
    {
        if (rest.StartsWith("[["))
        {
            var end = rest.IndexOf("]]");
            var hint = before == '!'
                ? "write ![what it shows](media/file.jpg)"
                : "write [words](file.md), with the path of the text's file";
            return end < 3 ? null : new Leftover(end + 2, "a link of a wiki", hint);
        }

        var close = rest.IndexOf(']');
        var name = close < 0 ? default : rest[1..close];
        if (name is ['!', ..] && Callout().IsMatch(name))
        {
            return new Leftover(close + 1, "a box of another program", LeftMarkup.Box);
        }

        if (name is ['/', ..] && Closing().IsMatch(name))
        {
            return new Leftover(close + 1, "the end of a shortcode of another program", LeftMarkup.Show, name[1..].ToString())
            {
                IsEnd = true,
            };
        }

        if (Shortcode().IsMatch(name))
        {
            var word = name[..name.IndexOfAny(" =")].ToString();
            return new Leftover(close + 1, "a shortcode of another program", LeftMarkup.Show, word);
        }

        return IsEntry(name)
            ? new Leftover(
                close + 1,
                "a shortcode of another program",
                name is ['T' or 't' or '_', ..] ? "delete it" : LeftMarkup.Show,
                name.ToString())
            : null;
    }

    [GeneratedRegex(@"^\{[A-Za-z_][\w.]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""^\{(?:#[A-Za-z][\w:.-]*[^{}]*|\.[A-Za-z][^{}]*|:[^{}]*|[A-Za-z-]+=[^{}]+)\}""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^![A-Za-z]+$")]
    private static partial Regex Callout();

    [GeneratedRegex(@"^/[A-Za-z][\w-]*$")]
    private static partial Regex Closing();

    [GeneratedRegex(
        """^(?:(?:url|img|color|size|quote|font)=\S|[A-Za-z][\w-]* (?:.* )?[\w-]+=["'“”″]|"""
            + """[A-Za-z][\w-]*(?: +[\w-]{2,}=[^\s"'“”″]+)+ ?$)""")]
    private static partial Regex Shortcode();
}
