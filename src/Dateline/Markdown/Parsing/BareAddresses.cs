using System.Buffers;
using System.Globalization;

namespace Dateline.Markdown.Parsing;

/// <summary>What an address in the text is: on the web, with its scheme or not, a mailbox, or one that never is a link.</summary>
internal enum AddressKind
{
    Web,
    Host,
    Mail,
    MailTo,
    Other,
}

/// <summary>An address that stands in a text by itself: from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct BareAddress(int Start, int End, AddressKind Kind);

/// <summary>
/// Finds addresses that stand in a text by themselves, by GitHub's rules: <c>https://example.org/a</c>, <c>www.example.org</c>,
/// <c>desk@example.org</c>. Beyond them, letters outside ASCII may be part of an address, and an apostrophe of a mailbox; punctuation
/// outside ASCII ends it. No character is read more than a few times.
/// </summary>
internal static class BareAddresses
{
    private const int LongestScheme = 32;

    private static readonly SearchValues<string> Signs = SearchValues.Create(["://", "www.", "@"], StringComparison.OrdinalIgnoreCase);

    // What is at the end belongs to the sentence.
    private static readonly SearchValues<char> Trailing = SearchValues.Create("?!.,:*_~'\\");

    // map@2x.png is a file.
    private static readonly string[] FileEndings = ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "mp4"];

    /// <summary>Whether a text begins as an address on the web does.</summary>
    public static bool BeginsWeb(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The offset of the next sign that may be part of an address; the text's length if there is none.</summary>
    public static int NextSign(ReadOnlySpan<char> text, int from)
    {
        var sign = text[from..].IndexOfAny(Signs);
        return sign < 0 ? text.Length : from + sign;
    }

    /// <summary>Finds the address around a sign. It starts at <paramref name="first"/> or later.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int first, int sign, out BareAddress found)
    {
        found = text[sign] switch
        {
            ':' => WithScheme(text, first, sign),
            '@' => Mail(text, first, sign),
            _ => Host(text, sign),
        };
        return found.End > 0;
    }

    private static BareAddress WithScheme(ReadOnlySpan<char> text, int first, int sign)
    {
        var start = sign;
        while (start > first && char.IsAsciiLetter(text[start - 1]) && sign - start < LongestScheme)
        {
            start--;
        }

        var scheme = text[start..sign];
        var isWeb = scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        var host = EndOfHost(text, sign + 3);
        return scheme.Length < 2 || host == sign + 3
            ? default
            : new BareAddress(start, EndOf(text, host, sign + 4), isWeb ? AddressKind.Web : AddressKind.Other);
    }

    private static BareAddress Host(ReadOnlySpan<char> text, int start)
    {
        var end = EndOfHost(text, start);
        var host = text[start..end].TrimEnd('.');
        return host.Length <= 4 || host[4] is '.' or '-' || (start > 0 && IsPartOfWord(text[start - 1]))
            ? default
            : new BareAddress(start, EndOf(text, end, start + 5), AddressKind.Host);
    }

    private static bool IsPartOfWord(char before) =>
        before is '@' or '.' or '-' or '/' || (char.IsLetterOrDigit(before) && !EastAsian.Is(before));

    private static int EndOfHost(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.' || IsLetterIn(text, at)))
        {
            at++;
        }

        return at;
    }

    // A letter outside ASCII is part of an address, except an East Asian one right after a word: no space is between it and the address.
    private static bool IsLetterIn(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < '\x80' || !(char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            return false;
        }

        return !EastAsian.Is(c) || (text[at - 1] != '@' && !char.IsAsciiLetterOrDigit(text[at - 1]));
    }

    private static int EndOf(ReadOnlySpan<char> text, int at, int least)
    {
        var (isQuery, brackets) = (false, 0);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            isQuery |= c == '?';
            brackets += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (c is <= ' ' or '\x7f' or '<' or '>' or '`' or '"' || (c >= '\x80' && !IsLetterIn(text, at))
                || (c == '&' && EndsAddress(text[at..])) || (c is '*' or '~' && next == c)
                || (c == '[' && (!isQuery || next == '^')) || brackets < 0)
            {
                break;
            }
        }

        return Trim(text, at, least);
    }

    // An entity for a letter or sign of an address is part of it; one for a space or a bracket is not.
    private static bool EndsAddress(ReadOnlySpan<char> entity) =>
        Entities.Decode(entity, out _) is { } characters
        && !(characters is [> ' ' and < '\x7f'] && characters[0] is not ('<' or '>' or '"'));

    private static int Trim(ReadOnlySpan<char> text, int end, int least)
    {
        var unclosed = text[least..Math.Max(least, end)].Count(')') - text[least..Math.Max(least, end)].Count('(');
        while (end > least)
        {
            var c = text[end - 1];
            if (c == ')' && unclosed > 0)
            {
                unclosed--;
                end--;
            }
            else if (c == ';')
            {
                end = StartOfEntity(text, end, least);
            }
            else if (Trailing.Contains(c) || c == '}')
            {
                end--;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // The entity &amp; at the end belongs to the sentence, and so does a single semicolon.
    private static int StartOfEntity(ReadOnlySpan<char> text, int end, int least)
    {
        var name = end - 1;
        while (name > least && char.IsAsciiLetterOrDigit(text[name - 1]))
        {
            name--;
        }

        return name > least && name < end - 1 && text[name - 1] == '&' ? name - 1 : end - 1;
    }

    private static BareAddress Mail(ReadOnlySpan<char> text, int first, int sign)
    {
        var start = sign;
        while (start > first && (text[start - 1] is '.' or '-' or '_' or '+' or '\'' or '%' || IsLetter(text[start - 1])))
        {
            start--;
        }

        while (start < sign && !IsLetter(text[start]))
        {
            start++;
        }

        var end = sign + 1;
        while (end < text.Length && (text[end] is '.' or '-' or '_' || IsLetter(text[end])))
        {
            end++;
        }

        var domain = text[(sign + 1)..end].TrimEnd('.');
        var next = end < text.Length ? text[end] : ' ';
        var isPath = next is '@' or '+' || (next == ':' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]));
        if (start == sign || isPath || !IsDomain(domain) || (start > 0 && text[start - 1] is '@' or '/'))
        {
            return default;
        }

        var isNamed = start - first >= 7 && text[(start - 7)..start].Equals("mailto:", StringComparison.OrdinalIgnoreCase);
        return new BareAddress(
            isNamed ? start - 7 : start, sign + 1 + domain.Length, isNamed ? AddressKind.MailTo : AddressKind.Mail);
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && !EastAsian.Is(c);

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var top = domain[(domain.LastIndexOf('.') + 1)..];
        if (domain.IsEmpty || top.Length == domain.Length || domain[0] == '.' || domain.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in top)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        foreach (var ending in FileEndings)
        {
            if (top.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
