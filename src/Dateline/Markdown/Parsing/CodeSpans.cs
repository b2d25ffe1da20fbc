using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses code spans in backticks. The last position of each length of run is computed once, so that runs without a partner cost no search.
/// </summary>
internal sealed class CodeSpans(InlineParseState state)
{
    private Dictionary<int, int>? _last;

    public void Parse()
    {
        var (at, text) = (state.At, state.Text);
        var length = RunAt(at);
        _last ??= LastOfEach(at);
        state.At += length;
        if (!_last.TryGetValue(length, out var last) || last <= at)
        {
            return;
        }

        var end = state.At;
        for (var run = 0; run != length; end += run == length ? 0 : run)
        {
            end += text.AsSpan(end).IndexOf('`');
            run = RunAt(end);
        }

        state.Flush(at);
        var code = Content(text.AsSpan(state.At, end - state.At));
        state.At = end + length;
        state.Add(new CodeInline(code) { Delimiter = '`', DelimiterCount = length, Span = state.Place(at, state.At - 1) });
    }

    private Dictionary<int, int> LastOfEach(int from)
    {
        var last = new Dictionary<int, int>();
        for (var at = from; at < state.End;)
        {
            var found = state.Text.AsSpan(at, state.End - at).IndexOf('`');
            if (found < 0)
            {
                break;
            }

            at += found;
            var run = RunAt(at);
            last[run] = at;
            at += run;
        }

        return last;
    }

    private int RunAt(int at) => state.Text.AsSpan(at, state.End - at).IndexOfAnyExceptOrEnd('`');

    private string Content(ReadOnlySpan<char> typed)
    {
        var code = typed.ToString().ReplaceLineEndings(" ");
        if (state.IsCell)
        {
            code = code.Replace("\\|", "|", StringComparison.Ordinal);
        }

        return code is [' ', .. var inner, ' '] && !code.AsSpan().IsWhiteSpace() ? inner : code;
    }
}
