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

    /// <summary>What it can begin with, except at the start of a line.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("{[=+$^~:&\\<`");

    public const string Fill = "write what it stands for, or delete it";
    public const string Show =
        "write what it should show: a picture as ![what it shows](media/file.jpg), several in a box ::: gallery, a page elsewhere as a box "
            + "::: embed; or delete it";
    public const string Box = "write a box: '::: factbox Title', below it the text, and a line ':::'";

    /// <summary>What is at a sign; null if it is text. <paramref name="isContinued"/> if other inlines follow the text.</summary>
    public static Leftover? At(ReadOnlySpan<char> text, int at, bool isContinued)
    {
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var before = at == 0 ? ' ' : text[at - 1];
        return rest[0] switch
        {
            '{' => LeftTemplates.Braces(rest, before),
            '[' => LeftTemplates.Brackets(rest, before),
            '=' => LeftSigns.Pair(rest, before, "==", "mark", isContinued),
            '+' => LeftSigns.Pair(rest, before, "++", "ins", isContinued),
            '$' => LeftSigns.Formula(rest),
            '^' => LeftSigns.Raised(rest, before),
            '~' => LeftSigns.Lowered(rest, before),
            ':' => LeftSigns.Named(rest, before),
            '&' => LeftSigns.Entity(rest),
            '\\' => LeftSigns.Command(rest),
            '<' => LeftSigns.Tag(rest),
            _ => LeftSigns.Backticks(rest, before),
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

    public static int To(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end);
        return at < 0 ? 2 : at + end.Length;
    }

    [GeneratedRegex(@"^#{2,6}[^\s#]")]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^(={2,6}) (?:\p{Lu}[^=]*|.* \1\s*)$")]
    private static partial Regex WikiHeading();

    [GeneratedRegex("""^(?:(?:!!!|\?\?\?\+?) [a-z][a-z-]*(?: [a-z-]+)*(?: ["“][^"“”]*["”])?|\.\. [a-z-]+:: ?.*)$""")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^[-*+](?:\[[ xX]\]|\[\]) ?\S")]
    private static partial Regex UnreadTask();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\([^()\n]+\)|\*\*\w[^*\n]*\*\*|^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex Markdown();
}
