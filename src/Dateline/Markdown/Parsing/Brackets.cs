using Dateline.Markdown.Parsing.Blocks;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>
/// Finds links, pictures and calls of footnotes: what stands between brackets and, for most, in the parentheses or brackets behind them.
/// </summary>
internal sealed class Brackets(InlineText phrase)
{
    private readonly List<Opening> _open = [];

    // Openings below this one can't begin a link any more, since there is one within them; pictures may hold links.
    private int _inactive;

    public void TryOpenImage()
    {
        if (phrase.At + 1 < phrase.End && phrase.Text[phrase.At + 1] == '[')
        {
            Open(isImage: true);
        }
        else
        {
            phrase.At++;
        }
    }

    public void Open(bool isImage)
    {
        var at = phrase.At;
        var length = isImage ? 2 : 1;
        phrase.Flush(at);
        phrase.At += length;
        var literal = Literals.Create(new StringSlice(phrase.Text, at, at + length - 1));
        phrase.Add(literal);
        if (_open.Count > 0)
        {
            _open[^1] = _open[^1] with { HoldsBrackets = true };
        }

        _open.Add(new Opening(literal, phrase.At, phrase.Place(at, at).Start, phrase.Emphases.Last, isImage));
    }

    public void Close()
    {
        var at = phrase.At++;
        if (_open.Count == 0)
        {
            return;
        }

        var opening = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var isActive = opening.IsImage || _open.Count >= _inactive;
        _inactive = Math.Min(_inactive, _open.Count);
        if (phrase.IsTooDeep)
        {
            return;
        }

        phrase.Flush(at);
        if (TryNote(opening, at) || (isActive && TryLink(opening, at)))
        {
            return;
        }

        // The bracket is text, and what follows it is read for itself.
        phrase.At = at + 1;
        if (IsNote(opening, at))
        {
            var label = phrase.Text[(opening.After + 1)..at];
            phrase.Remark(ParseRemarkKind.UnknownNote, new SourceSpan(opening.Place, opening.Place), label.Length + 3, label);
        }
    }

    private bool IsNote(Opening opening, int at)
    {
        var label = phrase.Text.AsSpan(opening.After, at - opening.After);
        return label is ['^', _, ..] && !opening.IsImage && !opening.HoldsBrackets
            && !label.ContainsAny('\n', '\r') && !label[1..].IsWhiteSpace();
    }

    private bool TryNote(Opening opening, int at)
    {
        if (!IsNote(opening, at) || phrase.Declared is not { Notes.Count: > 0 } declared)
        {
            return false;
        }

        var label = Labels.Normal(phrase.Text.AsSpan(opening.After + 1, at - opening.After - 1));
        if (!declared.Notes.TryGetValue(label, out var note))
        {
            return false;
        }

        phrase.Emphases.Close(opening.Run);
        InlineNodes.RemoveFrom(opening.Text);
        phrase.Use(note);
        phrase.Add(new NoteCall(note));
        return true;
    }

    private bool TryLink(Opening opening, int at)
    {
        var target = TargetAt(at) ?? ReferenceAt(opening, at);
        if (target is null)
        {
            return false;
        }

        phrase.Emphases.Close(opening.Run);
        var height = 1 + InlineNodes.HeightBetween(opening.Text, null);
        if (height > EmphasisReader.MostHeight)
        {
            phrase.StopTooDeep();
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
            Span = new SourceSpan(opening.Place, phrase.Place(phrase.At - 1, phrase.At - 1).End),
        };
        InlineNodes.MoveBetween(opening.Text, null, link);
        opening.Text.Remove();
        phrase.Add(link);
        _inactive = opening.IsImage ? _inactive : _open.Count;
        return true;
    }

    // (address "title")
    private Found? TargetAt(int at)
    {
        var text = phrase.Text.AsSpan(0, phrase.End);
        if (at + 1 == text.Length || text[at + 1] != '(' || LinkTargets.Inline(text, at + 1) is not { } target)
        {
            return null;
        }

        Remark(target);
        phrase.At = target.End;
        var title = target.HasTitle ? Entities.Unescape(text.Slice(target.TitleStart, target.TitleLength)) : null;
        var place = phrase.Place(target.UrlStart, target.UrlStart + target.UrlLength - 1);
        return new Found(Entities.Unescape(text.Slice(target.UrlStart, target.UrlLength)), title, place, null);
    }

    // [label], [] or nothing: then the words are the label.
    private Found? ReferenceAt(Opening opening, int at)
    {
        if (phrase.Declared is not { Links.Count: > 0 } declared)
        {
            return null;
        }

        var text = phrase.Text.AsSpan(0, phrase.End);
        var end = at + 1 < text.Length && text[at + 1] == '[' ? Labels.EndOf(text, at + 1) : -1;
        var isEmpty = text[(at + 1)..].StartsWith("[]");
        if (end < 0 && (opening.HoldsBrackets || at - opening.After > 999))
        {
            return null;
        }

        var label = end < 0 ? text[opening.After..at] : text[(at + 2)..end];
        if (label.IsWhiteSpace() || !declared.Links.TryGetValue(Labels.Normal(label), out var definition))
        {
            return null;
        }

        phrase.Use(definition);
        phrase.At = end >= 0 ? end + 1 : isEmpty ? at + 3 : at + 1;
        return new Found(definition.Url, definition.Title, definition.UrlSpan, definition);
    }

    private void Remark(InlineTarget target)
    {
        if (Entities.FirstBad(phrase.Text.AsSpan(target.UrlStart, target.End - target.UrlStart), out var length) is >= 0 and var bad)
        {
            var at = target.UrlStart + bad;
            phrase.Remark(ParseRemarkKind.BadEntity, at, length, phrase.Text.Substring(at, length));
        }
    }

    /// <summary>
    /// A bracket that waits for its partner: its text, where the words behind it begin, its place, and the run of stars before it.
    /// </summary>
    private readonly record struct Opening(
        LiteralInline Text, int After, int Place, MarkRun? Run, bool IsImage, bool HoldsBrackets = false);

    private sealed record Found(string Url, string? Title, SourceSpan UrlSpan, LinkDefinition? Definition);
}
