using Dateline.Markdown.Checking;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Parses backslash escapes, line breaks and entities.</summary>
internal sealed class Escapes(InlineParseState state)
{
    public void ParseBackslash()
    {
        var next = state.At + 1 < state.End ? state.Text[state.At + 1] : ' ';
        if (next is '\n' or '\r')
        {
            state.Flush(state.At);
            state.At++;
            AddBreak(state.At - 1, isHard: true);
        }
        else if (Characters.IsAsciiPunctuation(next))
        {
            state.Escape();
        }
        else
        {
            state.At++;
        }
    }

    // Two spaces before the end of a line make a hard line break.
    public void ParseLineEnd()
    {
        var spaces = state.Kept.Length - state.Kept.TrimEnd(' ').Length;
        state.Flush(state.At - spaces);
        AddBreak(state.At, isHard: spaces >= 2);
    }

    public void ParseEntity()
    {
        var at = state.At;
        if (Entities.Decode(state.Rest, out var length) is not { } characters)
        {
            state.At++;
            return;
        }

        var typed = state.Rest[..length];
        if (Entities.IsForbidden(typed, characters))
        {
            state.ReportIssue(ParseIssueKind.ForbiddenEntity, at, length, typed.ToString());
        }

        state.Flush(at);
        state.At += length;
        state.Add(new HtmlEntityInline
        {
            Original = new StringSlice(state.Text, at, at + length - 1),
            Transcoded = new StringSlice(characters),
            Span = state.Place(at, at + length - 1),
        });
    }

    private void AddBreak(int from, bool isHard)
    {
        var isTwo = state.Text[state.At] == '\r' && state.At + 1 < state.End && state.Text[state.At + 1] == '\n';
        state.At += isTwo ? 2 : 1;
        state.Add(new LineBreakInline { IsHard = isHard, Span = state.Place(from, state.At - 1) });
    }
}
