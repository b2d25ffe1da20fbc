using System.Text.RegularExpressions;

namespace Dateline.Markdown.Checking;

/// <summary>What other programs fill in or give to templates, in braces and brackets. <see cref="LeftMarkup"/> asks.</summary>
internal static partial class LeftTemplates
{
    private const string Looks = "delete it; how a text looks is a matter of the theme";

    /// <summary>Longer than any name in <see cref="IsEntry"/>.</summary>
    public const int LongestEntry = 20;

    private static readonly HashSet<string> Entries = new(
        [
            "gallery", "playlist", "caption", "TOC", "toc", "_TOC_", "embed", "more", "pagebreak", "nggallery", "adsense", "sitemap",
            "contact-form-7", "instagram-feed", "slideshow",
        ],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> BulletinBoard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = "write **words**",
        ["i"] = "write *words*",
        ["u"] = "write <u>words</u>",
        ["s"] = "write ~~words~~",
        ["url"] = "write [words](https://example.org/page)",
        ["img"] = "write ![what it shows](media/file.jpg)",
        ["quote"] = "write '> ' before each line of the quotation",
        ["code"] = "put the code between two lines of three backticks",
        ["list"] = "write '- ' before each item, and an empty line above the first",
        ["size"] = Looks,
        ["color"] = Looks,
        ["font"] = Looks,
        ["center"] = Looks,
    };

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

        if (Edit().IsMatch(rest))
        {
            return new Leftover(
                LeftMarkup.To(rest, "}"), "the mark of an edit", "write the text as it should be; notes stand between <!-- and -->");
        }

        if (second == '|' && before == ' ' && TableOfWiki().IsMatch(rest))
        {
            return new Leftover(2, "a table of a wiki", "write a table: a line | A | B |, a line | - | - |, and a line for each row");
        }

        foreach (var match in Values().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a placeholder that nothing fills in", LeftMarkup.Fill);
        }

        foreach (var match in Macro().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a macro of another program", LeftMarkup.Show, match.Length > 2 ? "{" : "");
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
            hint = end > 3 && IsEntry(rest[2..end]) ? "delete it" : hint;
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
            var ended = name[1..].ToString();
            var hint = BulletinBoard.GetValueOrDefault(ended, LeftMarkup.Show);
            return new Leftover(close + 1, "the end of a shortcode of another program", hint, ended)
            {
                IsEnd = true,
            };
        }

        if (Shortcode().IsMatch(name))
        {
            var word = name[..name.IndexOfAny(" =")].ToString();
            return new Leftover(
                close + 1, "a shortcode of another program", BulletinBoard.GetValueOrDefault(word, LeftMarkup.Show), word);
        }

        if (close > 0 && rest[(close + 1)..] is ['_', .. var behind] && NoteOfText().IsMatch(name)
            && (behind.IsEmpty || !char.IsLetterOrDigit(behind[0])))
        {
            return new Leftover(close + 2, "a note of reStructuredText", "write [^1] here, and the note as a line of its own: '[^1]: ...'");
        }

        if (Source().IsMatch(name))
        {
            return new Leftover(
                close + 1, "a reference to a bibliography", "write [^1] here, and the source as a line of its own: '[^1]: ...'");
        }

        if (!char.IsLetterOrDigit(before) && (Underscored().IsMatch(name) || Token().IsMatch(name)))
        {
            return new Leftover(close + 1, "a shortcode of another program", LeftMarkup.Show, name.ToString());
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

    [GeneratedRegex("""^\{(?:=[a-z]+|#[A-Za-z][\w:.-]*[^{}]*|\.[A-Za-z][^{}]*|:[^{}]*|[A-Za-z-]+=[^{}]+)\}""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^![A-Za-z]+$")]
    private static partial Regex Callout();

    [GeneratedRegex(@"^/[A-Za-z][\w-]*$")]
    private static partial Regex Closing();

    [GeneratedRegex(
        """^(?:(?:url|img|color|size|quote|font)=\S|[A-Za-z][\w-]* (?:.* )?[\w-]+=["'“”″]|"""
            + """[A-Za-z][\w-]*(?: +[\w-]{2,}=[^\s"'“”″]+)+ ?$)""")]
    private static partial Regex Shortcode();

    // CriticMarkup: {++a++}, {--a--}, {~~a~>b~~}, {==a==}, {>>a<<}
    [GeneratedRegex(@"^\{(\+\+|--|~~|==|>>)[^{}]*(?:\1|<<)\}")]
    private static partial Regex Edit();

    [GeneratedRegex(@"^\{\|(?: *$| [^|{}]+=)")]
    private static partial Regex TableOfWiki();

    // {props.value}, {/* a note */}, and ruby as some Japanese programs have it: {words|reading}
    [GeneratedRegex(@"^\{(?:[a-z]\w*(?:\.\w+)+(?:\(\))?|/\*[^{}]*\*/|[^{}|\s]*[\u3040-\u9FFF][^{}|\s]*\|[^{}|\s]+)\}")]
    private static partial Regex Values();

    // {quote}, {/youtube}, {panel:title=words}, {loadposition banner}
    [GeneratedRegex(@"^\{(?:/[a-z]+|(?:quote|noformat|panel|info|tip|warning|color|expand|toc)(?::[^{}]*)?|loadposition [^{}]+)\}")]
    private static partial Regex Macro();

    [GeneratedRegex(@"^(?:[0-9]{1,3}|#\w*|\*)$")]
    private static partial Regex NoteOfText();

    [GeneratedRegex(@"^-?@[\w][\w:.-]*(?:[,;] ?[^\]]*)?$")]
    private static partial Regex Source();

    [GeneratedRegex(@"^[a-z]+(?:_[a-z]+)+$")]
    private static partial Regex Underscored();

    [GeneratedRegex(@"^(?:node|site|user|term|current-page):[a-z_:-]+$")]
    private static partial Regex Token();
}
