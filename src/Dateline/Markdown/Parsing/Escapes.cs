using Dateline.Markdown.Checking;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Parsing;

/// <summary>Reads single characters that stand for something else: backslashes, ends of lines, entities.</summary>
internal sealed class Escapes(InlineText phrase)
{
    public void ParseBackslash()
    {
        var next = phrase.At + 1 < phrase.End ? phrase.Text[phrase.At + 1] : ' ';
        if (next is '\n' or '\r')
        {
            phrase.Flush(phrase.At);
            phrase.At++;
            AddBreak(phrase.At - 1, isHard: true);
        }
        else if (Characters.IsAsciiPunctuation(next))
        {
            phrase.Escape();
        }
        else
        {
            phrase.At++;
        }
    }

    // Two spaces before the end of a line make it a hard one.
    public void ParseLineEnd()
    {
        var spaces = phrase.Kept.Length - phrase.Kept.TrimEnd(' ').Length;
        phrase.Flush(phrase.At - spaces);
        AddBreak(phrase.At, isHard: spaces >= 2);
    }

    public void ParseEntity()
    {
        var at = phrase.At;
        if (Entities.At(phrase.Rest, out var length) is not { } characters)
        {
            phrase.At++;
            return;
        }

        var typed = phrase.Rest[..length];
        if (Entities.IsBad(typed, characters))
        {
            phrase.Remark(ParseRemarkKind.BadEntity, at, length, typed.ToString());
        }

        phrase.Flush(at);
        phrase.At += length;
        phrase.Add(new HtmlEntityInline
        {
            Original = new StringSlice(phrase.Text, at, at + length - 1),
            Transcoded = new StringSlice(characters),
            Span = phrase.Place(at, at + length - 1),
        });
    }

    private void AddBreak(int from, bool isHard)
    {
        var isTwo = phrase.Text[phrase.At] == '\r' && phrase.At + 1 < phrase.End && phrase.Text[phrase.At + 1] == '\n';
        phrase.At += isTwo ? 2 : 1;
        phrase.Add(new LineBreakInline { IsHard = isHard, Span = phrase.Place(from, phrase.At - 1) });
    }
}
