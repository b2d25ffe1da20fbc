using System.Text;

namespace Dateline.Theme.Assets;

/// <summary>
/// A stylesheet without its comments and without the blanks that mean nothing (CSS Syntax 3, section 4), because every reader waits for it.
/// Names, values and strings stay as they are written. Minifiers at hand know no container queries.
/// </summary>
internal static class CompactCss
{
    private const string NoBlankAfter = "{};,:", NoBlankBefore = "{};,";
    private const string Url = "url(";
    private const int MostDigits = 6;

    public static string Of(string css)
    {
        var compact = new StringBuilder(css.Length);
        var at = 0;
        while (at < css.Length)
        {
            var end = EndOfPiece(css, at);
            if (IsBlank(css, at))
            {
                var isNeeded = compact.Length > 0 && !NoBlankAfter.Contains(compact[^1]) && end < css.Length
                    && !NoBlankBefore.Contains(css[end]);

                // A comment divides names, and is no blank.
                compact.Append(!isNeeded ? "" : IsComment(css, at) && EndOfComment(css, at) == end ? "/**/" : " ");
            }
            else
            {
                compact.Append(css, at, end - at);
            }

            at = end;
        }

        return compact.ToString();
    }

    private static bool IsBlank(string css, int at) => char.IsWhiteSpace(css[at]) || IsComment(css, at);

    private static bool IsComment(string css, int at) => css[at] == '/' && at + 1 < css.Length && css[at + 1] == '*';

    /// <summary>The end of the blanks and comments, the string, the escape or the sign that begins at a place.</summary>
    private static int EndOfPiece(string css, int at) => css[at] switch
    {
        '"' or '\'' => EndOfString(css, at),
        '\\' => EndOfEscape(css, at),
        _ when IsBlank(css, at) => EndOfBlanks(css, at),
        _ when IsBareUrl(css, at) => EndOf(css, css.IndexOf(')', at), 1),
        _ => at + 1,
    };

    private static int EndOfBlanks(string css, int at)
    {
        while (at < css.Length && IsBlank(css, at))
        {
            at = IsComment(css, at) ? EndOfComment(css, at) : at + 1;
        }

        return at;
    }

    private static int EndOfComment(string css, int start) => EndOf(css, css.IndexOf("*/", start + 2, StringComparison.Ordinal), 2);

    // A blank after the digits of an escape belongs to it.
    private static int EndOfEscape(string css, int start)
    {
        var at = start + 1;
        while (at < css.Length && at <= start + MostDigits && char.IsAsciiHexDigit(css[at]))
        {
            at++;
        }

        return at == start + 1 || (at < css.Length && char.IsWhiteSpace(css[at])) ? Math.Min(at + 1, css.Length) : at;
    }

    private static bool IsBareUrl(string css, int at) =>
        string.Compare(css, at, Url, 0, Url.Length, StringComparison.OrdinalIgnoreCase) == 0
        && css.AsSpan(at + Url.Length).TrimStart() is not ['"' or '\'', ..];

    /// <summary>The end of something that ends with a sign; the end of the stylesheet if the sign is missing.</summary>
    private static int EndOf(string css, int sign, int length) => sign < 0 ? css.Length : sign + length;

    private static int EndOfString(string css, int start)
    {
        for (var at = start + 1; at < css.Length; at++)
        {
            if (css[at] == '\\')
            {
                at++;
            }
            else if (css[at] == css[start] || css[at] == '\n')
            {
                return at + 1;
            }
        }

        return css.Length;
    }
}
