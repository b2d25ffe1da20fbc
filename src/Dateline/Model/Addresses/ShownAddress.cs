using System.Globalization;
using System.Text;

namespace Dateline.Model.Addresses;

/// <summary>
/// Addresses on the web as readers see them: as browsers show them, so that none looks like another one. A host is in its own letters
/// only if each part of it is in one script, and signs that no one sees stay percent-encoded.
/// </summary>
internal static class ShownAddress
{
    private static readonly IdnMapping Idn = new();

    // Letters that look like Latin ones. A part of a host that has no others would look like a Latin one.
    private const string LikeLatin = "асԁеһіјӏорԛѕԝхуъьҽпгѵѡαικνρυωηοτ";

    /// <summary>The host with its port, if that is not the usual one.</summary>
    public static string Host(Uri page)
    {
        var host = page.HostNameType switch
        {
            UriHostNameType.Dns => Names(page.IdnHost),
            UriHostNameType.IPv6 => page.Host,
            _ => Visible(page.Host),
        };
        return page.IsDefaultPort ? host : $"{host}:{page.Port}";
    }

    /// <summary>The host without the <c>www.</c> before it.</summary>
    public static string ShortHost(Uri page) => Host(page) is ['w', 'w', 'w', '.', .. { Length: > 0 } host] ? host : Host(page);

    /// <summary>The host, the path and what follows it.</summary>
    public static string Whole(Uri page) => Host(page) + Visible(page.GetComponents(UriComponents.PathAndQuery, UriFormat.SafeUnescaped));

    private static string Names(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal))
        {
            return host;
        }

        var names = host.Split('.');
        var isForeign = names[^1].StartsWith("xn--", StringComparison.Ordinal);
        return string.Join('.', names.Select(n => n.StartsWith("xn--", StringComparison.Ordinal) ? Name(n, isForeign) : n));
    }

    /// <summary>
    /// A part of a host in its letters, if they look like no other ones; <paramref name="isForeign"/> tells whether the last part is not in
    /// Latin letters either.
    /// </summary>
    private static string Name(string encoded, bool isForeign)
    {
        string name;
        try
        {
            name = Idn.GetUnicode(encoded);
        }
        catch (ArgumentException)
        {
            return encoded;
        }

        return LetterScripts.AreClear(name) && (isForeign || name.Any(c => char.IsLetter(c) && !LikeLatin.Contains(c))) ? name : encoded;
    }

    /// <summary>A text in which signs that no one sees, or that turn other signs around, are percent-encoded.</summary>
    private static string Visible(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(IsHidden(rune) ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        }

        return visible.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };
}
