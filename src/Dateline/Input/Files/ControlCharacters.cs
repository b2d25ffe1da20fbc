using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// Characters that nobody sees and that no page or feed may hold: control characters but for tabs and line ends, halves of characters, byte
/// order marks within a text. They are reported and replaced where fields are read, however they were written, so that none gets any
/// further.
/// </summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(

        [
            .. Range('\0', '\u0008'), .. Range('\u000B', '\u000C'), .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'), '\u2028',
            '\u2029', '\uFEFF', '\uFFFE', '\uFFFF',
        ]);

    /// <summary>Whether a text needs a closer look. Nearly none does.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Unwanted) || (text.ContainsAnyInRange('\uD800', '\uDFFF') && IndexIn(text) >= 0);

    /// <summary>The text without them; one complaint for each line that has any.</summary>
    public static string TakeOut(string path, string text, int firstLine, DiagnosticBag diagnostics)
    {
        if (!AnyIn(text))
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (AnyIn(lines[i]))
            {
                var at = IndexIn(lines[i]);
                diagnostics.Add(Explain(new SourceSpan(path, firstLine + i, at + 1, 1), lines[i][at]));
                lines[i] = Without(lines[i]);
            }
        }

        return string.Join('\n', lines);
    }

    public static Diagnostic Explain(SourceSpan where, ReadOnlySpan<char> text) => Explain(where, text[IndexIn(text)]);

    /// <summary>
    /// The text with a mark in the place of each that can be seen; line breaks of other systems become spaces, and byte order marks vanish.
    /// </summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        while (IndexIn(text) is >= 0 and var at)
        {
            clean.Append(text[..at]).Append(text[at] switch { '\uFEFF' => "", '\u0085' or '\u2028' or '\u2029' => " ", _ => "\uFFFD" });
            text = text[(at + 1)..];
        }

        return clean.Append(text).ToString();
    }

    private static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(Unwanted) is var found;)
        {
            var half = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (half < 0 || (found >= 0 && found < half))
            {
                return found < 0 ? -1 : from + found;
            }

            from += half;
            if (from + 1 == text.Length || !char.IsSurrogatePair(text[from], text[from + 1]))
            {
                return from;
            }

            from += 2;
        }

        return -1;
    }

    private static Diagnostic Explain(SourceSpan where, char c) => new(
        Severity.Error, Codes.ControlCharacter, where,
        string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4} is {Kind(c)}, which can't be seen and is no text"),
        Hint: "delete it and type the word again");

    private static string Kind(char c) => c switch
    {
        '\uFEFF' => "a byte order mark",
        '\u0085' or '\u2028' or '\u2029' => "a line break of another system",
        _ when char.IsSurrogate(c) => "half of a character",
        _ when char.IsControl(c) => "a control character",
        _ => "no character",
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
