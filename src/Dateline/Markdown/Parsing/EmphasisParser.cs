using System.Text;
using Dateline.Markdown.Checking;
using Markdig.Helpers;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Finds what stars, underscores and tildes stress, as CommonMark has it. For each kind of run it is remembered down to where no partner
/// was found, so that nothing is looked at again and again.
/// </summary>
internal sealed class EmphasisParser(InlineParseState state)
{
    /// <summary>Deeper than this no person stresses words.</summary>
    public const int MaxHeight = 64;

    // For each kind of run, the place down to which there is no partner for one more of the kind; made when the first is looked for in
    // vain.
    private int[]? _searched;

    /// <summary>The last run that may still find a partner.</summary>
    public DelimiterRun? Last { get; private set; }

    /// <summary>Reads the run of marks at hand.</summary>
    public void Open()
    {
        var (text, at, mark) = (state.Text, state.At, state.Text[state.At]);
        var rest = state.Rest.IndexOfAnyExcept(mark);
        var length = rest < 0 ? state.Rest.Length : rest;
        var (canOpen, canClose) = Sides(text.AsSpan(state.Start, state.End - state.Start), at - state.Start, length);
        state.At += length;

        // A single ~ means something else too often.
        if (!(canOpen || canClose) || (mark == '~' && length != 2) || state.IsTooDeep)
        {
            return;
        }

        state.Flush(at);
        var literal = Literals.Create(new StringSlice(text, at, at + length - 1));
        state.Add(literal);
        var run = new DelimiterRun(literal, mark) { CanOpen = canOpen, CanClose = canClose, Previous = Last };
        if (Last is not null)
        {
            Last.Next = run;
        }

        Last = run;
    }

    private static (bool CanOpen, bool CanClose) Sides(ReadOnlySpan<char> text, int at, int length)
    {
        var before = at == 0 ? new Rune(' ') : RuneBefore(text[..at]);
        var after = at + length == text.Length ? new Rune(' ') : RuneAfter(text[(at + length)..]);
        var (gapBefore, gapAfter) = (Rune.IsWhiteSpace(before), Rune.IsWhiteSpace(after));
        var (markBefore, markAfter) = (Characters.IsPunctuation(before), Characters.IsPunctuation(after));
        var left = !gapAfter && (!markAfter || gapBefore || markBefore);
        var right = !gapBefore && (!markBefore || gapAfter || markAfter);
        return text[at] == '_' ? (left && (!right || markBefore), right && (!left || markAfter)) : (left, right);
    }

    private static Rune RuneBefore(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out _);
        return rune;
    }

    private static Rune RuneAfter(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    /// <summary>
    /// Ties up the runs above <paramref name="bottom"/>, all of them when it is null; none of them will find a partner later.
    /// </summary>
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

    // Gives back the run to go on with: the same one while it has marks left.
    private DelimiterRun? CloseWith(DelimiterRun closer, DelimiterRun? bottom)
    {
        var kind = ((closer.Mark is '*' ? 0 : closer.Mark is '_' ? 1 : 2) * 6) + (closer.CanOpen ? 3 : 0) + (closer.Typed % 3);
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

        opener.Text.Content.End -= count;
        closer.Text.Content.Start += count;
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

    // The run itself still knows what followed it.
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
