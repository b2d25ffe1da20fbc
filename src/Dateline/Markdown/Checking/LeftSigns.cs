using System.Text.RegularExpressions;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Checking;

/// <summary>The signs that other kinds of markdown, HTML and LaTeX have. <see cref="LeftMarkup"/> asks.</summary>
internal static partial class LeftSigns
{
    private const int LongestName = 40;

    private static readonly string[] Macros =
        ["link", "xref", "image", "video", "audio", "include", "footnote", "kbd", "btn", "menu", "icon"];

    private static readonly string[] WithoutSemicolon = ["nbsp", "amp", "quot", "lt", "gt", "ndash", "mdash", "hellip"];

    // ==words== and ++words++: the signs stand at the words, and outside is no letter.
    public static Leftover? Pair(ReadOnlySpan<char> rest, char before, string sign, string element, bool isContinued)
    {
        if (!rest.StartsWith(sign) || char.IsLetterOrDigit(before) || before == sign[0])
        {
            return null;
        }

        var words = rest[2..];
        var hint = $"write <{element}>words</{element}>";
        if (words.IsEmpty && isContinued)
        {
            return new Leftover(2, "a mark of another kind of markdown", hint, sign);
        }

        var end = words.IndexOf(sign);
        return end < 1 || char.IsWhiteSpace(words[0]) || words[0] == sign[0] || char.IsWhiteSpace(words[end - 1])
            ? null
            : new Leftover(end + 4, "a mark of another kind of markdown", hint, sign);
    }

    public static Leftover? Formula(ReadOnlySpan<char> rest)
    {
        const string What = "formulas are not typeset";
        const string Hint = "write the formula in words, with <sub> and <sup>, or show it as a picture";
        foreach (var match in InlineFormula().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, What, Hint);
        }

        return DisplayFormula().IsMatch(rest) ? new Leftover(2, What, Hint, "$$") : null;
    }

    /// <summary>What AsciiDoc has for links, pictures and notes: <c>link:page.html[words]</c>.</summary>
    public static Leftover? Macro(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 10 && char.IsAsciiLetterLower(text[start - 1]))
        {
            start--;
        }

        if (!Macros.Contains(text[start..at].ToString()))
        {
            return null;
        }

        foreach (var match in MacroRest().EnumerateMatches(text[at..Math.Min(text.Length, at + 300)]))
        {
            return new Leftover(
                at - start + match.Length, "an instruction of AsciiDoc",
                "write [words](address), ![what it shows](media/file.jpg), or a footnote")
            {
                At = start - at,
            };
        }

        return null;
    }

    public static Leftover? Raised(ReadOnlySpan<char> rest, char before, bool isContinued)
    {
        if (before == ' ' && !isContinued && BlockId().IsMatch(rest))
        {
            return new Leftover(rest.Length, "the id of a paragraph", "delete it");
        }

        if (rest.StartsWith("^[") && rest.IndexOf(']') > 2)
        {
            return new Leftover(2, "a note within the text", "write [^1] here, and the note as a line of its own: '[^1]: ...'");
        }

        return Superscript().IsMatch(rest) && char.IsLetterOrDigit(before)
            ? new Leftover(rest[1..].IndexOf('^') + 2, "a mark of another kind of markdown", "write <sup>words</sup>")
            : null;
    }

    public static Leftover? Lowered(ReadOnlySpan<char> rest, char before)
    {
        if (!SingleTildes().IsMatch(rest) || before == '~')
        {
            return null;
        }

        var end = rest[1..].IndexOf('~') + 2;
        var isAfterLetter = char.IsLetterOrDigit(before);
        if (isAfterLetter && !rest[1..(end - 1)].ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        return isAfterLetter
            ? new Leftover(end, "a mark of another kind of markdown", "write <sub>words</sub>")
            : end < rest.Length && char.IsLetterOrDigit(rest[end])
                ? null
                : new Leftover(end, "a single ~ strikes nothing out", "write ~~words~~, or <sub>words</sub>");
    }

    public static Leftover? Named(ReadOnlySpan<char> rest, char before) => NamedSign().IsMatch(rest) && !IsPartOfWord(before)
        ? new Leftover(rest[1..].IndexOf(':') + 2, "the name of a sign is not replaced by the sign", "type the sign itself, or delete it")
        : null;

    public static Leftover? Entity(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < Math.Min(rest.Length, LongestName) && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        var name = rest[1..end];
        if (name.Length < 2)
        {
            return null;
        }

        if (end < rest.Length && rest[end] == ';')
        {
            var isLower = !name.ContainsAnyExceptInRange('a', 'z');
            return name.Length > 2 && isLower && Entities.Decode(rest, out _) is null
                ? new Leftover(end + 1, "HTML has no such character", "write the character itself")
                : null;
        }

        foreach (var known in WithoutSemicolon)
        {
            if (name.SequenceEqual(known))
            {
                return new Leftover(end, "the semicolon is missing", $"write '&{known};', or the character itself");
            }
        }

        return null;
    }

    public static Leftover? Command(ReadOnlySpan<char> rest)
    {
        foreach (var match in LatexCommand().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a command of LaTeX", LeftMarkup.Fill);
        }

        return null;
    }

    public static Leftover? Backticks(ReadOnlySpan<char> rest, char before)
    {
        var run = rest.IndexOfAnyExceptOrEnd('`');
        var isOpening = run < rest.Length && !char.IsWhiteSpace(rest[run]) && !char.IsLetterOrDigit(before);
        return isOpening || run is 2 or 3
            ? new Leftover(run, "a backtick begins code, and this one has no end", "close it, or write a quotation mark")
            : null;
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is ':' or '/' or '=';

    [GeneratedRegex(@"^\$\$(?:\s*$|[^$]*[\\^_{=][^$]*\$\$)")]
    private static partial Regex DisplayFormula();

    // A price has none of these signs, and no digit follows the second dollar.
    [GeneratedRegex(@"^\$(?=[^\s$])[^$\n]*(?:[\\^{]|= | =)[^$\n]*(?<![\s$])\$(?![\d$])")]
    private static partial Regex InlineFormula();

    [GeneratedRegex(@"^::?[^\s\[\]:]*\[[^\[\]\n]*\]")]
    private static partial Regex MacroRest();

    [GeneratedRegex(@"^\^(?=[a-z-]*[0-9])[a-z0-9-]{4,}\s*$")]
    private static partial Regex BlockId();

    [GeneratedRegex(@"^\^[A-Za-z0-9+-]{1,8}\^")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"^~[^\s~](?:[^~\n]*[^\s~])?~(?!~)")]
    private static partial Regex SingleTildes();

    [GeneratedRegex(@"^:[a-z+-][a-z0-9_+-]{0,40}[a-z0-9]:(?![A-Za-z0-9:/])")]
    private static partial Regex NamedSign();

    [GeneratedRegex(@"^\\(?:(?:new|clear|page)(?:page|break)\b|[A-Za-z]{2,}\*?\{[^{}\n]*\})")]
    private static partial Regex LatexCommand();
}
