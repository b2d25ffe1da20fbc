namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses URLs and e-mail addresses in angle brackets: <c>&lt;https://example.org&gt;</c>, <c>&lt;desk@example.org&gt;</c>.
/// </summary>
internal static class Autolinks
{
    /// <summary>The end of the autolink at the start of a text, including its brackets; 0 when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, out bool isEmail)
    {
        var end = text[1..].IndexOfAny(" <>") + 1;
        isEmail = false;
        if (end <= 1 || text[end] != '>')
        {
            return 0;
        }

        var address = text[1..end];
        isEmail = !IsAddress(address) && IsEmail(address);
        return isEmail || IsAddress(address) ? end + 1 : 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        if (colon is < 2 or > 32 || !char.IsAsciiLetter(address[0]) || address.IndexOfAnyInRange('\0', '\x1f') >= 0)
        {
            return false;
        }

        foreach (var c in address[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmail(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        if (at <= 0)
        {
            return false;
        }

        foreach (var c in address[..at])
        {
            if (!char.IsAsciiLetterOrDigit(c) && !".!#$%&'*+/=?^_`{|}~-".Contains(c))
            {
                return false;
            }
        }

        foreach (var label in address[(at + 1)..].Split('.'))
        {
            if (!IsHostLabel(address[(at + 1)..][label]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHostLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
