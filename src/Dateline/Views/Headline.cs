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

        var length = 0;
        foreach (var sign in title)
        {
            length = sign is ' ' or '-' or '\u00AD' or '\u2013' or '\u2014' ? 0 : length + 1;
            if (length > LongWord)
            {
                return true;
            }
        }

        return false;
    }
}
