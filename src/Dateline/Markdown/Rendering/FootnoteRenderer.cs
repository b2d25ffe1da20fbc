using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Prints footnotes: the calls in the text, and at its end the notes that were called, each with a way back. Their ids have a colon,
/// which no heading's id has.
/// </summary>
internal static class FootnoteRenderer
{
    public static void WriteList(BodyRenderState state)
    {
        if (state.Notes.Count == 0)
        {
            return;
        }

        state.To.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").Escape(state.Options.Labels.Notes)
            .Append("\">\n<ol>\n");

        // Not foreach: a note may call another one, which then stands at the end of the list.
        for (var i = 0; i < state.Notes.Count; i++)
        {
            state.To.Append("<li id=\"").Append(state.IdPrefix).Append("fn:").Append(i + 1).Append("\">");
            WriteNote(state, i);
            state.To.Append("</li>\n");
        }

        state.To.Append("</ol>\n</section>\n");
    }

    /// <summary>Prints a call: the number of the note, which is the next one when it is called for the first time.</summary>
    public static void WriteCall(BodyRenderState state, Footnote note)
    {
        if (!state.NoteNumbers.TryGetValue(note, out var at))
        {
            at = state.Notes.Count;
            state.Notes.Add((note, 0));
            state.NoteNumbers.Add(note, at);
        }

        var calls = state.Notes[at].Calls + 1;
        state.Notes[at] = (note, calls);
        state.To.Append("<sup class=\"footnote\"><a id=\"");
        WriteCallId(state, at, calls);
        state.To.Append("\" href=\"").EscapeUrl(state.Options.Page).Append('#').Append(state.IdPrefix).Append("fn:").Append(at + 1)
            .Append("\" role=\"doc-noteref\" aria-label=\"").Escape(state.Options.Labels.Note).Append(' ').Append(at + 1).Append("\">")
            .Append(at + 1).Append("</a></sup>");
        state.Quoting.Previous = 'x';
    }

    // The links back stand behind the note's last words. Pictures with captions are no words: they are printed as in the text.
    private static void WriteNote(BodyRenderState state, int number)
    {
        var note = state.Notes[number].Footnote;
        var last = note.LastChild is ParagraphBlock words && !(PictureRenderer.HasOnlyPictures(words) && PictureRenderer.HasCaptions(words))
            ? words
            : null;
        for (var i = 0; i < note.Count - (last is null ? 0 : 1); i++)
        {
            BlockRenderer.Write(state, note[i]);
        }

        state.To.Append("<p>");
        if (last is not null)
        {
            BlockRenderer.WriteWords(state, last);
        }

        WriteBackLinks(state, number);
        state.To.Append("</p>\n");
    }

    // Only the calls that were printed have a place to go back to.
    private static void WriteBackLinks(BodyRenderState state, int number)
    {
        for (var call = 1; call <= state.Notes[number].Calls; call++)
        {
            state.To.Append(" <a class=\"footnote-back\" href=\"").EscapeUrl(state.Options.Page).Append('#');
            WriteCallId(state, number, call);
            state.To.Append("\" role=\"doc-backlink\" aria-label=\"").Escape(state.Options.Labels.Back)
                .Append(' ').Append(number + 1).Append("\">↩</a>");
        }
    }

    private static void WriteCallId(BodyRenderState state, int note, int call)
    {
        state.To.Append(state.IdPrefix).Append("fnref:").Append(note + 1);
        if (call > 1)
        {
            state.To.Append(':').Append(call);
        }
    }
}
