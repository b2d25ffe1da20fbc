using System.Buffers;
using System.Text;
using Dateline.Model.Addresses;

namespace Dateline.Markdown.Rendering;

/// <summary>A growing buffer for the HTML of a body. Reused for many bodies, so that rendering one allocates almost nothing.</summary>
internal sealed class HtmlBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");
    private static readonly SearchValues<char> UrlSafe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$()*+,;=%'");

    private char[] _chars = new char[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Removes the line end at the end of the text, if there is one.</summary>
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

    /// <summary>Appends text, escaped for use between tags and in quoted attributes.</summary>
    public HtmlBuffer Escape(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        return Append(text);
    }

    /// <summary>Appends a URL for a quoted attribute. Characters that are not allowed in URLs are percent-encoded.</summary>
    public HtmlBuffer EscapeUrl(ReadOnlySpan<char> url)
    {
        // An IP address in brackets is the only place for them.
        if (url.StartsWith("https://[") || url.StartsWith("http://["))
        {
            var start = url.IndexOf('[');
            var end = start + WebAddress.EndOfBrackets(url[start..]);
            Append(url[..(end > start ? end : 0)]);
            url = url[(end > start ? end : 0)..];
        }

        for (var at = url.IndexOfAnyExcept(UrlSafe); at >= 0; at = url.IndexOfAnyExcept(UrlSafe))
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
