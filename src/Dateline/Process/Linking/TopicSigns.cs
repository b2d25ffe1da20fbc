using System.Globalization;
using System.Text;
using Dateline.Model.Addresses;

namespace Dateline.Process.Linking;

/// <summary>
/// The signs that can make another topic of a name although addresses leave them out: C, C++ and C#. Punctuation makes none, nor does the
/// # of a hashtag: St Petersburg is St. Petersburg.
/// </summary>
internal static class TopicSigns
{
    private static readonly Dictionary<int, string> Words = new()
    {
        ['+'] = "plus",
        ['#'] = "sharp",
        ['&'] = "and",
        ['@'] = "at",
        ['%'] = "percent",
        ['*'] = "star",
        ['='] = "equals",
        ['/'] = "or",
        ['.'] = "dot",
        ['№'] = "no",
        ['$'] = "dollar",
        ['€'] = "euro",
        ['£'] = "pound",
        ['°'] = "degrees",
        ['<'] = "less",
        ['>'] = "more",
    };

    /// <summary>The signs of a name, each with its place among the letters; empty when it has none.</summary>
    public static string Of(string name)
    {
        if (Slug.IsSlug(name))
        {
            return "";
        }

        var signs = new StringBuilder();
        Walk(name, (sign, letters) => signs.Append(CultureInfo.InvariantCulture, $"{letters}{sign}"), _ => { });
        return signs.ToString();
    }

    /// <summary>An id for a topic that says its signs in words: <c>c-plus-plus</c>.</summary>
    public static string IdFor(string name)
    {
        var id = new StringBuilder();
        Walk(name, (sign, _) => id.Append('-').Append(Words.GetValueOrDefault(sign.Value, "sign")).Append('-'), rune => id.Append(rune));
        return Slug.From(id.ToString());
    }

    private static void Walk(string name, Action<Rune, int> onSign, Action<Rune> onOther)
    {
        var (letters, before) = (0, ' ');
        var at = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            var next = at < name.Length ? name[at] : ' ';
            if (IsSign(rune, letters, before, next))
            {
                onSign(rune, letters);
            }
            else
            {
                letters += Rune.IsLetterOrDigit(rune) ? 1 : 0;
                onOther(rune);
            }

            before = rune.IsBmp ? (char)rune.Value : 'x';
        }
    }

    private static bool IsSign(Rune rune, int letters, char before, char next) => rune.Value switch
    {
        '#' => letters > 0,
        '.' => !char.IsLetterOrDigit(before) && char.IsLetter(next),
        '&' or '@' or '%' or '*' or '/' => true,
        '©' or '®' or '™' => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol,
    };
}
