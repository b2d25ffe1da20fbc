using System.Buffers;
using System.Text.RegularExpressions;
using Dateline.Markdown.Parsing;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>
/// The signs of markup that Dateline does not have. Each is recognized where other programs would: <c>a == b</c>, <c>C++</c>,
/// <c>$5 and $6</c>, <c>[sic]</c>, <c>{words}</c> are text.
/// </summary>
internal static partial class LeftMarkup
{
    private const int Longest = 300;
    private const int LongestName = 40;

    /// <summary>What it can begin with, except at the start of a line.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("{[=+$^~:&\\<`");

    private const string Fill = "write what it stands for, or delete it";
    private const string Show =
        "write what it should show: a picture as ![what it shows](media/file.jpg), a page elsewhere as a box ::: embed; or delete it";
    private const string Looks = "delete it; how a text looks is a matter of the theme";
    private const string Box = "write a box: '::: factbox Title', below it the text, and a line ':::'";

    private static readonly HashSet<string> Entries = new(
        ["gallery", "playlist", "caption", "TOC", "toc", "_TOC_", "embed", "more", "pagebreak"], StringComparer.Ordinal);

    private static readonly string[] WithoutSemicolon = ["nbsp", "amp", "quot", "lt", "gt", "ndash", "mdash", "hellip"];

    /// <summary>Whether a word in brackets is a shortcode that has no attributes.</summary>
    public static bool IsEntry(ReadOnlySpan<char> name) => Entries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>What is at a sign; null if it is text. <paramref name="isContinued"/> if other inlines follow the text.</summary>
    public static Leftover? At(ReadOnlySpan<char> text, int at, bool isContinued)
    {
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var before = at == 0 ? ' ' : text[at - 1];
        return rest[0] switch
        {
            '{' => Braces(rest, before),
            '[' => Brackets(rest, before),
            '=' => Pair(rest, before, "==", "mark", isContinued),
            '+' => Pair(rest, before, "++", "ins", isContinued),
            '$' => Formula(rest),
            '^' => Raised(rest, before),
            '~' => Lowered(rest, before),
            ':' => Named(rest, before),
            '&' => Entity(rest),
            '\\' => Command(rest),
            '<' => Tag(rest),
            _ => Backticks(rest, before),
        };
    }

    /// <summary>What is at the start of a line. <paramref name="block"/> is the paragraph that the line begins, if it does.</summary>
    public static Leftover? AtStartOfLine(ReadOnlySpan<char> line, LeafBlock? block)
    {
        if (block is ParagraphBlock && HeadingStart().IsMatch(line))
        {
            var marks = line.IndexOfAnyExcept('#');
            return new Leftover(marks, "a heading needs a space after its signs", $"write '{line[..marks]} ' and the words");
        }

        if (WikiHeading().IsMatch(line))
        {
            return new Leftover(line.IndexOf(' '), "a heading of a wiki or of AsciiDoc", "write ## and a space before a heading");
        }

        if (line.Length <= Longest && Admonition().IsMatch(line))
        {
            return new Leftover(line.Length, "a box of another program", Box);
        }

        return block is ParagraphBlock && (UnreadTask().IsMatch(line) || (line.StartsWith("[] ") && TaskMark.IsPlace(block)))
            ? new Leftover(line.IndexOf(']') + 1, "no task: its marks need spaces", "write '- [ ] ' or '- [x] ' before the words")
            : null;
    }

    /// <summary>Markdown in the text of a block of HTML.</summary>
    public static Leftover? InHtml(ReadOnlySpan<char> text)
    {
        foreach (var match in Markdown().EnumerateMatches(text))
        {
            return new Leftover(match.Length, "within a block of HTML no markdown is read", "put an empty line before and after the text")
            {
                At = match.Index,
            };
        }

        return null;
    }

    private static Leftover? Braces(ReadOnlySpan<char> rest, char before)
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
            return new Leftover(To(rest, "}}"), what, isShortcode ? Show : Fill, "{{") { IsEnd = isEnd };
        }

        if (second == '%')
        {
            return new Leftover(To(rest, "%}"), "a tag of another program's templates", Show, "{%")
            {
                IsEnd = rest[2..].TrimStart(" -").StartsWith("end"),
            };
        }

        if (second == '#' && rest.IndexOf("#}") > 1)
        {
            return new Leftover(To(rest, "#}"), "a comment of another program's templates", "write notes between <!-- and -->");
        }

        if (before is '$' or '#' && Placeholder().IsMatch(rest))
        {
            return new Leftover(To(rest, "}"), "a placeholder that nothing fills in", Fill);
        }

        if (Attributes().IsMatch(rest))
        {
            return second == '#'
                ? new Leftover(To(rest, "}"), "headings have ids of their own", "delete it; a link to '## What is known' is #what-is-known")
                : new Leftover(To(rest, "}"), "attributes of another program", Looks);
        }

        return null;
    }

    private static Leftover? Brackets(ReadOnlySpan<char> rest, char before)
    {
        if (rest.StartsWith("[["))
        {
            var end = rest.IndexOf("]]");
            var hint = before == '!' ? "write ![what it shows](media/file.jpg)" : "write [words](file.md), with the path of the text's file";
            return end < 3 ? null : new Leftover(end + 2, "a link of a wiki", hint);
        }

        var close = rest.IndexOf(']');
        var name = close < 0 ? default : rest[1..close];
        if (name is ['!', ..] && Callout().IsMatch(name))
        {
            return new Leftover(close + 1, "a box of another program", Box);
        }

        if (name is ['/', ..] && Closing().IsMatch(name))
        {
            return new Leftover(close + 1, "the end of a shortcode of another program", Show, name[1..].ToString()) { IsEnd = true };
        }

        if (Shortcode().IsMatch(name))
        {
            var word = name[..name.IndexOfAny(" =")].ToString();
            return new Leftover(close + 1, "a shortcode of another program", Show, word);
        }

        return IsEntry(name)
            ? new Leftover(close + 1, "a shortcode of another program", name is ['T' or 't' or '_', ..] ? "delete it" : Show, name.ToString())
            : null;
    }

    // ==words== and ++words++: the signs stand at the words, and outside is no letter.
    private static Leftover? Pair(ReadOnlySpan<char> rest, char before, string sign, string element, bool isContinued)
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

    private static Leftover? Formula(ReadOnlySpan<char> rest) => DisplayFormula().IsMatch(rest)
        ? new Leftover(2, "formulas are not typeset", "write the formula in words, with <sub> and <sup>, or show it as a picture", "$$")
        : null;

    private static Leftover? Raised(ReadOnlySpan<char> rest, char before)
    {
        if (rest.StartsWith("^[") && rest.IndexOf(']') > 2)
        {
            return new Leftover(2, "a note within the text", "write [^1] here, and the note as a line of its own: '[^1]: ...'");
        }

        return Superscript().IsMatch(rest) && char.IsLetterOrDigit(before)
            ? new Leftover(rest[1..].IndexOf('^') + 2, "a mark of another kind of markdown", "write <sup>words</sup>")
            : null;
    }

    private static Leftover? Lowered(ReadOnlySpan<char> rest, char before)
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

    private static Leftover? Named(ReadOnlySpan<char> rest, char before) => NamedSign().IsMatch(rest) && !IsPartOfWord(before)
        ? new Leftover(rest[1..].IndexOf(':') + 2, "the name of a sign is not replaced by the sign", "type the sign itself, or delete it")
        : null;

    private static Leftover? Entity(ReadOnlySpan<char> rest)
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
            return name.Length > 2 && isLower
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

    private static Leftover? Command(ReadOnlySpan<char> rest)
    {
        foreach (var match in LatexCommand().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a command of LaTeX", Fill);
        }

        return null;
    }

    private static Leftover? Tag(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<%") && rest.IndexOf("%>") > 2)
        {
            return new Leftover(To(rest, "%>"), "a tag of another program's templates", Show);
        }

        return BrokenTag().IsMatch(rest)
            ? new Leftover(rest.IndexOfAny(' ', '\t'), "a tag of HTML that is not complete", "close its quotes and its bracket, or use markdown")
            : null;
    }

    private static Leftover? Backticks(ReadOnlySpan<char> rest, char before)
    {
        var run = rest.IndexOfAnyExceptOrEnd('`');
        var isOpening = run < rest.Length && !char.IsWhiteSpace(rest[run]) && !char.IsLetterOrDigit(before);
        return isOpening || run is 2 or 3
            ? new Leftover(run, "a backtick begins code, and this one has no end", "close it, or write a quotation mark")
            : null;
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is ':' or '/' or '=';

    private static int To(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end);
        return at < 0 ? 2 : at + end.Length;
    }

    [GeneratedRegex(@"^#{2,6}[^\s#]")]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^={2,6} \S")]
    private static partial Regex WikiHeading();

    [GeneratedRegex("""^(?:(?:!!!|\?\?\?\+?) [a-z][a-z-]*(?: [a-z-]+)*(?: ["“][^"“”]*["”])?|\.\. [a-z-]+:: ?.*)$""")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^[-*+](?:\[[ xX]\]|\[\]) ?\S")]
    private static partial Regex UnreadTask();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\([^()\n]+\)|\*\*\w[^*\n]*\*\*|^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"^\{[A-Za-z_][\w.]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""^\{(?:#[A-Za-z][\w:.-]*[^{}]*|\.[A-Za-z][^{}]*|:[^{}]*|[A-Za-z-]+=[^{}]+)\}""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^![A-Za-z]+$")]
    private static partial Regex Callout();

    [GeneratedRegex(@"^/[A-Za-z][\w-]*$")]
    private static partial Regex Closing();

    [GeneratedRegex("""^[A-Za-z][\w-]*(?:=\S|(?: +[\w-]+=["'“”″]?[^\s"'“”″]?[^"'“”″\n]*["'“”″]?)+ */?$)""")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^\$\$(?:\s*$|[^$]*[\\^_{=][^$]*\$\$)")]
    private static partial Regex DisplayFormula();

    [GeneratedRegex(@"^\^[A-Za-z0-9+-]{1,8}\^")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"^~[^\s~](?:[^~\n]*[^\s~])?~(?!~)")]
    private static partial Regex SingleTildes();

    [GeneratedRegex(@"^:[a-z+-][a-z0-9_+-]{0,40}[a-z0-9]:(?![A-Za-z0-9:/])")]
    private static partial Regex NamedSign();

    [GeneratedRegex(@"^\\(?:(?:new|clear|page)(?:page|break)\b|[A-Za-z]{2,}\*?\{[^{}\n]*\})")]
    private static partial Regex LatexCommand();

    [GeneratedRegex("""^</?[A-Za-z][A-Za-z0-9]*\s+[A-Za-z-]+\s*=\s*["'“”]""")]
    private static partial Regex BrokenTag();
}
