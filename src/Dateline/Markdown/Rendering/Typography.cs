using System.Buffers;
using Dateline.Markdown.Parsing;

namespace Dateline.Markdown.Rendering;

/// <summary>The typographic state of a paragraph: the marks of its language, the last character, and the open quotations.</summary>
internal struct QuotationState(QuotationMarks marks)
{
    public readonly QuotationMarks Marks = marks;
    public char Previous;
    public int Doubles;
    public int Singles;
}

/// <summary>
/// Replaces typed marks with typographic ones: quotation marks by language, apostrophes, dashes, ellipses. Escapes HTML. Typographic marks
/// in the input stay. It looks only at each mark and its neighbours; the rest of its state is in <see cref="QuotationState"/>.
/// </summary>
internal static class Typography
{
    // Codes for "a quotation was just opened" and "closed", because the same mark opens in one language and closes in another.
    private const char Opened = '(';
    private const char Closed = ')';

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'-.");

    // Words that begin with an apostrophe: rock 'n' roll, 'tis, 's ochtends.
    private static readonly string[] Elided = ["n", "s", "t", "em", "tis", "til", "twas", "cause", "bout", "round"];

    /// <summary>
    /// Writes a run of text; <paramref name="next"/> is what follows it in the paragraph, or 0 at the end. A quotation may end in the words
    /// after an address, <paramref name="beyond"/>, which start with the address.
    /// </summary>
    public static void Write(
        HtmlBuffer to, ReadOnlySpan<char> text, ref QuotationState state, char next = '\0', ReadOnlySpan<char> beyond = default)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            WriteWords(to, text[..at], state);
            state.Previous = at > 0 ? text[at - 1] : state.Previous;
            text = text[at..];
            text = text[WriteMark(to, text, ref state, text.Length > 1 ? text[1] : next, beyond)..];
        }

        WriteWords(to, text, state);
        state.Previous = text.Length > 0 ? text[^1] : state.Previous;
    }

    private static void WriteWords(HtmlBuffer to, ReadOnlySpan<char> words, in QuotationState state)
    {
        if (state.Marks.HasSpacedMarks)
        {
            FrenchSpaces.Write(to, words, state.Previous);
            return;
        }

        to.Append(words);
    }

    /// <summary>Writes a line of plain text. Addresses in it stay as they were typed.</summary>
    public static void WriteLine(HtmlBuffer to, ReadOnlySpan<char> text, ref QuotationState state)
    {
        var from = 0;
        for (var sign = BareAddresses.NextSign(text, 0); sign < text.Length;)
        {
            var next = sign + 1;
            if (BareAddresses.TryFind(text, from, sign, out var found))
            {
                Write(to, text[from..found.Start], ref state, 'x', text[found.Start..]);
                from = found.End + (text[found.End..].StartsWith("..") ? text[found.End..].IndexOfAnyExceptOrEnd('.') : 0);
                to.Escape(text[found.Start..from]);
                (state.Previous, next) = ('x', from);
            }

            sign = BareAddresses.NextSign(text, next);
        }

        Write(to, text[from..], ref state);
    }

    /// <summary>Writes the mark at the start of a text and returns the number of characters it took.</summary>
    private static int WriteMark(
        HtmlBuffer to, ReadOnlySpan<char> text, ref QuotationState state, char next, ReadOnlySpan<char> beyond)
    {
        switch (text[0])
        {
            case '"':
                state.Previous = WriteDoubleQuote(to, ref state, next);
                return 1;
            case '\'':
                state.Previous = WriteSingleQuote(to, text[1..], ref state, next, beyond);
                return 1;
            case '-':
                return WriteDash(to, text, ref state);
            case '.' when text.StartsWith("..."):
                to.Append('…');
                state.Previous = '…';
                return 3;
            default:
                to.Escape(text[..1]);
                state.Previous = text[0];
                return 1;
        }
    }

    private static char WriteDoubleQuote(HtmlBuffer to, ref QuotationState state, char next)
    {
        var opens = CanOpenAfter(state.Previous) && !IsGap(next);
        if (opens)
        {
            to.Append(state.Doubles++ == 0 ? state.Marks.Open : state.Marks.InnerOpen);
            return Opened;
        }

        // Nothing to close: inches, seconds, or a single mark.
        if (state.Doubles == 0 && (char.IsAsciiDigit(state.Previous) || IsGap(state.Previous)))
        {
            to.Append('"');
            return '"';
        }

        state.Doubles = Math.Max(0, state.Doubles - 1);
        to.Append(state.Doubles == 0 ? state.Marks.Close : state.Marks.InnerClose);
        return Closed;
    }

    private static char WriteSingleQuote(
        HtmlBuffer to, ReadOnlySpan<char> rest, ref QuotationState state, char next, ReadOnlySpan<char> beyond)
    {
        if (char.IsAsciiDigit(state.Previous) && (char.IsAsciiDigit(next) || IsGap(next)) && state.Singles == 0)
        {
            to.Append('\'');
            return '\'';
        }

        if (CanOpenAfter(state.Previous) && !IsGap(next) && !IsElision(rest) && (IsClosedIn(rest) || IsClosedIn(beyond)))
        {
            state.Singles++;
            to.Append(state.Marks.InnerOpen);
            return Opened;
        }

        if (state.Singles > 0 && !char.IsLetterOrDigit(next) && !IsGap(state.Previous))
        {
            state.Singles--;
            to.Append(state.Marks.InnerClose);
            return Closed;
        }

        to.Append('’');
        return '’';
    }

    private static int WriteDash(HtmlBuffer to, ReadOnlySpan<char> text, ref QuotationState state)
    {
        var run = text.IndexOfAnyExceptOrEnd('-');
        var betweenNumbers = char.IsAsciiDigit(state.Previous) && text.Length > 2 && char.IsAsciiDigit(text[2]);
        to.Append(run switch { 2 => betweenNumbers ? "–" : state.Marks.Dash, 3 => "—", _ => text[..run] });
        state.Previous = '-';
        return run;
    }

    // In '90s and 'tis, the mark replaces omitted letters.
    private static bool IsElision(ReadOnlySpan<char> rest)
    {
        var word = rest[..rest.IndexOfAnyExceptOrEnd(Letters)];
        if (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]))
        {
            return word.Length == 2 || !char.IsAsciiDigit(word[2]);
        }

        foreach (var elided in Elided)
        {
            if (word.Equals(elided, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    // A quotation in single marks ends in the same run of text, and soon. Otherwise the mark is an apostrophe.
    private static bool IsClosedIn(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 1000)];
        for (var mark = 1; mark < rest.Length; mark++)
        {
            var next = rest[mark..].IndexOf('\'');
            if (next < 0)
            {
                break;
            }

            mark += next;
            if (!char.IsWhiteSpace(rest[mark - 1]) && (mark + 1 == rest.Length || !char.IsLetterOrDigit(rest[mark + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGap(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static bool CanOpenAfter(char c) =>
        IsGap(c) || "([{-–—/=“„«‘‚¿¡".Contains(c);
}
