using System.Buffers;
using System.Text.RegularExpressions;

namespace Dateline.Markdown.Checking;

/// <summary>
/// The signs of markup that Dateline does not have. Each is recognized where other programs would: <c>a == b</c>, <c>C++</c>,
/// <c>$5 and $6</c>, <c>[sic]</c>, <c>{words}</c> are text.
/// </summary>
internal static partial class LeftMarkup
{
    private const int Longest = 300;

    /// <summary>What it can begin with, except at the start of a line.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("{[=+$^~:&\\<`'%|!\uFF0A\uFF5E\uFF40");

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
            '^' => LeftSigns.Raised(rest, before, isContinued),
            '~' => LeftSigns.Lowered(rest, before),
            ':' => LeftSigns.Macro(text, at) ?? LeftSigns.Named(rest, before),
            '&' => LeftSigns.Entity(rest),
            '\\' => LeftSigns.Command(rest),
            '<' => LeftTags.At(rest, before, isContinued),
            '\'' => LeftWikis.Apostrophes(rest, before),
            '%' => LeftWikis.Note(rest),
            '|' => LeftWikis.Spoiler(rest, before),
            '!' => LeftWikis.Picture(rest),
            '\uFF0A' or '\uFF5E' or '\uFF40' => LeftWikis.Wide(rest),
            _ => LeftSigns.Backticks(rest, before),
        };
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

    [GeneratedRegex(@"\[[^\[\]\n]+\]\([^()\n]+\)|\*\*\w[^*\n]*\*\*|^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex Markdown();
}
