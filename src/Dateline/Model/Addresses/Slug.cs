using System.Globalization;
using System.Text;

namespace Dateline.Model.Addresses;

/// <summary>Creates parts of addresses: lower-case letters and digits of any script, with single hyphens.</summary>
internal static class Slug
{
    public static string From(string text)
    {
        if (IsSlug(text))
        {
            return text;
        }

        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        // Composed last, because removing characters can bring a letter and its mark together.
        return UnicodeComposition.Compose(slug.ToString().TrimEnd('-'));
    }

    /// <summary>Whether a text is a slug already, in plain ASCII.</summary>
    public static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-'
        && text.AsSpan().IndexOfAnyExcept(Allowed) < 0 && !text.Contains("--", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-");
}
