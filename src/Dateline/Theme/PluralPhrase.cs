using Dateline.Model.Cldr;

namespace Dateline.Theme;

/// <summary>
/// A string with plural forms on its way to the count that chooses one of them. It travels as one text, with characters between its parts
/// that no page may contain: the language, then each form with its words.
/// </summary>
internal static class PluralPhrase
{
    /// <summary>The placeholder that chooses the form.</summary>
    public const string Count = "count";

    // Noncharacters: a text with one is reported and cleaned when it is read.
    private const char Start = '\uFDD3', Between = '\uFDD4', End = '\uFDD5';

    /// <summary>A string with the words of each form, of which one is <c>other</c>.</summary>
    public static string Join(string language, IEnumerable<(string Form, string Words)> forms) =>
        $"{Start}{language}{string.Concat(forms.Select(f => $"{Between}{f.Form}{Between}{f.Words}"))}{End}";

    /// <summary>Whether a string still has its forms: no count was filled in.</summary>
    public static bool HasForms(ReadOnlySpan<char> phrase) => phrase.Contains(Start);

    /// <summary>The string in the form of a count; a string without forms as it is.</summary>
    public static string Choose(string phrase, string count)
    {
        var start = phrase.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0)
        {
            return phrase;
        }

        var end = phrase.IndexOf(End, start);
        var parts = phrase[(start + 1)..end].Split(Between);
        var form = PluralNumber.Parse(count) is { } number ? PluralRules.For(parts[0])?.FormOf(number) : null;
        return phrase[..start] + (Words(parts, form) ?? Words(parts, PluralRules.Other)) + phrase[(end + 1)..];
    }

    private static string? Words(string[] parts, string? form) => parts.Skip(1).Chunk(2).FirstOrDefault(p => p[0] == form)?[1];
}
