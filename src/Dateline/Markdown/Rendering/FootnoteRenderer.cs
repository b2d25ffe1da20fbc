using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders footnotes: the references in the text, and at the end the footnotes with links back. Their ids have a colon, which heading ids
/// don't have.
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

        // Not foreach: a footnote may refer to another one, which is then added to the list.
        for (var i = 0; i < state.Notes.Count; i++)
        {
            state.To.Append("<li id=\"").Append(state.IdPrefix).Append("fn:").Append(i + 1).Append("\">");
            WriteNote(state, i);
            state.To.Append("</li>\n");
        }

        state.To.Append("</ol>\n</section>\n");
    }

    /// <summary>Renders a reference: the footnote's number, which is the next free one for the first reference.</summary>
    public static void WriteReference(BodyRenderState state, Footnote note)
    {
        if (!state.NoteNumbers.TryGetValue(note, out var at))
        {
            at = state.Notes.Count;
            state.Notes.Add((note, 0));
            state.NoteNumbers.Add(note, at);
        }

        var references = state.Notes[at].References + 1;
        state.Notes[at] = (note, references);
        state.To.Append("<sup class=\"footnote\"><a id=\"");
        WriteReferenceId(state, at, references);
        state.To.Append("\" href=\"").EscapeUrl(state.Options.Page).Append('#').Append(state.IdPrefix).Append("fn:").Append(at + 1)
            .Append("\" role=\"doc-noteref\" aria-label=\"").Escape(state.Options.Labels.Note).Append(' ').Append(at + 1).Append("\">")
            .Append(at + 1).Append("</a></sup>");
        state.Quoting.Previous = 'x';
    }

    // The links back come after the footnote's last words. A paragraph of pictures with captions has no words and is rendered as in the
    // text.
    private static void WriteNote(BodyRenderState state, int number)
    {
        var note = state.Notes[number].Footnote;
        var last = note.LastChild is ParagraphBlock words && !(PictureParagraph.Is(words) && PictureParagraph.HasCaptions(words))
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

    // Only rendered references can be linked to.
    private static void WriteBackLinks(BodyRenderState state, int number)
    {
        for (var reference = 1; reference <= state.Notes[number].References; reference++)
        {
            state.To.Append(" <a class=\"footnote-back\" href=\"").EscapeUrl(state.Options.Page).Append('#');
            WriteReferenceId(state, number, reference);
            state.To.Append("\" role=\"doc-backlink\" aria-label=\"").Escape(state.Options.Labels.Back)
                .Append(' ').Append(number + 1).Append("\">↩</a>");
        }
    }

    private static void WriteReferenceId(BodyRenderState state, int note, int reference)
    {
        state.To.Append(state.IdPrefix).Append("fnref:").Append(note + 1);
        if (reference > 1)
        {
            state.To.Append(':').Append(reference);
        }
    }
}
