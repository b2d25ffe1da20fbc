using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Prints footnotes: the calls in the text, and at its end the notes that were called, each with a way back. Their ids have a colon,
/// which no heading's id has.
/// </summary>
internal static class FootnoteRenderer
{
    public static void WriteList(BodyRendering p)
    {
        if (p.Notes.Count == 0)
        {
            return;
        }

        p.To.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").Escape(p.Options.Labels.Notes)
            .Append("\">\n<ol>\n");

        // Not foreach: a note may call another one, which then stands at the end of the list.
        for (var i = 0; i < p.Notes.Count; i++)
        {
            p.To.Append("<li id=\"").Append(p.IdPrefix).Append("fn:").Append(i + 1).Append("\">");
            WriteNote(p, i);
            p.To.Append("</li>\n");
        }

        p.To.Append("</ol>\n</section>\n");
    }

    /// <summary>Prints a call: the number of the note, which is the next one when it is called for the first time.</summary>
    public static void WriteCall(BodyRendering p, Note note)
    {
        if (!p.NoteNumbers.TryGetValue(note, out var at))
        {
            at = p.Notes.Count;
            p.Notes.Add((note, 0));
            p.NoteNumbers.Add(note, at);
        }

        var calls = p.Notes[at].Calls + 1;
        p.Notes[at] = (note, calls);
        p.To.Append("<sup class=\"footnote\"><a id=\"");
        WriteCallId(p, at, calls);
        p.To.Append("\" href=\"").EscapeUrl(p.Options.Page).Append('#').Append(p.IdPrefix).Append("fn:").Append(at + 1)
            .Append("\" role=\"doc-noteref\" aria-label=\"").Escape(p.Options.Labels.Note).Append(' ').Append(at + 1).Append("\">")
            .Append(at + 1).Append("</a></sup>");
        p.Quoting.Previous = 'x';
    }

    // The links back stand behind the note's last words. Pictures with captions are no words: they are printed as in the text.
    private static void WriteNote(BodyRendering p, int number)
    {
        var note = p.Notes[number].Note;
        var last = note.LastChild is ParagraphBlock words && !(PictureRenderer.AreAlone(words) && PictureRenderer.HaveCaptions(words))
            ? words
            : null;
        for (var i = 0; i < note.Count - (last is null ? 0 : 1); i++)
        {
            BlockRenderer.Write(p, note[i]);
        }

        p.To.Append("<p>");
        if (last is not null)
        {
            BlockRenderer.WriteWords(p, last);
        }

        WriteBackLinks(p, number);
        p.To.Append("</p>\n");
    }

    // Only the calls that were printed have a place to go back to.
    private static void WriteBackLinks(BodyRendering p, int number)
    {
        for (var call = 1; call <= p.Notes[number].Calls; call++)
        {
            p.To.Append(" <a class=\"footnote-back\" href=\"").EscapeUrl(p.Options.Page).Append('#');
            WriteCallId(p, number, call);
            p.To.Append("\" role=\"doc-backlink\" aria-label=\"").Escape(p.Options.Labels.Back)
                .Append(' ').Append(number + 1).Append("\">↩</a>");
        }
    }

    private static void WriteCallId(BodyRendering p, int note, int call)
    {
        p.To.Append(p.IdPrefix).Append("fnref:").Append(note + 1);
        if (call > 1)
        {
            p.To.Append(':').Append(call);
        }
    }
}
