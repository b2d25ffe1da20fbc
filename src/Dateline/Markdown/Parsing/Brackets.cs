using System.Buffers;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Parses links, pictures and footnote references: what is in brackets, and for most the parentheses or brackets after them.
/// </summary>
internal sealed class Brackets(InlineParseState state)
{
    private static readonly SearchValues<char> AfterWords = SearchValues.Create("(\uFF08<>[]\n");

    private readonly List<Opening> _open = [];

    // Open brackets below this index can't start a link any more, because a link can't contain another one. Pictures can contain links.
    private int _inactive;

    public void TryOpenImage()
    {
        if (state.At + 1 < state.End && state.Text[state.At + 1] == '[')
        {
            Open(isImage: true);
        }
        else
        {
            state.At++;
        }
    }

    public void Open(bool isImage)
    {
        var at = state.At;
        var length = isImage ? 2 : 1;
        state.Flush(at);
        state.At += length;
        var literal = Literals.Create(new StringSlice(state.Text, at, at + length - 1), state.Place(at, at + length - 1));
        state.Add(literal);
        if (_open.Count > 0)
        {
            _open[^1] = _open[^1] with { HoldsBrackets = true };
        }

        _open.Add(new Opening(literal, state.At, state.Place(at, at).Start, state.Emphases.Last, isImage));
    }

    public void Close()
    {
        var at = state.At++;
        if (_open.Count == 0)
        {
            ReportHalf(at, at + 1);
            return;
        }

        var opening = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var isActive = opening.IsImage || _open.Count >= _inactive;
        _inactive = Math.Min(_inactive, _open.Count);
        if (state.IsTooDeep)
        {
            return;
        }

        state.Flush(at);
        if (TryNote(opening, at) || (isActive && TryLink(opening, at)))
        {
            return;
        }

        // The bracket is text, and parsing continues after it.
        state.At = at + 1;
        if (IsNote(opening, at))
        {
            var label = state.Text[(opening.After + 1)..at];
            state.ReportIssue(ParseIssueKind.UnknownFootnote, new SourceSpan(opening.Place, opening.Place), label.Length + 3, label);
        }
        else if (state.IsCheck && isActive)
        {
            UnreadLinks.Report(state, opening.After, at, opening.IsImage, opening.HoldsBrackets);
        }
    }

    /// <summary>Reports the last bracket that is not closed, if it begins a link: [words(https://example.org).</summary>
    public void ReportOpen()
    {
        if (!state.IsCheck || state.IsTooDeep || _open.Count == 0)
        {
            return;
        }

        var start = _open[^1].After;
        var text = state.Text.AsSpan(0, state.End);
        var at = text[start..Math.Min(text.Length, start + 200)].IndexOfAny(AfterWords);
        if (at > 0 && text[start + at] is '(' or '\uFF08')
        {
            ReportHalf(start - 1, start + at);
        }
    }

    // A bracket, and the parenthesis with an address that follows.
    private void ReportHalf(int at, int parenthesis)
    {
        var rest = state.Text.AsSpan(parenthesis, state.End - parenthesis);
        if (state.IsCheck && rest is ['(' or '\uFF08', ..] && OtherLinks.LengthInParentheses(rest) is > 0 and var length)
        {
            state.ReportIssue(ParseIssueKind.HalfLink, at, parenthesis + length - at);
        }
    }

    private bool IsNote(Opening opening, int at)
    {
        var label = state.Text.AsSpan(opening.After, at - opening.After);
        return label is ['^', _, ..] && !opening.IsImage && !opening.HoldsBrackets
            && !label.ContainsAny('\n', '\r') && !label[1..].IsWhiteSpace();
    }

    private bool TryNote(Opening opening, int at)
    {
        if (!IsNote(opening, at) || state.Declared is not { Footnotes.Count: > 0 } declared)
        {
            return false;
        }

        var label = Labels.Normalize(state.Text.AsSpan(opening.After + 1, at - opening.After - 1));
        if (!declared.Footnotes.TryGetValue(label, out var note))
        {
            return false;
        }

        state.Emphases.Close(opening.Run);
        InlineNodes.RemoveFrom(opening.Text);
        state.Use(note);
        state.Add(new FootnoteReference(note) { Span = new SourceSpan(opening.Place, state.Place(at, at).End) });
        return true;
    }

    private bool TryLink(Opening opening, int at)
    {
        var target = TargetAt(at) ?? ReferenceAt(opening, at);
        if (target is null)
        {
            return false;
        }

        state.Emphases.Close(opening.Run);
        var height = 1 + InlineNodes.HeightBetween(opening.Text, null);
        if (height > EmphasisParser.MaxHeight)
        {
            state.StopAtLimit();
            return false;
        }

        var link = new NestedLink
        {
            Url = target.Url,
            Title = target.Title,
            IsImage = opening.IsImage,
            Definition = target.Definition,
            Height = height,
            UrlSpan = target.UrlSpan,
            Span = new SourceSpan(opening.Place, state.Place(state.At - 1, state.At - 1).End),
        };
        InlineNodes.MoveBetween(opening.Text, null, link);
        opening.Text.Remove();
        state.Add(link);
        _inactive = opening.IsImage ? _inactive : _open.Count;
        return true;
    }

    // (address "title")
    private Found? TargetAt(int at)
    {
        var text = state.Text.AsSpan(0, state.End);
        if (at + 1 == text.Length || text[at + 1] != '(' || LinkSyntax.ReadInline(text, at + 1) is not { } target)
        {
            return null;
        }

        ReportIssue(target);
        state.At = target.End;
        var title = target.HasTitle ? Entities.Unescape(text.Slice(target.TitleStart, target.TitleLength)) : null;
        var place = state.Place(target.UrlStart, target.UrlStart + target.UrlLength - 1);
        return new Found(Entities.Unescape(text.Slice(target.UrlStart, target.UrlLength)), title, place, null);
    }

    // [label], [] or nothing: in the last two cases the link's text is the label.
    private Found? ReferenceAt(Opening opening, int at)
    {
        if (state.Declared is not { Links.Count: > 0 } declared)
        {
            return null;
        }

        var text = state.Text.AsSpan(0, state.End);
        var end = at + 1 < text.Length && text[at + 1] == '[' ? Labels.EndOf(text, at + 1) : -1;
        if (end < 0 && (opening.HoldsBrackets || at - opening.After > 999))
        {
            return null;
        }

        var label = end < 0 ? text[opening.After..at] : text[(at + 2)..end];
        if (label.IsWhiteSpace() || !declared.Links.TryGetValue(Labels.Normalize(label), out var definition))
        {
            return null;
        }

        state.Use(definition);
        var length = text[(at + 1)..].StartsWith("[]") ? 3 : 1;
        state.At = end >= 0 ? end + 1 : at + length;
        return new Found(definition.Url, definition.Title, definition.UrlSpan, definition);
    }

    private void ReportIssue(InlineTarget target)
    {
        var bad = Entities.FindForbidden(state.Text.AsSpan(target.UrlStart, target.End - target.UrlStart), out var length);
        if (bad >= 0)
        {
            var at = target.UrlStart + bad;
            state.ReportIssue(ParseIssueKind.ForbiddenEntity, at, length, state.Text.Substring(at, length));
        }
    }

    /// <summary>An open bracket: its literal, the offset after it, its source position, and the last delimiter run before it.</summary>
    private readonly record struct Opening(
        LiteralInline Text, int After, int Place, DelimiterRun? Run, bool IsImage, bool HoldsBrackets = false);

    private sealed record Found(string Url, string? Title, SourceSpan UrlSpan, LinkDefinition? Definition);
}
