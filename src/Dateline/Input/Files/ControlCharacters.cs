using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>
/// The invisible characters that no page or feed may hold: control characters except tabs and line ends, lone surrogates, and byte order
/// marks within a text. Whatever reads fields or templates reports and replaces them, so that none reaches the site.
/// </summary>
internal static class ControlCharacters
{
    private static readonly char[] LineBreaksOfOtherSystems = ['\u0085', '\u2028', '\u2029'];

    private static readonly SearchValues<char> Unwanted = SearchValues.Create([.. Forbidden]);

    /// <summary>The control characters of ASCII and Latin-1 (U+0000 to U+001F and U+007F to U+009F).</summary>
    public static IEnumerable<char> All => Range('\0', '\u001F').Concat(Range('\u007F', '\u009F'));

    /// <summary>The characters that are replaced, apart from lone surrogates.</summary>
    public static IEnumerable<char> Forbidden =>
    [
        .. All.Where(c => c is not ('\t' or '\n' or '\r')), .. LineBreaksOfOtherSystems, '\uFEFF', '\uFFFE', '\uFFFF',
    ];

    public static bool IsForbidden(char c) => Unwanted.Contains(c);

    /// <summary>Whether a text has any. Nearly no text does.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Unwanted) || (text.ContainsAnyInRange('\uD800', '\uDFFF') && IndexIn(text) >= 0);

    /// <summary>The text without them. Reports one error for each line that has any.</summary>
    public static string Replace(string path, string text, int firstLine, DiagnosticBag diagnostics)
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
    /// The text with a visible � in place of each; line breaks of other systems become spaces, and byte order marks are removed.
    /// </summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = IndexIn(text); at >= 0; at = IndexIn(text))
        {
            clean.Append(text[..at]).Append(Replacement(text[at]));
            text = text[(at + 1)..];
        }

        return clean.Append(text).ToString();
    }

    private static string Replacement(char c) => c switch
    {
        '\uFEFF' => "",
        _ when LineBreaksOfOtherSystems.Contains(c) => " ",
        _ => "\uFFFD",
    };

    private static int IndexIn(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var found = text[from..].IndexOfAny(Unwanted);
            var surrogate = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0 || (found >= 0 && found < surrogate))
            {
                return found < 0 ? -1 : from + found;
            }

            from += surrogate;
            if (from + 1 == text.Length || !char.IsSurrogatePair(text[from], text[from + 1]))
            {
                return from;
            }

            from += 2;
        }
    }

    private static Diagnostic Explain(SourceSpan where, char c) => new(
        Severity.Error, Codes.ControlCharacter, where,
        string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4} is {Kind(c)}, which is invisible and not allowed in text"),
        Hint: "delete it and type the word again");

    private static string Kind(char c) => c switch
    {
        '\uFEFF' => "a byte order mark",
        _ when LineBreaksOfOtherSystems.Contains(c) => "a line break of another system",
        _ when char.IsSurrogate(c) => "half of a character",
        _ when char.IsControl(c) => "a control character",
        _ => "not a character",
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
