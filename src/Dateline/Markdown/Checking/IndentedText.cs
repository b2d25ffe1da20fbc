using System.Text.RegularExpressions;

namespace Dateline.Markdown.Checking;

/// <summary>Tells prose with blanks before it from code.</summary>
internal static partial class IndentedText
{
    private const int Longest = 2000;

    /// <summary>Whether lines are prose, a list, a table or a heading. <paramref name="first"/> is the first of them.</summary>
    public static bool IsProse(ReadOnlySpan<char> first, string lines)
    {
        if (Markup().IsMatch(first))
        {
            return true;
        }

        var (letters, gaps, others) = (0, 0, 0);
        foreach (var c in lines.AsSpan(0, Math.Min(lines.Length, Longest)))
        {
            if (c is '{' or '}' or ';' or '=' or '\\' or '$' or '`' or '|' or '/')
            {
                return false;
            }

            letters += char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark ? 1 : 0;
            gaps += char.IsWhiteSpace(c) ? 1 : 0;
            others += !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) ? 1 : 0;
        }

        var isWide = first is [>= '\u2E80', ..];
        return letters > 8 * others && letters > 5 && (isWide || (gaps > 2 && letters < 14 * gaps));
    }

    [GeneratedRegex(@"^(?:#{1,6} \S|\|.*\|\s*$|> \S|[-*+] \S|[0-9]{1,3}[.)] \S|!?\[[^\]]+\]\(|:::)")]
    private static partial Regex Markup();
}
