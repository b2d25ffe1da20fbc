using Dateline.Diagnostics;
using Dateline.Markdown.Rendering;
using Dateline.Model.Recordings;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Checking;

/// <summary>Checks what is written behind a picture: <c>![...](media/file.jpg){wide}</c>.</summary>
internal static class PictureWidthCheck
{
    /// <summary>
    /// Checks the braces at the start of a text behind a picture. Returns the offset after them; 0 if the text does not start with a width.
    /// </summary>
    public static int Check(BodyCheckState state, LiteralInline literal, bool isFigure)
    {
        var text = literal.Content.AsSpan();
        var start = text.Length - text.TrimStart(" ").Length;
        var end = text.IndexOf('}');
        if (!literal.IsFirstCharacterEscaped && literal.PreviousSibling is null or LineBreakInline && start < end && text[start] == '{'
            && PictureMarks.Find(text[(start + 1)..end]) is not null)
        {
            var alone = text[(start + 1)..end].ToString();
            state.Diagnostics.Error(
                Codes.PictureWidth,
                state.At(literal.Span.Start + start, end + 1 - start),
                $"readers see '{{{alone}}}': there is no picture directly before it",
                "expected it directly behind a picture",
                $"write ![what it shows](media/file.jpg){{{alone}}}, or delete it");
            return end + 1;
        }

        if (literal.IsFirstCharacterEscaped || start == text.Length || text[start] != '{' || end < start
            || PictureParagraph.PictureOf(literal.PreviousSibling) is null || !PictureWidth.IsWord(text[(start + 1)..end]))
        {
            return 0;
        }

        var word = text[(start + 1)..end].ToString();
        if (start > 0 && PictureMarks.Find(word) is null)
        {
            return 0;
        }

        if (Fault(state, literal, word, start, isFigure) is var (what, expected, hint))
        {
            state.Diagnostics.Error(
                Codes.PictureWidth, state.At(literal.Span.Start + start, end + 1 - start), what, expected, hint);
        }

        return end + 1;
    }

    private static (string What, string Expected, string Hint)? Fault(
        BodyCheckState state, LiteralInline literal, string word, int gap, bool isFigure)
    {
        const string Expected = "expected " + PictureMarks.Written;
        if (PictureMarks.Find(word) is not { } marks)
        {
            return (
                $"pictures have no width '{Quoted.Short(word)}'",
                Expected,
                Nearest.To(word, PictureMarks.Words) is { } near
                    ? $"did you mean {{{near}}}?"
                    : "delete it to show the picture as wide as the text");
        }

        if (gap > 0)
        {
            return ($"readers see '{{{word}}}' beside the picture", "expected it directly behind the picture, without a space", "");
        }

        var kind = RecordingTypes.NameOf(PictureParagraph.PictureOf(literal.PreviousSibling)!.Url);
        if (kind == "sound" || (kind == "film" && marks.IsChart))
        {
            return ($"a {kind} can't be '{word}'", "", $"delete {{{word}}}");
        }

        if (!isFigure)
        {
            return ($"a picture next to words can't be '{word}'", "", "put the picture in a separate paragraph");
        }

        if (state.Box?.Info is BoxRenderer.Gallery or BoxRenderer.Embed)
        {
            return ($"a picture in a box '{state.Box.Info}' can't be '{word}': the box decides", "", $"delete {{{word}}}");
        }

        return marks.Width is { Name: not "small" } && literal.Parent?.ParentBlock?.Parent is not MarkdownDocument
            ? ($"a picture in a list, a quotation or a box can't be '{word}'",
                "",
                $"delete {{{word}}}, or put the picture between two paragraphs")
            : null;
    }
}
