using System.Buffers;
using System.Text;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// A text that grows: what a body's HTML is put together in. Reused from body to body, so that printing one allocates next to nothing.
/// </summary>
internal sealed class HtmlBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");
    private static readonly SearchValues<char> UrlSafe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$()*+,;=%");

    private char[] _chars = new char[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back the line end that the text ends with, if it does.</summary>
    public HtmlBuffer TrimLine()
    {
        Length -= Written.EndsWith('\n') ? 1 : 0;
        return this;
    }

    public HtmlBuffer Append(char c)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = c;
        return this;
    }

    public HtmlBuffer Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
        return this;
    }

    public HtmlBuffer Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        return Append(digits[..written]);
    }

    /// <summary>Text as it may stand between tags and in quoted attributes.</summary>
    public HtmlBuffer Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        return Append(text);
    }

    /// <summary>An address as it may stand in a quoted attribute: whatever a URL can't hold is percent-encoded.</summary>
    public HtmlBuffer EscapeUrl(ReadOnlySpan<char> url)
    {
        while (url.IndexOfAnyExcept(UrlSafe) is >= 0 and var at)
        {
            Append(url[..at]);
            url = url[at..];
            Rune.DecodeFromUtf16(url, out var rune, out var used);
            if (rune.Value == '&')
            {
                Append("&amp;");
            }
            else
            {
                PercentEncode(rune);
            }

            url = url[used..];
        }

        return Append(url);
    }

    private void PercentEncode(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }
    }

    private void Grow(int more) => Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + more));
}
