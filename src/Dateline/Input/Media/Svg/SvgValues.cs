using System.Globalization;
using System.Text;

namespace Dateline.Input.Media.Svg;

/// <summary>
/// Checks the values of attributes and styles of an SVG picture: none may run a script or load anything from another site.
/// </summary>
internal static class SvgValues
{
    private const int LongestBeginning = 200;

    private static readonly string[] Pictures =
    [
        "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp", "data:image/avif",
    ];

    private static readonly string[] Fonts =

        [
            "data:font/", "data:application/font-", "data:application/x-font-", "data:application/vnd.ms-fontobject",
            "data:application/octet-stream;",
        ];

    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];

    private static readonly string[] Loading =
    [
        "@import", "image-set(", "src(", "expression(", "-moz-binding", "behavior:", "javascript:", "vbscript:",
    ];

    /// <summary>What is wrong with an address in an attribute of an element; null when it is harmless.</summary>
    public static string? FaultOfAddress(string element, string written)
    {
        var address = Bare(written);
        if (address.Length == 0 || address[0] == '#')
        {
            return null;
        }

        return element switch
        {
            "a" =>
                SchemeOf(address) is { } scheme && !LinkSchemes.Contains(scheme)
                    ? "a link runs a script or opens a page that it contains itself"
                    : null,
            "image" or "feImage" =>
                Pictures.Any(p => address.StartsWith(p, StringComparison.Ordinal)) ? null : "a picture is loaded from another place",
            _ => "something is loaded from another place",
        };
    }

    /// <summary>What is wrong with a style, in a style sheet or an attribute; null when it is harmless.</summary>
    public static string? FaultOfStyle(string css)
    {
        var text = Unescaped(css);
        if (Loading.FirstOrDefault(l => text.Contains(l, StringComparison.Ordinal)) is { } word)
        {
            return $"a style has {word.TrimEnd('(', ':')}, which loads something from another place or runs it";
        }

        for (var at = text.IndexOf("url(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("url(", at + 1, StringComparison.Ordinal))
        {
            var address = text[(at + 4)..].TrimStart(' ', '\t', '\r', '\n', '\f', '"', '\'');
            if (address.Length > 0 && address[0] is not ('#' or ')')
                && !Pictures.Concat(Fonts).Any(p => address.StartsWith(p, StringComparison.Ordinal)))
            {
                return "a style loads something from another place with url()";
            }
        }

        return null;
    }

    /// <summary>The bytes of a picture that is embedded in an address; empty when there is none.</summary>
    public static byte[] PictureIn(string written)
    {
        const string Mark = ";base64,";
        var at = written.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        var bytes = new byte[at < 0 ? 0 : written.Length];
        return at >= 0 && Convert.TryFromBase64String(written[(at + Mark.Length)..], bytes, out var length) ? bytes[..length] : [];
    }

    /// <summary>
    /// The beginning of an address as browsers parse it: without leading blanks and control characters, and without tabs and line breaks
    /// (WHATWG, URL, section 4.4). Addresses that embed pictures are long, and their beginning is enough.
    /// </summary>
    private static string Bare(string written)
    {
        var address = new StringBuilder();
        foreach (var sign in written)
        {
            if (address.Length == LongestBeginning)
            {
                break;
            }

            if (sign > ' ' || (sign is not ('\t' or '\n' or '\r') && address.Length > 0))
            {
                address.Append(char.ToLowerInvariant(sign));
            }
        }

        return address.ToString();
    }

    private static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end > 0 && address[end] == ':' ? address[..end] : null;
    }

    /// <summary>
    /// A style in lower case, with its escapes resolved (CSS Syntax Level 3, section 4.3.7): <c>u\72l(</c> is <c>url(</c>.
    /// </summary>
    private static string Unescaped(string css)
    {
        if (!css.Contains('\\'))
        {
            return css.ToLowerInvariant();
        }

        var text = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; at++)
        {
            if (css[at] != '\\' || at + 1 == css.Length)
            {
                text.Append(css[at]);
                continue;
            }

            var digits = 0;
            while (digits < 6 && at + 1 + digits < css.Length && char.IsAsciiHexDigit(css[at + 1 + digits]))
            {
                digits++;
            }

            if (digits == 0)
            {
                at++;
                text.Append(css[at] is '\n' or '\r' or '\f' ? "" : css[at].ToString());
                continue;
            }

            var letter = int.Parse(css.AsSpan(at + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text.Append(Rune.IsValid(letter) ? new Rune(letter).ToString() : "\uFFFD");
            at += digits;
            at += at + 1 < css.Length && char.IsWhiteSpace(css[at + 1]) ? 1 : 0;
        }

        return text.ToString().ToLowerInvariant();
    }
}
