using System.Globalization;
using System.Text;
using Dateline.Markdown.Checking;
using Markdig.Helpers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses emphasis with stars, underscores and tildes by CommonMark's rules. For each kind of run it records how far back there is no
/// partner, so that no part of the text is searched repeatedly.
/// </summary>
internal sealed class EmphasisParser(InlineParseState state)
{
    /// <summary>No real text nests emphasis deeper.</summary>
    public const int MaxHeight = 64;

    // For each kind of run, the offset down to which there is no partner for another run of the kind. Allocated after the first
    // unsuccessful search.
    private int[]? _searched;

    private readonly LeftMarks? _left = state.IsCheck ? new LeftMarks() : null;

    /// <summary>The last run that can still find a partner.</summary>
    public DelimiterRun? Last { get; private set; }

    /// <summary>Parses the run of marks at the current position.</summary>
    public void Open()
    {
        var (text, at, mark) = (state.Text, state.At, state.Text[state.At]);
        var rest = state.Rest.IndexOfAnyExcept(mark);
        var length = rest < 0 ? state.Rest.Length : rest;
        var content = text.AsSpan(state.Start, state.End - state.Start);
        var (canOpen, canClose) = Sides(content, at - state.Start, length);
        canClose |= canOpen && mark == '*' && HasOpen(mark, length) && EndsWords(content, at - state.Start, length);
        canOpen |= canClose && mark == '*' && length == 2 && !HasOpen(mark, length) && BeginsWords(content, at - state.Start);
        state.At += length;

        // A single ~ is common in plain text.
        if (!(canOpen || canClose) || (mark == '~' && length != 2) || state.IsTooDeep)
        {
            _left?.AddSeparate(state, at, length);
            return;
        }

        state.Flush(at);
        var literal = Literals.Create(new StringSlice(text, at, at + length - 1), state.Place(at, at + length - 1));
        state.Add(literal);
        var run = new DelimiterRun(literal, mark) { CanOpen = canOpen, CanClose = canClose, Previous = Last };
        _left?.Add(state, run);
        if (Last is not null)
        {
            Last.Next = run;
        }

        Last = run;
    }

    /// <summary>Reports marks that open or close nothing, so that readers see them. Called once, at the end.</summary>
    public void ReportLeft() => _left?.Report(state);

    // CommonMark's rules with the CJK-friendly amendment: beside an East Asian character, other punctuation needs no gap.
    private static (bool CanOpen, bool CanClose) Sides(ReadOnlySpan<char> text, int at, int length)
    {
        var before = at == 0 ? new Rune(' ') : EastAsian.LastOf(text[..at]);
        var after = at + length == text.Length ? new Rune(' ') : RuneAfter(text[(at + length)..]);
        var (gapBefore, gapAfter) = (Rune.IsWhiteSpace(before), Rune.IsWhiteSpace(after));
        var (markBefore, markAfter) = (Characters.IsPunctuation(before), Characters.IsPunctuation(after));
        var (asianBefore, asianAfter) = (EastAsian.Is(before.Value), EastAsian.Is(after.Value));
        var left = !gapAfter && (!markAfter || asianAfter || gapBefore || markBefore || asianBefore);
        var right = !gapBefore && (!markBefore || asianBefore || gapAfter || markAfter || asianAfter);
        return text[at] == '_' ? (left && (!right || markBefore), right && (!left || markAfter)) : (left, right);
    }

    // Whether the last run of marks opens what this one could close.
    private bool HasOpen(char mark, int length) => Last is { CanOpen: true } open && open.Mark == mark && open.Typed == length;

    // In CommonMark **"wall"**s and **Note:**text open a second time, which no writer means: what ends words closes them.
    private static bool EndsWords(ReadOnlySpan<char> text, int at, int length)
    {
        if (at < 2 || at + length == text.Length || !Rune.IsLetterOrDigit(RuneAfter(text[(at + length)..])))
        {
            return false;
        }

        var before = text[at - 1];
        return char.GetUnicodeCategory(before) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            || (before is '"' or '\'' or '.' or ',' or ';' or ':' or '!' or '?' or '%' && !char.IsWhiteSpace(text[at - 2]));
    }

    // Thai, Lao, Khmer and Burmese have no gaps between words, so a quotation can begin directly after a letter.
    private static bool BeginsWords(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at - 1] is ((>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF'))
        && Characters.IsPunctuation(RuneAfter(text[(at + 2)..]));

    private static Rune RuneAfter(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    /// <summary>Matches the runs above <paramref name="bottom"/>, or all if it is null. None of them can match later.</summary>
    public void Close(DelimiterRun? bottom)
    {
        _searched?.AsSpan().Fill(-1);
        for (var closer = First(bottom); closer is not null && !state.IsTooDeep;)
        {
            closer = closer.CanClose ? CloseWith(closer, bottom) : closer.Next;
        }

        Last = bottom;
        if (bottom is not null)
        {
            bottom.Next = null;
        }
    }

    private DelimiterRun? First(DelimiterRun? bottom)
    {
        var first = Last;
        while (first is not null && !ReferenceEquals(first, bottom) && !ReferenceEquals(first.Previous, bottom))
        {
            first = first.Previous;
        }

        return ReferenceEquals(first, bottom) ? null : first;
    }

    // Returns the run to continue with: the same one while it has marks left.
    private DelimiterRun? CloseWith(DelimiterRun closer, DelimiterRun? bottom)
    {
        var mark = closer.Mark switch { '*' => 0, '_' => 1, _ => 2 };
        var kind = (mark * 6) + (closer.CanOpen ? 3 : 0) + (closer.Typed % 3);
        var limit = _searched is null ? -1 : _searched[kind];
        var opener = closer.Previous;
        while (opener is not null && !ReferenceEquals(opener, bottom) && opener.At > limit && !Matches(opener, closer))
        {
            opener = opener.Previous;
        }

        if (opener is null || ReferenceEquals(opener, bottom) || opener.At <= limit)
        {
            _searched ??= [.. Enumerable.Repeat(-1, 18)];
            _searched[kind] = closer.Previous?.At ?? -1;
            if (!closer.CanOpen)
            {
                Remove(closer);
            }

            return closer.Next;
        }

        return Emphasize(opener, closer) && closer.Left > 0 ? closer : closer.Next;
    }

    private static bool Matches(DelimiterRun opener, DelimiterRun closer)
    {
        if (opener.Mark != closer.Mark || !opener.CanOpen)
        {
            return false;
        }

        var isOdd = (closer.CanOpen || opener.CanClose) && closer.Typed % 3 != 0 && (opener.Typed + closer.Typed) % 3 == 0;
        return closer.Mark == '~' || !isOdd;
    }

    private bool Emphasize(DelimiterRun opener, DelimiterRun closer)
    {
        var height = 1 + InlineNodes.HeightBetween(opener.Text, closer.Text);
        if (height > MaxHeight)
        {
            state.StopAtLimit();
            return false;
        }

        var count = opener.Left >= 2 && closer.Left >= 2 ? 2 : 1;
        var emphasis = new Emphasis { DelimiterChar = closer.Mark, DelimiterCount = count, Height = height, IsClosed = true };
        InlineNodes.MoveBetween(opener.Text, closer.Text, emphasis);
        opener.Text.InsertAfter(emphasis);
        while (!ReferenceEquals(closer.Previous, opener))
        {
            Remove(closer.Previous!);
        }

        if (_left is not null)
        {
            LeftMarks.ReportSwallowed(state, opener, closer);
        }

        opener.Text.Content.End -= count;
        closer.Text.Content.Start += count;
        closer.Text.Span.Start += count;
        Use(opener, count);
        Use(closer, count);
        return true;
    }

    private void Use(DelimiterRun run, int count)
    {
        run.Left -= count;
        if (run.Left == 0)
        {
            run.Text.Remove();
            Remove(run);
        }
    }

    // The removed run keeps its link to the next one.
    private void Remove(DelimiterRun run)
    {
        if (run.Previous is not null)
        {
            run.Previous.Next = run.Next;
        }

        if (run.Next is not null)
        {
            run.Next.Previous = run.Previous;
        }
        else
        {
            Last = run.Previous;
        }
    }
}
