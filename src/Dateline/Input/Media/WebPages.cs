using System.Text;

namespace Dateline.Input.Media;

/// <summary>
/// Recognizes text that some browser or server would treat as a web page. Browsers look at the beginning (WHATWG, MIME Sniffing, section
/// 7.1); programs that upload files look for tags in the first 4,096 bytes, as <c>file</c> does.
/// </summary>
internal static class WebPages
{
    /// <summary>Whether a text is a page: it begins like one, or has a typical tag of a page early on.</summary>
    public static bool Is(ReadOnlySpan<byte> start) =>
        BeginsAsOne(start)
        || Has(start, "<html"u8) || Has(start, "<head"u8) || Has(start, "<body"u8) || Has(start, "<script"u8)
        || Has(start, "<iframe"u8) || Has(start, "<!doctype"u8) || Has(start, "<title"u8) || Has(start, "<style"u8)
        || Has(start, "<meta"u8) || Has(start, "<object"u8) || Has(start, "<embed"u8) || Has(start, "<svg"u8);

    /// <summary>Whether a text begins like a page.</summary>
    public static bool BeginsAsOne(ReadOnlySpan<byte> start)
    {
        var text = Bare(start);
        return Begins(text, "<!doctype html"u8) && !Has(text[..Math.Min(text.Length, 256)], "<svg"u8) || Begins(text, "<html"u8);
    }

    /// <summary>Whether a text begins with a tag, a comment or a declaration. No data file does.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Bare(start);
        return text.Length > 1 && text[0] == '<'
            && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?' or (byte)'/' or (byte)'%');
    }

    /// <summary>Whether a text has a tag, in upper or lower case.</summary>
    public static bool Has(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag)
    {
        for (var at = text.IndexOf((byte)'<'); at >= 0; at = text.IndexOf((byte)'<'))
        {
            if (Begins(text[at..], tag))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>The text without its byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> start) => start.StartsWith("\uFEFF"u8) ? start[3..] : start;

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> start) => WithoutByteOrderMark(start).TrimStart(" \t\n\r\f\v\0"u8);

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sign) =>
        text.Length >= sign.Length && Ascii.EqualsIgnoreCase(text[..sign.Length], sign);
}
