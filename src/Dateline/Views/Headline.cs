namespace Dateline.Views;

/// <summary>What the letters of a headline depend on.</summary>
internal static class Headline
{
    // Longer ones fill more than four lines of a phone; a longer word is wider than its screen, and few browsers can divide it.
    private const int LongTitle = 90, LongWord = 20;

    /// <summary>Whether a headline needs smaller letters than others: it is long, or it has a long word.</summary>
    public static bool IsLong(string title)
    {
        if (title.Length > LongTitle)
        {
            return true;
        }

        // A long word covers one of the places 20, 41, 62 ... of the headline, so only the words that stand there are measured.
        for (var i = LongWord; i < title.Length; i += LongWord + 1)
        {
            var (start, end) = (i, i);
            while (start >= 0 && !IsBreak(title[start]))
            {
                start--;
            }

            while (end < title.Length && !IsBreak(title[end]))
            {
                end++;
            }

            if (end - start - 1 > LongWord)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBreak(char sign) => sign is ' ' or '-' or '\u00AD' or '\u2013' or '\u2014';
}
