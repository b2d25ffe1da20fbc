namespace Dateline.Markdown.Parsing;

/// <summary>
/// The runs of up to three marks in a paragraph, to report those that are left when all emphasis is found. A single star is common in
/// plain text, as the mark of a note: it counts before a word within a sentence. So are many: a line of stars, a word that is not to be
/// printed.
/// </summary>
internal sealed class LeftMarks
{
    // More of them in one paragraph are plain text.
    private const int MostLone = 3;

    private readonly List<DelimiterRun> _runs = [];
    private readonly List<DelimiterRun> _lone = [];
    private readonly List<(char Mark, int At)> _separate = [];

    public void Add(InlineParseState state, DelimiterRun run)
    {
        if (run.Typed is 2 or 3 && !IsInWord(state, run))
        {
            _runs.Add(run);
        }
        else if (run.Typed == 1 && IsLone(state, run))
        {
            _lone.Add(run);
        }
    }

    /// <summary>Adds a run between gaps, which neither opens nor closes.</summary>
    public void AddSeparate(InlineParseState state, int at, int length)
    {
        if (length == 2 && state.Text[at] is '*' or '~' && !IsWord(state, at - 1) && !IsWord(state, at + 2))
        {
            _separate.Add((state.Text[at], at));
        }
    }

    /// <summary>Reports the first run of each mark that is left: the others have the same cause more often than not.</summary>
    public void Report(InlineParseState state)
    {
        var any = false;
        foreach (var mark in "*_~")
        {
            var left = _runs.Find(run => run.Mark == mark && IsLeft(state, run));
            var separate = _separate.FindAll(run => run.Mark == mark);
            if (left is not null)
            {
                var kind = left.CanOpen ? ParseIssueKind.OpenMarks : ParseIssueKind.ClosingMarks;
                state.ReportIssue(kind, left.At, left.Typed, new string(mark, left.Typed));
                any = true;
            }
            else if (separate.Count > 1)
            {
                state.ReportIssue(ParseIssueKind.SeparateMarks, separate[0].At, 2, new string(mark, 2));
                any = true;
            }
        }

        var lone = any || state.IsTooDeep ? [] : _lone.FindAll(run => IsLeft(state, run));
        if (lone.Count is > 0 and <= MostLone)
        {
            state.ReportIssue(ParseIssueKind.OpenMarks, lone[0].At, 1, lone[0].Mark.ToString());
        }
    }

    /// <summary>
    /// Reports stars that were to be seen: <c>2*3*4</c>, or two words that are not to be printed. In a part of one word they are emphasis.
    /// </summary>
    public static void ReportSwallowed(InlineParseState state, DelimiterRun opener, DelimiterRun closer)
    {
        if (opener.Mark != '*' || !IsInWord(state, opener) || !IsInWord(state, closer))
        {
            return;
        }

        var words = state.Text.AsSpan(opener.At, closer.At + closer.Typed - opener.At);
        if (char.IsAsciiDigit(state.Text[opener.At - 1]) || words.Contains(' '))
        {
            state.ReportIssue(ParseIssueKind.SwallowedMarks, opener.At, words.Length, words.ToString());
        }
    }

    // In the middle of a sentence, directly before a word.
    private static bool IsLone(InlineParseState state, DelimiterRun run)
    {
        var (text, at) = (state.Text, run.At);
        if (run.Mark == '~' || !run.CanOpen || at + 1 >= state.End || !char.IsLetter(text[at + 1]))
        {
            return false;
        }

        return run.Mark == '_'
            ? at == state.Start || char.IsWhiteSpace(text[at - 1])
            : at - 1 > state.Start && text[at - 1] == ' ' && (char.IsLetter(text[at - 2]) || text[at - 2] == ',');
    }

    private static bool IsInWord(InlineParseState state, DelimiterRun run) =>
        IsWord(state, run.At - 1) && IsWord(state, run.At + run.Typed);

    private static bool IsLeft(InlineParseState state, DelimiterRun run)
    {
        if (run.Left == 0 || run.Text.Parent is null)
        {
            return false;
        }

        var isAside = !run.CanOpen && run.Left == run.Typed
            && (run.Typed == 3 || (run.At > state.Start && char.IsAsciiDigit(state.Text[run.At - 1])));
        return !isAside;
    }

    private static bool IsWord(InlineParseState state, int at) =>
        at >= state.Start && at < state.End && char.IsLetterOrDigit(state.Text[at]) && !EastAsian.Is(state.Text[at]);
}
